using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>居民资料变更: something is different of a resident from a day on; what was true before stays true of the days before.</summary>
public sealed class UpdateResident(Session session) : UseCase<UpdateResident.Request, Division, IReadOnlyList<ChangeNotice>>(session)
{
    public sealed record Request : ResidentChange
    {
        /// <summary>The first day on which it is so.</summary>
        [Required(ErrorMessage = "请填写从哪一天起。")]
        public DateOnly? Day { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop) => throw new NotSupportedException();
}
