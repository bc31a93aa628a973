using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Places;

namespace Shequ.Population.Residents;

/// <summary>居民资料变更: something is different of a resident from a day on; what was true before stays true of the days before.</summary>
public sealed class UpdateResident(RegisterDesk desk) : UseCase<UpdateResident.Request, Division, IReadOnlyList<ChangeNotice>>(desk.Session)
{
    public sealed record Request : ResidentChange
    {
        /// <summary>The first day on which it is so.</summary>
        [Required(ErrorMessage = "请填写从哪一天起。")]
        public DateOnly? Day { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request) =>
        ResidentRewrite.Faults(request, Session.Today).Concat(PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today));

    protected override async Task<IReadOnlyList<ChangeNotice>> Decide(Request request, Division target, CancellationToken stop)
    {
        var (rewrite, day) = (new ResidentRewrite(desk, request), request.Day!.Value);
        var resident = await desk.Resident(target, request.Resident, request.Version, stop);
        if (day < resident.FromDay)
        {
            throw new BadInputException(nameof(request.Day), $"此人在 {resident.FromDay:yyyy-MM-dd} 还有登记的变更，日期不能早于这一天。请核对日期；当时就写错的，请用“更正”。");
        }

        if (resident.BornOn is { } born && (request.BornOn ?? request.Card()?.BornOn ?? born) != born)
        {
            throw new BadInputException(nameof(request.BornOn), $"出生日期不会变更，登记的是 {born:yyyy-MM-dd}。当时写错的，请用“更正”。");
        }

        await rewrite.Require(target, resident, day, stop);
        desk.Change(resident, day, request.Basis, () => rewrite.Apply(resident));
        return await desk.Finish(target, day, [resident], stop);
    }

    protected override string Describe(Request request, Division target) => $"居民资料变更，{request.Day:yyyy-MM-dd}";
}
