using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Columns;

namespace Shequ.Population.Exchange.Imports;

/// <summary>更正表: the rows of a workbook that have faults, each with why; corrected, it is imported like any other.</summary>
internal static class CorrectionWorkbook
{
    private const string Reason = "问题（改好后可删去此列）";

    internal static byte[] Write(byte[] content, ColumnMapping mapping, ImportFaults faults)
    {
        using var source = WorkbookReader.Open(content);
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            var columns = mapping.Columns.Select(c => c.Column).ToArray();
            using var sheet = book.Sheet("需更正的行", new([.. columns.Select(_ => new SheetColumn(16, CellStyle.Text)), new(80, CellStyle.Wrapped)]) { FrozenRows = 1 });
            sheet.Row([.. mapping.Columns.Select(c => Cell.Of(c.Header.Length > 0 ? c.Header : ColumnCatalogue.Of(c.Field ?? default).Header, CellStyle.Header)), Cell.Of(Reason, CellStyle.Header)]);
            for (var i = 0; i < mapping.Sheets.Count; i++)
            {
                using var from = source.Sheet(mapping.Sheets[i]);
                foreach (var row in from?.Rows() ?? [])
                {
                    if (faults.Of(i, row.Number) is { } why)
                    {
                        var cells = row.Cells.ToDictionary(c => c.Column, c => c.Text);
                        sheet.Row([.. columns.Select(c => Cell.Of(cells.GetValueOrDefault(c), CellStyle.Text)), Cell.Of(why, CellStyle.Bad)]);
                    }
                }
            }
        }

        return file.ToArray();
    }
}
