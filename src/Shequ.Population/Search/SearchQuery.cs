using Npgsql;
using Shequ.Population.Places;

namespace Shequ.Population.Search;

/// <summary>
/// The queries of one search. All of them name the communities first; people are looked for in the index
/// population_resident_search and doors in population_dwelling_search, and only what fits is read from the tables.
/// </summary>
internal sealed class SearchQuery(IReadOnlyList<SearchTerm> terms, VisibleResidents visible, DateOnly today)
{
    private const string Open = "(s.ended_on is null or s.ended_on > @day)";
    private readonly TermSql sql = new(terms);
    private readonly List<NpgsqlParameter> lists = [];

    private string OwnPeople => visible.Entrances is null ? "" : $"""
         and r.id in (select s.resident_id from population_dwelling w
            join population_household h on h.division_id = w.division_id and h.dwelling_id = w.id
            join population_stay s on s.division_id = h.division_id and s.household_id = h.id and {Open}
            where w.division_id = any(@divisions) and w.entrance_id = any(@entrances))
        """;

    private string OwnDoors => visible.Entrances is null ? "" : " and w.entrance_id = any(@entrances)";

    internal string People(IReadOnlyList<SearchTerm> all, int limit) => Ranked(
        all, limit, $"population_resident r where r.division_id = any(@divisions) and r.merged_into_id is null and {sql.Person(all)}{OwnPeople}");

    /// <summary>People behind doors that were found before.</summary>
    internal string Behind(IReadOnlyList<Guid> doors, IReadOnlyList<SearchTerm> person, int limit)
    {
        var name = $"doors{lists.Count}";
        lists.Add(new(name, doors.ToArray()));
        return Ranked(person, limit, $"""
            population_household h
            join population_stay s on s.division_id = h.division_id and s.household_id = h.id and {Open}
            join population_resident r on r.division_id = s.division_id and r.id = s.resident_id and r.merged_into_id is null
            where h.division_id = any(@divisions) and h.dwelling_id = any(@{name}) and {sql.Person(person)}
            """);
    }

    /// <summary>People first, then whether the door behind which they live fits.</summary>
    internal string PeopleFirst(IReadOnlyList<SearchTerm> person, IReadOnlyList<SearchTerm> door, int limit) => Ranked(person, limit, $"""
        (select r.* from population_resident r where r.division_id = any(@divisions) and r.merged_into_id is null and {sql.Person(person)} offset 0) r
        join population_stay s on s.division_id = r.division_id and s.resident_id = r.id and {Open}
        join population_household h on h.division_id = s.division_id and h.id = s.household_id
        join population_dwelling w on w.division_id = h.division_id and w.id = h.dwelling_id
        where {sql.Door(door)}{OwnDoors}
        """);

    internal string DoorIds(IReadOnlyList<SearchTerm> door, int limit) =>
        $"""select w.id as "Value" from population_dwelling w where {DoorsWhere(door)} limit {limit}""";

    /// <summary>The number on the door itself before the number of a building, short addresses before long ones.</summary>
    internal string Doors(int limit)
    {
        var last = terms.Select((t, i) => t.Door?.Last is null ? null : $"w.door_key like '%-' || @w{i}_last").OfType<string>().LastOrDefault();
        return $"""
            select w.id as "Id", count(*) over () as "Total" from population_dwelling w where {DoorsWhere(terms)}
            order by {(last is null ? "" : $"({last}) desc, ")}length(w.door_key), w.door_key limit {limit}
            """;
    }

    internal IEnumerable<NpgsqlParameter> Values(string text)
    {
        yield return new("divisions", visible.Communities.Select(c => c.Id.Value).ToArray());
        if (text.Contains("@day", StringComparison.Ordinal))
        {
            yield return new("day", today);
        }

        if (text.Contains("@entrances", StringComparison.Ordinal))
        {
            yield return new("entrances", visible.Entrances!.Select(e => e.Value).ToArray());
        }

        foreach (var value in sql.ValuesOf(text).Concat(lists.Where(l => text.Contains($"@{l.ParameterName})", StringComparison.Ordinal)).Select(l => l.Clone())))
        {
            yield return value;
        }
    }

    private string DoorsWhere(IReadOnlyList<SearchTerm> door) =>
        $"w.division_id = any(@divisions) and w.ended_on is null and {sql.Door(door)}{OwnDoors}";

    private string Ranked(IReadOnlyList<SearchTerm> person, int limit, string from) => $"""
        select r.id as "Id", ({sql.Rank(person)}) as "Rank", count(*) over () as "Total" from {from}
        order by 2 desc, 1 limit {limit}
        """;
}
