using System.Globalization;
using Shequ.Norms;
using Shequ.Organization.Workbooks;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables.Submissions;

/// <summary>报表文件: a filled table as a workbook with its headers in their order.</summary>
internal static class TableWorkbook
{
    private const int HeaderRow = 2;
    private const double Narrow = 8;
    private const double Wide = 18;

    /// <param name="whole">Whether numbers of documents and telephones stand in it in full.</param>
    internal static void Write(Stream to, FilledTable table, bool whole, string? note)
    {
        using var book = new WorkbookWriter(to);
        using var sheet = book.Sheet("报表", new([.. table.Edition.Columns.Select(c => new SheetColumn(TableFields.Find(c.Field)?.Name == "line.number" ? Narrow : Wide))])
        {
            FrozenRows = HeaderRow, FilterRow = HeaderRow, Landscape = true,
        });
        sheet.Row(Cell.Of($"{table.Edition.Name}　{table.Community.Name}　数据日期：{Chinese.Date(table.On)}{(note is null ? "" : "　" + note)}", CellStyle.Title));
        sheet.Row([.. table.Edition.Columns.Select(c => Cell.Of(c.Header, CellStyle.Header))]);
        foreach (var row in table.Rows)
        {
            sheet.Row([.. row.Cells.Select((cell, c) => CellOf(whole ? cell.Text : cell.Shown, TableFields.Find(table.Edition.Columns[c].Field)))]);
        }
    }

    /// <summary>What looks like a number is one only where the field counts: codes and numbers of documents stay text.</summary>
    internal static Cell CellOf(string? text, TableField? field) => (text, field?.Shape) switch
    {
        (null, _) => Cell.Empty,
        (_, TableFieldShape.Number) when decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) => Cell.Of(number),
        (_, TableFieldShape.Day) when DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) && day.Year > 1900 => Cell.Of(day),
        _ => Cell.Of(text, CellStyle.Text),
    };
}
