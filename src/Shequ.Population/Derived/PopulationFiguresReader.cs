using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Norms.Resolution;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Derived;

/// <summary>人口概况查询: counts a community on a day for people who may see its figures; names nobody.</summary>
public sealed class PopulationFiguresReader(Session session, NormLibrary library, BodyRosters rosters, VoterEligibility voters)
{
    private const int BandYears = 5;

    private const string PeopleSql = """
        select r.sex as "Sex", r.born_on as "BornOn", r.registered_here as "RegisteredHere", s.lives_here as "LivesHere"
        from population_stay s
        join population_resident_dated r on r.division_id = s.division_id and r.resident_id = s.resident_id and r.from_day <= @day and r.until_day > @day
        where s.division_id = @division and s.from_day <= @day and (s.ended_on is null or s.ended_on > @day)
        """;

    /// <summary>Households are put to their entrances first, so that nothing is asked once per household or per entrance.</summary>
    private const string EntranceSql = """
        with living as materialized (
            select distinct household_id from population_stay
            where division_id = @division and lives_here and from_day <= @day and (ended_on is null or ended_on > @day)
        ),
        placed as materialized (
            select w.entrance_id, count(*) as households
            from living l
            join population_household_dated h on h.division_id = @division and h.household_id = l.household_id and h.from_day <= @day and h.until_day > @day
            join population_dwelling w on w.division_id = @division and w.id = h.dwelling_id
            group by w.entrance_id
        )
        select e.id as "Entrance", coalesce(t.name, '') || b.name as "Building", e.name as "Name", g.body_id as "Group", h.body_id as "Head",
            coalesce(p.households, 0) as "Households"
        from population_entrance e
        join population_building b on b.division_id = e.division_id and b.id = e.building_id and (b.ended_on is null or b.ended_on > @day)
        left join population_estate t on t.division_id = b.division_id and t.id = b.estate_id
        left join placed p on p.entrance_id = e.id
        left join population_area_assignment g on g.division_id = e.division_id and g.entrance_id = e.id and g.kind = 0
            and g.from_day <= @day and (g.ended_on is null or g.ended_on > @day)
        left join population_area_assignment h on h.division_id = e.division_id and h.entrance_id = e.id and h.kind = 2
            and h.from_day <= @day and (h.ended_on is null or h.ended_on > @day)
        where e.division_id = @division order by t.name, length(b.name), b.name, e.name
        """;

    private const string KindSql = """
        with living as materialized (
            select distinct household_id from population_stay
            where division_id = @division and lives_here and from_day <= @day and (ended_on is null or ended_on > @day)
        )
        select h.kind as "Kind", count(*)::int as "Count" from living l
        join population_household_dated h on h.division_id = @division and h.household_id = l.household_id and h.from_day <= @day and h.until_day > @day
        group by h.kind
        """;

    /// <exception cref="ForbiddenException">The actor may see neither the residents nor the tables of the place.</exception>
    public async Task<PopulationFigures> Of(Division community, DateOnly on, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        if (!session.Actor.May(PopulationPermissions.ViewTables, community.Path) && !session.Actor.May(PopulationPermissions.ViewResidents, community.Path))
        {
            throw new ForbiddenException(PopulationPermissions.ViewTables, community);
        }

        var (book, _) = await library.Current(session.Db, stop);
        var norms = book.InForce(community.Place, on);
        var people = await Ask<PersonRow>(PeopleSql, community, on, stop);
        var entrances = await Ask<EntranceRow>(EntranceSql, community, on, stop);
        var kinds = await Ask<KindRow>(KindSql, community, on, stop);
        var bodies = await rosters.On(on, [community], stop);
        var living = people.Where(p => p.LivesHere).ToArray();
        return new NeighbourhoodSizes(norms, entrances, bodies).Fill(new()
        {
            On = on,
            Households = kinds.Sum(k => k.Count),
            People = living.Length,
            RegisteredHere = living.Count(p => p.RegisteredHere),
            RegisteredOnly = people.Count(p => p is { LivesHere: false, RegisteredHere: true }),
            Floating = living.Count(p => !p.RegisteredHere),
            Kinds = kinds.ToDictionary(k => (HouseholdKind)k.Kind, k => k.Count),
            Ages = Bands(living, on),
            Groups = [], Heads = [], GroupPlans = [], Ungrouped = 0, WithoutHead = [], SplitBuildings = [],
            Quota = new([], []),
            Voters = await voters.Judge(community, on, stop),
        });
    }

    private Task<List<T>> Ask<T>(string sql, Division community, DateOnly on, CancellationToken stop) =>
        session.Db.Database.SqlQueryRaw<T>(sql, new NpgsqlParameter("day", on), new NpgsqlParameter("division", community.Id.Value)).ToListAsync(stop);

    private static IReadOnlyList<AgeBand> Bands(PersonRow[] living, DateOnly on) =>
    [
        .. living.Where(p => p.BornOn is not null).GroupBy(p => Organization.People.Ages.On(p.BornOn!.Value, on) / BandYears).OrderBy(g => g.Key)
            .Select(g => new AgeBand(g.Key * BandYears, g.Count(p => p.Sex == (short)Sex.Male), g.Count(p => p.Sex == (short)Sex.Female))),
    ];

    internal sealed record PersonRow(short Sex, DateOnly? BornOn, bool RegisteredHere, bool LivesHere);

    internal sealed record EntranceRow(Guid Entrance, string Building, string Name, Guid? Group, Guid? Head, long Households);

    internal sealed record KindRow(short Kind, int Count);
}
