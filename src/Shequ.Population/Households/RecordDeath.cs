using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>死亡登记: the stays of somebody who died end; a household whose representative it was has none until one is named.</summary>
public sealed class RecordDeath(RegisterDesk desk) : UseCase<RecordDeath.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request
    {
        [Required(ErrorMessage = "请指明社区。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        /// <summary>The version of the resident that the writer saw.</summary>
        public int Version { get; set; }

        [Required(ErrorMessage = "请填写死亡日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明依据，如本人申报、户口簿、派出所证明。"), StringLength(200, ErrorMessage = "依据不超过 200 字。")]
        public string Basis { get; set; } = "";
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request) => PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today);

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var resident = await desk.Resident(target, request.Resident, request.Version, stop);
        if (resident.DiedOn is { } died)
        {
            throw new StaleException($"此人的死亡已登记（{died:yyyy-MM-dd}）。请查看最新内容。");
        }

        if (day < resident.BornOn)
        {
            throw new BadInputException(nameof(request.Day), $"死亡日期早于出生日期 {resident.BornOn:yyyy-MM-dd}。请核对日期。");
        }

        resident.DiedOn = day;
        desk.Touch(resident);
        if (await desk.HouseholdOf(resident, stop) is not { } hand)
        {
            return new(default, [resident.Id], await desk.Finish(target, day, [resident], stop));
        }

        hand.End(hand.StayOf(resident.Id, nameof(request.Resident)), day, StayEnd.Death, request.Basis);
        hand.Settle(day, request.Basis);
        if (resident.PersonId is not null)
        {
            hand.Notices.Add(new("此人在组织登记中有任职资料。", Remedy: "请在任职页登记职务终止，原因选“死亡”。"));
        }

        return await desk.Finish(target, hand, day, [resident.Id], stop);
    }

    protected override string Describe(Request request, Division target) => $"死亡登记一人，{request.Day:yyyy-MM-dd}";
}
