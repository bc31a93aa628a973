using Shequ.Organization.Divisions;

namespace Shequ.Organization.Duties;

/// <summary>Adds up what is due below an area, row by row and kind by kind.</summary>
internal sealed class DueCount(DivisionLevel rowLevel, string? onlyKind)
{
    private readonly Dictionary<string, DueCounts> rows = [];
    private readonly Dictionary<string, int> stated = [];
    private readonly Dictionary<string, HashSet<string>> late = [];
    private readonly SortedDictionary<string, (string Chinese, int Overdue)> kinds = new(StringComparer.Ordinal);

    internal IEnumerable<string> Paths => rows.Keys;

    internal void AddStated(string path) => stated[RowOf(path)] = Stated(RowOf(path)) + 1;

    internal int Stated(string row) => stated.GetValueOrDefault(row);

    internal void Add(string path, string kind, string chinese, DueCounts counts)
    {
        kinds[kind] = (chinese, kinds.GetValueOrDefault(kind).Overdue + counts.Overdue);
        if (onlyKind is not null && onlyKind != kind)
        {
            return;
        }

        var row = RowOf(path);
        rows[row] = rows.GetValueOrDefault(row) + counts;
        if (counts.Overdue > 0)
        {
            (late.TryGetValue(row, out var communities) ? communities : late[row] = []).Add(path);
        }
    }

    internal DueCounts Of(string row) => rows.GetValueOrDefault(row);

    /// <summary>How many communities of a row have something overdue.</summary>
    internal int Late(string row) => late.TryGetValue(row, out var communities) ? communities.Count : 0;

    internal IReadOnlyList<(string Kind, string Chinese, int Overdue)> Kinds() => [.. kinds.Select(k => (k.Key, k.Value.Chinese, k.Value.Overdue))];

    /// <summary>The beginning of a path down to the level of the rows.</summary>
    private string RowOf(string path)
    {
        var end = -1;
        for (var level = 0; level < (int)rowLevel; level++)
        {
            end = path.IndexOf('/', end + 1);
            if (end < 0)
            {
                return path;
            }
        }

        return path[..end];
    }
}

/// <summary>The open duties of one community and cause, counted.</summary>
internal sealed record OpenDuties(string Path, short Cause, int Overdue, int Soon, int Undated, int Later)
{
    /// <summary>Today, the last day that is soon, the path, and the two ends of all paths below it.</summary>
    internal const string Query = """
        select d.path_text as "Path", u.cause as "Cause",
            count(*) filter (where u.due_on < {0})::int as "Overdue",
            count(*) filter (where u.due_on between {0} and {1})::int as "Soon",
            count(*) filter (where u.due_on is null)::int as "Undated",
            count(*) filter (where u.due_on > {1})::int as "Later"
        from organization_duty u join organization_division d on d.id = u.division_id
        where u.done_on is null and d.ended_on is null
          and ({2} = '' or d.path_text = {2} or (d.path_text >= {3} and d.path_text < {4}))
        group by d.path_text, u.cause
        """;
}
