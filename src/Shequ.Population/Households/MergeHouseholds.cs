using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>并户: the members of another household come into this one, and the other ends.</summary>
public sealed class MergeHouseholds(RegisterDesk desk) : UseCase<MergeHouseholds.Request, Division, HouseholdChanged>(desk.Session)
{
    public sealed record Request : HouseholdChange
    {
        public Id<Household> Other { get; set; }

        /// <summary>The version of the other household that the writer saw.</summary>
        public int OtherVersion { get; set; }

        /// <summary>What those who come are to the representative; other relatives where nothing is said.</summary>
        public IList<MemberRelation> Relations { get; set; } = [];
    }

    protected override Permission Permission => PopulationPermissions.RecordResidents;

    protected override Task<Division?> Find(Request request, CancellationToken stop) => Session.Community(request.Division, stop);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Household == request.Other)
        {
            yield return new(nameof(request.Other), "请选择另一户，不能与本户合并。");
        }

        foreach (var fault in RelationFaults.Of(request.Relations).Concat(PlaceDay.Faults(request.Day, nameof(request.Day), Session.Today)))
        {
            yield return fault;
        }
    }

    protected override async Task<HouseholdChanged> Decide(Request request, Division target, CancellationToken stop)
    {
        var day = request.Day!.Value;
        var hand = await desk.Household(target, request.Household, request.Version, stop);
        var other = await desk.Household(target, request.Other, request.OtherVersion, stop);
        if (day < hand.Household.FoundedOn)
        {
            throw new BadInputException(nameof(request.Day), $"并入的一户自 {hand.Household.FoundedOn:yyyy-MM-dd} 起登记，日期不能早于这一天。请核对日期。");
        }

        var (said, coming) = (request.Relations.ToDictionary(r => r.Resident, r => r.Relation), other.Stays.ToArray());
        foreach (var stay in coming)
        {
            var resident = other.Of(stay);
            other.End(stay, day, StayEnd.Merge, request.Basis);
            hand.Begin(resident, said.GetValueOrDefault(resident.Id, HouseholdRelation.OtherRelative), stay.LivesHere, day, StayBegin.Merge, request.Basis);
        }

        if (coming.Any(s => !said.ContainsKey(s.ResidentId)))
        {
            hand.Notices.Add(new("并来的成员没有选关系的，已记为“其他亲属”。", Remedy: "请核对后在“住户变更”中改正。"));
        }

        other.Settle(day, request.Basis);
        other.Touch();
        return await desk.Finish(target, hand, day, coming.Select(s => s.ResidentId), stop);
    }

    protected override string Describe(Request request, Division target) => $"并户，{request.Day:yyyy-MM-dd}";
}
