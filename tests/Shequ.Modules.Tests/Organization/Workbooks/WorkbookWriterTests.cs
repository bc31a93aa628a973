using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shequ.Organization.Workbooks;

namespace Shequ.Tests.Organization.Workbooks;

public sealed class WorkbookWriterTests
{
    [Fact]
    public void Writes_what_the_standard_allows_and_the_reader_reads_back()
    {
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            using (var sheet = book.Sheet("甲 & 乙", new([new(12, CellStyle.Text), new(20, CellStyle.Day), new(9)])
            {
                FrozenRows = 1,
                FrozenColumns = 1,
                FilterRow = 1,
                Landscape = true,
                Rules = [new(3, 2, "list", "\"是,否\"", null, true, "错", "提示"), new(2, 2, "date", "1", "9", false, new string('长', 300), ""), new(1, 2, "none", "", null, false, "", "说明")],
            }))
            {
                sheet.Row([.. Enum.GetValues<CellStyle>().Select(s => Cell.Of($"{s}", s))]);
                sheet.Row(Cell.Of("012"), Cell.Of(new DateOnly(2026, 3, 1)), Cell.Of(3.50m), Cell.Of("=1+1"), Cell.Of(" <a>&\u0001\ud83c\udfe0 "));
            }

            using var empty = book.Sheet("空", new([]));
        }

        Faults(file).ShouldBeEmpty();
        using var read = WorkbookReader.Open(file.ToArray());
        read.Sheets.ShouldBe(["甲 & 乙", "空"]);
        using var rows = read.Sheet("甲 & 乙")!;
        rows.Rows().Last().Cells.Select(c => c.Text).ShouldBe(["012", "2026-03-01", "3.5", "=1+1", " <a>&\ud83c\udfe0 "]);
    }

    /// <summary>What the validator of the format's own makers has against a file.</summary>
    internal static IReadOnlyList<string> Faults(Stream file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. new OpenXmlValidator().Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
