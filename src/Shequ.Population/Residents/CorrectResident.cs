using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>居民资料更正: something was written wrongly of a resident; what was written stays in the record, but held on no day.</summary>
public sealed class CorrectResident(Session session) : UseCase<CorrectResident.Request, Division, IReadOnlyList<ChangeNotice>>(session)
{
    public sealed record Request : ResidentChange
    {

    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
