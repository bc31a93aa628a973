using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>迁入: people come into a household that exists. A new household is registered by its own act.</summary>
public sealed class MoveIn(RegisterDesk desk) : UseCase<MoveIn.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request : HouseholdChange
    {
        public IList<MemberFields> Members { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request) =>
        Arrivals.Faults(request.Members, request.Day, Session.Today).Concat(PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today));

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var hand = await desk.Household(target, request.Household, request.Version, stop);
        if (day < hand.Household.FoundedOn)
        {
            throw new BadInputException(nameof(request.Day), $"这一户自 {hand.Household.FoundedOn:yyyy-MM-dd} 起登记，迁入日期不能早于这一天。请核对日期。");
        }

        var head = request.Members.ToList().FindIndex(m => m.Relation == HouseholdRelation.Self);
        if (head >= 0 && hand.Household.RepresentativeId is not null)
        {
            throw new BadInputException($"{nameof(request.Members)}[{head}].{nameof(MemberFields.Relation)}", "这一户已有户主。请改选与户主的关系；要换户主的，迁入后再办“住户变更”。");
        }

        var residents = await new Arrivals(desk).Of(target, request.Members, hand, day, request.Basis, stop);
        foreach (var (resident, member) in residents.Zip(request.Members))
        {
            Come(hand, resident, member, day, request.Basis);
        }

        if (head >= 0)
        {
            hand.Change(day < hand.Household.FromDay ? hand.Household.FromDay : day, request.Basis, h => h.RepresentativeId = residents[head].Id);
        }

        return await desk.Finish(target, hand, day, residents.Select(r => r.Id), stop);
    }

    protected override string Describe(Request request, Division target) => $"迁入 {request.Members.Count} 人，{request.Day:yyyy-MM-dd}";

    /// <summary>Who was only registered here until that day comes to live here.</summary>
    private static void Come(HouseholdInHand hand, Resident resident, MemberFields member, DateOnly day, string basis)
    {
        if (hand.Stays.FirstOrDefault(s => s.ResidentId == resident.Id) is { } registered)
        {
            hand.End(registered, day, StayEnd.Change, basis);
        }

        hand.Begin(resident, member.Relation!.Value, member.LivesHere, day, StayBegin.MoveIn, basis);
    }
}
