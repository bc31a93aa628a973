using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Derived;

namespace Shequ.Elections.Plans.Calling;

/// <summary>代表名额: proposes the representatives of each group from its households, and holds a plan against the norms on them.</summary>
internal sealed class RepresentativeSeats(Session session, ElectionRules rules, CallingPlace place)
{
    /// <summary>How many households live in each group: figures of a community, which name nobody.</summary>
    private const string Sql = """
        with living as materialized (
            select distinct household_id from population_stay
            where division_id = {0} and lives_here and from_day <= {1} and (ended_on is null or ended_on > {1})
        )
        select g.body_id as "Group", count(*)::int as "Households" from living l
        join population_household_dated h on h.division_id = {0} and h.household_id = l.household_id and h.from_day <= {1} and h.until_day > {1}
        join population_dwelling w on w.division_id = {0} and w.id = h.dwelling_id
        join population_area_assignment g on g.division_id = {0} and g.entrance_id = w.entrance_id and g.kind = 0 and g.from_day <= {1} and (g.ended_on is null or g.ended_on > {1})
        group by 1
        """;

    /// <summary>Each group with its households and the numbers that the norms allow.</summary>
    internal async Task<RepresentativeQuota> Quota(CancellationToken stop)
    {
        var households = await Households(stop);
        return RepresentativeQuota.Of(rules.Set, [.. place.Groups.Where(g => households.ContainsKey(g.Body.Id.Value)).Select(g => (g.Body.Id.Value, g.Body.Name, households[g.Body.Id.Value]))]);
    }

    internal async Task Weigh(IReadOnlyList<AskedSeats> seats, Weighing weighing, CancellationToken stop)
    {
        var households = await Households(stop);
        foreach (var asked in seats)
        {
            var known = households.GetValueOrDefault(asked.Group!.Value.Value);
            var each = known == 0 ? [] : rules.Broken(CommitteeKeys.HouseholdsPerRepresentative, Measured.Ratio(known, asked.Seats));
            var group = rules.Broken(CommitteeKeys.RepresentativesPerGroup, Measured.Items(asked.Seats, asked.Seats));

            // By households or by group: meeting either is enough where a norm says so.
            var metEach = rules.Set.Governing(CommitteeKeys.HouseholdsPerRepresentative).Except(each).ToArray();
            var metGroup = rules.Set.Governing(CommitteeKeys.RepresentativesPerGroup).Except(group).ToArray();
            var broken = each.Where(e => !metGroup.Any(m => m.Norm.AlternativeTo == e.Norm.Id))
                .Concat(group.Where(g => known == 0 || !metEach.Any(m => g.Norm.AlternativeTo == m.Norm.Id)));
            foreach (var norm in broken)
            {
                weighing.Against(norm, $"{place.Title(asked)}计划 {asked.Seats} 名{(known == 0 ? "" : $"，该组登记 {known} 户")}。{norm.Norm.Says}。");
            }
        }

        var total = seats.Sum(s => s.Seats);
        foreach (var norm in rules.Broken(CommitteeKeys.Representatives, Measured.Number(total)))
        {
            weighing.Against(norm, $"居民代表计划共 {total} 名。{norm.Norm.Says}。");
        }
    }

    private async Task<Dictionary<Guid, int>> Households(CancellationToken stop) =>
        await session.Db.Database.SqlQueryRaw<GroupSize>(Sql, place.Division.Id.Value, place.On).ToDictionaryAsync(g => g.Group, g => g.Households, stop);

    internal sealed record GroupSize(Guid Group, int Households);
}
