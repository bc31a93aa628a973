using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Divisions;
using Shequ.Organization.Registers;

namespace Shequ.Population.Statistics;

/// <summary>
/// 人口统计: counts a community anew after its households changed and hands the counts to the checkup. Called after the
/// change was saved, inside the transaction of the act.
/// </summary>
public sealed class PopulationCount(Session session, StatisticBook book)
{
    /// <summary>One line per day; where nothing is assigned to groups, grids or heads, nothing is said of them.</summary>
    private const string Sql = """
        with day as (select unnest(@days) as day),
        living as (
            select d.day, s.household_id, count(*) as people
            from day d join population_stay s
                on s.division_id = @division and s.lives_here and s.from_day <= d.day and (s.ended_on is null or s.ended_on > d.day)
            group by d.day, s.household_id
        ),
        placed as (
            select l.day, l.household_id, l.people, w.entrance_id
            from living l join population_household_dated h
                on h.division_id = @division and h.household_id = l.household_id and h.from_day <= l.day and h.until_day > l.day
            join population_dwelling w on w.division_id = @division and w.id = h.dwelling_id
        ),
        area as (
            select d.day, a.entrance_id, a.kind, a.body_id
            from day d join population_area_assignment a
                on a.division_id = @division and a.from_day <= d.day and (a.ended_on is null or a.ended_on > d.day)
        ),
        grouped as (
            select p.day, a.body_id, count(*) as households
            from placed p join area a on a.day = p.day and a.entrance_id = p.entrance_id and a.kind = 0 group by p.day, a.body_id
        )
        select d.day as "Day",
            (select count(*) from living l where l.day = d.day) as "Households",
            (select coalesce(sum(l.people), 0)::bigint from living l where l.day = d.day) as "People",
            (select min(g.households) from grouped g where g.day = d.day) as "SmallestGroup",
            (select max(g.households) from grouped g where g.day = d.day) as "LargestGroup",
            (select count(*) from placed p join area a on a.day = p.day and a.entrance_id = p.entrance_id and a.kind = 1 where p.day = d.day) as "OnGrids",
            exists (select from area a where a.day = d.day and a.kind = 2) as "HasHeads",
            (select count(distinct p.entrance_id) from placed p where p.day = d.day
                and not exists (select from area a where a.day = p.day and a.entrance_id = p.entrance_id and a.kind = 2)) as "WithoutHead"
        from day d order by d.day
        """;

    /// <param name="from">The first day on which something is different.</param>
    public async Task Recount(Division community, DateOnly from, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var days = await book.Days(community, from, stop);

        // Nobody had counted before: what was there earlier and left before anybody wrote it down cannot be known.
        var asked = days.Count == 0 ? [session.Today] : days.ToArray();

        // Rows that came in this transaction are in no statistics yet; taken for few they would be joined one by one with all others.
        await session.Db.Database.ExecuteSqlRawAsync("set local enable_nestloop = off", stop);
        var counts = await session.Db.Database.SqlQueryRaw<Count>(
            Sql, new Npgsql.NpgsqlParameter("days", asked), new Npgsql.NpgsqlParameter("division", community.Id.Value)).ToListAsync(stop);
        await session.Db.Database.ExecuteSqlRawAsync("set local enable_nestloop = on", stop);
        await book.Replace(community, [.. counts.SelectMany(c => Rows(community, c))], stop);
    }

    private static IEnumerable<Statistic> Rows(Division community, Count count)
    {
        var id = community.Id;
        yield return Statistic.Of(id, CommunityKeys.Households, count.Day, count.Households);
        yield return Statistic.Of(id, CommunityKeys.Population, count.Day, count.People);
        if (count is { SmallestGroup: { } smallest, LargestGroup: { } largest })
        {
            yield return Statistic.Of(id, CommunityKeys.GroupHouseholds, count.Day, smallest, largest);
        }

        if (count.OnGrids > 0)
        {
            yield return Statistic.Of(id, CommunityKeys.GridCoverage, count.Day, count.OnGrids, count.Households);
        }

        if (count.HasHeads)
        {
            yield return new() { DivisionId = id, Key = Statistic.EntrancesWithoutHead, FromDay = count.Day, Amount = count.WithoutHead, Most = 0 };
        }
    }

    private sealed record Count(DateOnly Day, long Households, long People, long? SmallestGroup, long? LargestGroup, long OnGrids, bool HasHeads, long WithoutHead);
}
