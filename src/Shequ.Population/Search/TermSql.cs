using Npgsql;
using NpgsqlTypes;

namespace Shequ.Population.Search;

/// <summary>The conditions of typed words as SQL over <c>r</c> (residents) and <c>w</c> (dwellings), with their values.</summary>
internal sealed class TermSql
{
    private readonly Dictionary<SearchTerm, (string Person, string Door, string Rank)> sql = [];

    internal TermSql(IReadOnlyList<SearchTerm> terms)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            sql[terms[i]] = (PersonOf(terms[i], i), DoorOf(terms[i], i), RankOf(terms[i], i));
        }
    }

    private List<(string Name, NpgsqlDbType? Type, object Value)> Values { get; } = [];

    internal string Person(IEnumerable<SearchTerm> terms) => string.Join(" and ", terms.Select(t => sql[t].Person));

    internal string Door(IEnumerable<SearchTerm> terms) => string.Join(" and ", terms.Select(t => sql[t].Door));

    internal string Rank(IEnumerable<SearchTerm> terms) => string.Join(" + ", terms.Select(t => sql[t].Rank));

    /// <summary>Only the values that the text names; one parameter object serves one command.</summary>
    internal IEnumerable<NpgsqlParameter> ValuesOf(string text) => Values.Where(v => text.Contains("@" + v.Name, StringComparison.Ordinal))
        .Select(v => v.Type is { } type ? new NpgsqlParameter(v.Name, type) { Value = v.Value } : new NpgsqlParameter(v.Name, v.Value));

    private string Add(string name, object value, NpgsqlDbType? type = null)
    {
        Values.Add((name, type, value));
        return "@" + name;
    }

    private string PersonOf(SearchTerm term, int i)
    {
        var ways = new List<string>();
        if (term.Name is { } name)
        {
            ways.Add($"strpos(r.name, {Add($"n{i}_name", name)}) > 0");
        }

        if (term.Initials is { } letters)
        {
            ways.Add($"(r.initials like {Add($"i{i}_first", letters + "%")} or r.initials like {Add($"i{i}_other", "% " + letters + "%")})");
        }

        if (term.Tail is { } tail)
        {
            ways.Add($"(r.phone_tail = {Add($"p{i}_tail", tail.Phone)} or r.document_tail = {Add($"d{i}_tail", tail.Document)})");
        }

        if (term.Phone is { } phone)
        {
            ways.Add($"r.phone_tail = {Add($"p{i}_whole", phone.Tail)}");
        }

        if (term.Documents.Count > 0)
        {
            ways.Add($"r.document_index = any({Add($"d{i}_whole", term.Documents.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Bytea)})");
        }

        return ways.Count == 1 ? ways[0] : $"({string.Join(" or ", ways.DefaultIfEmpty("false"))})";
    }

    private string DoorOf(SearchTerm term, int i)
    {
        if (term.Door is not { } door)
        {
            return "false";
        }

        // The cheap part first: the pattern is tried on what holds the number at all.
        var numbers = door.Pattern is null ? null : $"w.door_key ~ {Add($"w{i}_numbers", door.Pattern)}";
        var last = door.Last is null ? null : $"strpos(w.door_key, {Add($"w{i}_last", door.Last)}) > 0";
        var place = door.Place is null ? null : $"strpos(w.door_key, {Add($"w{i}_place", door.Place)}) > 0";
        return "(" + string.Join(" and ", new[] { place, last, numbers }.OfType<string>()) + ")";
    }

    /// <summary>The whole of a name before its beginning, its beginning before its middle.</summary>
    private static string RankOf(SearchTerm term, int i) => term switch
    {
        { Name: not null } => $"(case when r.name = @n{i}_name then 3 when starts_with(r.name, @n{i}_name) then 2 else 1 end)",
        { Initials: { } letters } => $"(case when (' ' || r.initials || ' ') like '% {letters} %' then 3 else 1 end)",
        _ => "3",
    };
}
