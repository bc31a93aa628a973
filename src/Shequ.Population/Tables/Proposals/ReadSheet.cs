using Shequ.Organization.Workbooks;

namespace Shequ.Population.Tables.Proposals;

/// <summary>表头: a column of a table that somebody dropped in.</summary>
/// <param name="Column">Its place in the sheet, counted from one.</param>
/// <param name="Above">The header above it where there are two rows of headers.</param>
/// <param name="Samples">Some of what stands below.</param>
public sealed record ReadHeader(int Column, string Header, string? Above, IReadOnlyList<string> Samples)
{
    /// <summary>Both rows in one: 60岁以上 / 男.</summary>
    public string Whole => Above is null ? Header : $"{Above} / {Header}";
}

/// <summary>读到的表: the rows above the data of a sheet as they stand, its headers, and what was filled in below them already.</summary>
public sealed record ReadSheet(string Name, IReadOnlyList<SheetRow> Top, IReadOnlyList<string> Merged, IReadOnlyList<ReadHeader> Headers, IReadOnlyList<SheetRow> Data)
{
    private const int MostRowsLookedAt = 30;
    private const int MostSamples = 20;
    private const int MostData = 20_000;
    private const int LongestHeader = 40;

    /// <summary>Finds the headers of the first visible sheet that has any.</summary>
    /// <exception cref="WorkbookException">Says what the file is and what to do.</exception>
    public static ReadSheet Of(byte[] file)
    {
        using var book = WorkbookReader.Open(file);
        foreach (var name in book.Sheets)
        {
            using var sheet = book.Sheet(name)!;
            var rows = new List<SheetRow>();
            foreach (var row in sheet.Rows())
            {
                if (rows.Count < MostData)
                {
                    rows.Add(row);
                }
            }

            if (Find(name, rows, sheet.Merged) is { } found)
            {
                return found;
            }
        }

        throw new WorkbookException("没有找到表头：文件里应有一行写着各列的名称（如“姓名”“性别”“住址”），至少两列。请核对是不是这张表，再上传。");
    }

    private static ReadSheet? Find(string name, List<SheetRow> rows, IReadOnlyList<string> merged)
    {
        var best = rows.Take(MostRowsLookedAt).Select((row, i) => (Index: i, Score: Score(row))).OrderByDescending(r => r.Score).ThenBy(r => r.Index).FirstOrDefault();
        if (rows.Count == 0 || best.Score < 2)
        {
            return null;
        }

        // The best row may be the lower or the upper one of two.
        var (upper, lower) = Pair(rows, best.Index, merged);
        var top = rows.Take(lower + 1).ToArray();
        var data = rows.Skip(lower + 1).ToArray();
        return new(name, top, merged, HeadersOf(rows, upper, lower, merged, data), data);
    }

    /// <summary>How much a row looks like headers: words that are known count twice, numbers and long sentences speak against it.</summary>
    private static double Score(SheetRow row) => row.Cells.Sum(c => c.Text switch
    {
        { Length: > LongestHeader } => -2,
        _ when c.Text.All(x => char.IsAsciiDigit(x) || x is '.' or '-' or '/' or ':' or ' ') => -1.5,
        _ when Enum.GetValues<TableLine>().Any(l => ColumnMatcher.Certain(c.Text, l) is not null) => 2.5,
        _ => 1,
    });

    private static (int Upper, int Lower) Pair(List<SheetRow> rows, int best, IReadOnlyList<string> merged)
    {
        if (best > 0 && rows[best - 1].Number == rows[best].Number - 1 && rows[best - 1].Cells.Count > 1 && IsHead(rows[best - 1], merged))
        {
            return (best - 1, best);
        }

        return best + 1 < rows.Count && rows[best + 1].Number == rows[best].Number + 1 && IsHead(rows[best], merged) && Score(rows[best + 1]) > 0
            && rows[best + 1].Cells.All(c => Spans(merged, rows[best].Number).Any(s => s.From <= c.Column && c.Column <= s.To)) ? (best, best + 1) : (best, best);
    }

    /// <summary>A row of which a cell reaches over several columns, but not over all: that is a title.</summary>
    private static bool IsHead(SheetRow row, IReadOnlyList<string> merged) => row.Cells.Count > 1 && Spans(merged, row.Number).Any();

    private static IEnumerable<(int From, int To)> Spans(IReadOnlyList<string> merged, int row) => merged.Select(Range)
        .Where(r => r is { } m && m.Top == row && m.Bottom == row && m.Right > m.Left).Select(r => (r!.Value.Left, r.Value.Right));

    private static (int Left, int Top, int Right, int Bottom)? Range(string range) => range.Split(':') is [var from, var to]
        && ColumnName.In(from) is { } left && ColumnName.In(to) is { } right && ColumnName.RowIn(from) is { } top && ColumnName.RowIn(to) is { } bottom ? (left, top, right, bottom) : null;

    private static IReadOnlyList<ReadHeader> HeadersOf(List<SheetRow> rows, int upper, int lower, IReadOnlyList<string> merged, SheetRow[] data)
    {
        var below = rows[lower].Cells.ToDictionary(c => c.Column, c => c.Text);
        var above = upper == lower ? [] : rows[upper].Cells.ToDictionary(c => c.Column, c => c.Text);
        var spans = Spans(merged, rows[upper].Number).ToArray();
        return [.. below.Keys.Union(above.Keys).Order().Select(column =>
        {
            var over = spans.FirstOrDefault(s => s.From <= column && column <= s.To) is { From: > 0 } span ? above.GetValueOrDefault(span.From) : null;
            var own = below.GetValueOrDefault(column) ?? above.GetValueOrDefault(column)!;
            return new ReadHeader(column, own.ReplaceLineEndings(""), below.ContainsKey(column) ? over?.ReplaceLineEndings("") : null, Samples(data, column));
        })];
    }

    private static string[] Samples(SheetRow[] data, int column) =>
        [.. data.Select(r => r.Cells.FirstOrDefault(c => c.Column == column)).Where(c => c is { Text.Length: > 0, Fault: null }).Select(c => c.Text).Take(MostSamples)];
}
