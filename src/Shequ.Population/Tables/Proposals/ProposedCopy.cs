using Shequ.Organization.Workbooks;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Population.Tables.Proposals;

/// <summary>填好的副本: the file as it was dropped in, with what the registers know below its headers.</summary>
public sealed record ProposedFile(TableFile File, int Lines, int Known, IReadOnlyList<string> Unknown, IReadOnlyList<string> NotFound, bool Masked)
{
    internal static ProposedFile Of(TableFile file, FilledTable table, CopiedLines copy, bool whole)
    {
        var rows = copy.Lines.Where(l => l.Row is not null).Select(l => l.Row!).ToArray();
        var unknown = table.Edition.Columns.Index().Select(c => TableFields.Find(c.Item.Field) is null && rows.All(r => r.Cells[c.Index].Text is null)
            ? $"{c.Item.Header}：登记里没有这一项"
            : rows.Count(r => r.Cells[c.Index].Text is null) is > 0 and var empty ? $"{c.Item.Header}：{empty} 行没有登记" : null);
        return new(
            file, copy.Lines.Count, rows.Sum(r => r.Cells.Count(c => c.Text is not null)), [.. unknown.OfType<string>()], copy.NotFound,
            !whole && rows.Any(r => r.Cells.Any(c => c is { Sealed: true, Text: not null })));
    }
}

/// <summary>Writes the copy: the rows above the data and their merged cells as they were, then the lines.</summary>
internal static class ProposedCopy
{
    private const double Width = 16;

    internal static void Write(Stream to, ReadSheet sheet, TableEdition edition, CopiedLines copy, bool whole)
    {
        var (columns, last) = (sheet.Headers.Max(h => h.Column), sheet.Top[^1].Number);
        columns = Math.Max(columns, sheet.Top.SelectMany(r => r.Cells).Max(c => c.Column));
        var merged = sheet.Merged.Where(m => m.Split(':') is [_, var end] && ColumnName.RowIn(end) <= last).ToArray();
        using var book = new WorkbookWriter(to);
        using var page = book.Sheet(sheet.Name, new([.. Enumerable.Repeat(new SheetColumn(Width), columns)]) { FrozenRows = last, Landscape = true, Merged = merged });
        var at = 0;
        foreach (var row in sheet.Top)
        {
            while (++at < row.Number)
            {
                page.Row();
            }

            page.Row(Cells(columns, row.Cells.Select(c => (c.Column, Cell.Of(c.Text, CellStyle.Header)))));
        }

        foreach (var line in copy.Lines)
        {
            page.Row(Cells(columns, Line(line, sheet, edition, whole)));
        }
    }

    /// <summary>What somebody typed into the file stays; what is empty is filled.</summary>
    private static IEnumerable<(int Column, Cell Cell)> Line(CopiedLine line, ReadSheet sheet, TableEdition edition, bool whole)
    {
        var given = line.Given?.Cells.ToDictionary(c => c.Column, c => c.Text) ?? [];
        foreach (var (i, header) in sheet.Headers.Index())
        {
            if (!given.ContainsKey(header.Column) && line.Row?.Cells[i] is { } cell)
            {
                yield return (header.Column, TableWorkbook.CellOf(whole ? cell.Text : cell.Shown, TableFields.Find(edition.Columns[i].Field)));
            }
        }

        foreach (var (column, text) in given)
        {
            yield return (column, Cell.Of(text, CellStyle.Text));
        }
    }

    private static Cell[] Cells(int columns, IEnumerable<(int Column, Cell Cell)> cells)
    {
        var row = new Cell[columns];
        foreach (var (column, cell) in cells.Where(c => c.Column <= columns))
        {
            row[column - 1] = cell;
        }

        return row;
    }
}
