using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>居民资料更正: something was written wrongly of a resident; what was written stays in the record, but held on no day.</summary>
public sealed class CorrectResident(RegisterDesk desk) : UseCase<CorrectResident.Request, Division, IReadOnlyList<ChangeNotice>>(desk.Session)
{
    public sealed record Request : ResidentChange
    {
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request) => ResidentRewrite.Faults(request, Session.Today);

    protected override async Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop)
    {
        var rewrite = new ResidentRewrite(desk, request);
        var resident = await desk.Resident(target, request.Resident, request.Version, stop);
        await rewrite.Require(target, resident, resident.FromDay, stop);
        desk.Change(resident, resident.FromDay, request.Basis, () => rewrite.Apply(resident));
        return await desk.Finish(target, resident.FromDay, [resident], stop);
    }

    protected override string Describe(Request request, Division target) => "居民资料更正";
}
