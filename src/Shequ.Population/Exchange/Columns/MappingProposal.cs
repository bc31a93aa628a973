using Shequ.Organization.Workbooks;

namespace Shequ.Population.Exchange.Columns;

/// <summary>提出列的对应: finds the header of a workbook, wherever it is and whatever is above it, and says what each column is taken for.</summary>
internal static class MappingProposal
{
    /// <summary>The header is looked for in so many rows, and the contents below it in so many.</summary>
    private const int Searched = 15;
    private const int Looked = 200;
    private const int Samples = 3;

    /// <exception cref="WorkbookException">There is nothing that could be a list of people.</exception>
    internal static ColumnMapping Of(WorkbookReader book, IReadOnlyDictionary<string, ResidentColumn?> remembered)
    {
        var heads = book.Sheets.Select(s => Head(book, s, remembered)).Where(h => h.Score > 0).ToList();
        if (heads.Count == 0)
        {
            throw new WorkbookException($"没有找到表头（工作表：{string.Join("、", book.Sheets.DefaultIfEmpty("无"))}）。前 {Searched} 行里要有一行写着“姓名”“身份证号码”“楼栋”“室号”这样的列名；可下载模板对照。");
        }

        var best = heads.MaxBy(h => h.Score)!;
        string[] sheets = [best.Sheet, .. heads.Where(h => h != best && Same(h, best)).Select(h => h.Sheet)];
        return new(sheets, best.Row, Columns(book, best, remembered));
    }

    /// <summary>Where the header of another sheet of the same file stands; null where its columns are not the same.</summary>
    internal static int? HeaderRow(WorkbookReader book, string sheet, ColumnMapping mapping)
    {
        var known = mapping.Columns.ToDictionary(c => c.Header, c => (ResidentColumn?)c.Field ?? ResidentColumn.Name, StringComparer.Ordinal);
        var head = Head(book, sheet, known.ToDictionary(k => ColumnCatalogue.KeyOf(k.Key), k => (ResidentColumn?)k.Value));
        return head.Score == 0 ? null : head.Row;
    }

    private static bool Same(HeadRow one, HeadRow other) =>
        one.Headers.Count == other.Headers.Count && one.Headers.All(h => other.Headers.TryGetValue(h.Key, out var header) && header == h.Value);

    private static HeadRow Head(WorkbookReader book, string sheet, IReadOnlyDictionary<string, ResidentColumn?> remembered)
    {
        using var reader = book.Sheet(sheet);
        var rows = reader?.Rows().Take(Searched).ToList() ?? [];
        var scored = rows.Select((row, i) => (Row: row, Index: i, Score: row.Cells.Count(c => Knows(c.Text, remembered)))).ToList();
        if (scored.Count == 0 || scored.MaxBy(s => s.Score) is not { Score: >= 2 } best)
        {
            return new(sheet, 0, 0, []);
        }

        var headers = best.Row.Cells.ToDictionary(c => c.Column, c => c.Text.Trim());
        var last = best.Row.Number;

        // Headers in two rows: cells that were merged leave their text in the upper or in the lower one.
        foreach (var beside in new[] { best.Index - 1, best.Index + 1 }.Where(i => i >= 0 && i < scored.Count).Select(i => scored[i]).Where(b => b.Score > 0 && Math.Abs(b.Row.Number - best.Row.Number) == 1))
        {
            var more = beside.Row.Cells.Where(c => Knows(c.Text, remembered) && (!headers.TryGetValue(c.Column, out var present) || !Knows(present, remembered))).ToList();
            more.ForEach(c => headers[c.Column] = c.Text.Trim());
            last = more.Count > 0 ? Math.Max(last, beside.Row.Number) : last;
        }

        return new(sheet, last, headers.Values.Count(h => Knows(h, remembered)), headers);
    }

    private static bool Knows(string header, IReadOnlyDictionary<string, ResidentColumn?> remembered) =>
        header.Length <= 40 && (ColumnCatalogue.Find(header) is not null || remembered.ContainsKey(ColumnCatalogue.KeyOf(header)));

    private static List<MappedColumn> Columns(WorkbookReader book, HeadRow head, IReadOnlyDictionary<string, ResidentColumn?> remembered)
    {
        using var reader = book.Sheet(head.Sheet)!;
        var contents = new SortedDictionary<int, List<string>>();
        foreach (var header in head.Headers)
        {
            contents[header.Key] = [];
        }

        foreach (var cell in reader.Rows().SkipWhile(r => r.Number <= head.Row).Take(Looked).SelectMany(r => r.Cells).Where(c => c.Fault is null))
        {
            (contents.TryGetValue(cell.Column, out var cells) ? cells : contents[cell.Column] = []).Add(cell.Text.Trim());
        }

        var columns = contents.Select(c => Column(c.Key, head.Headers.GetValueOrDefault(c.Key, ""), c.Value, remembered)).ToList();
        return Once(columns, contents);
    }

    private static MappedColumn Column(int number, string header, List<string> cells, IReadOnlyDictionary<string, ResidentColumn?> remembered)
    {
        var samples = cells.Distinct().Take(Samples).ToArray();
        if (header.Length > 0 && remembered.TryGetValue(ColumnCatalogue.KeyOf(header), out var before))
        {
            return new(number, header, samples, before, MappingReason.Remembered);
        }

        var (byHeader, certain) = (ColumnCatalogue.Find(header), ContentGuess.Certain(cells));
        return certain is not null && certain != byHeader ? new(number, header, samples, certain, MappingReason.Contents)
            : byHeader is not null ? new(number, header, samples, byHeader, MappingReason.Header)
            : ContentGuess.Of(cells) is { } guess ? new(number, header, samples, guess, MappingReason.Contents)
            : new(number, header, samples, null, MappingReason.None);
    }

    /// <summary>Of two columns that would be the same the better founded stays, and of two as good the first with something in it.</summary>
    private static List<MappedColumn> Once(List<MappedColumn> columns, SortedDictionary<int, List<string>> contents)
    {
        var kept = columns.Where(c => c.Field is not null).GroupBy(c => c.Field)
            .Select(g => g.OrderByDescending(c => c.Reason == MappingReason.Remembered).ThenByDescending(c => c.Field == ResidentColumn.DocumentNumber && ContentGuess.Certain(contents[c.Column]) == c.Field)
                .ThenByDescending(c => c.Reason == MappingReason.Header).ThenByDescending(c => contents[c.Column].Count > 0).ThenBy(c => c.Column).First().Column)
            .ToHashSet();
        return [.. columns.Select(c => c.Field is null || kept.Contains(c.Column) ? c : c with { Field = null, Reason = MappingReason.None })];
    }

    private sealed record HeadRow(string Sheet, int Row, int Score, Dictionary<int, string> Headers);
}
