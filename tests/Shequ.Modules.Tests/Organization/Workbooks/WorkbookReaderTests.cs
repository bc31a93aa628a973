using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shequ.Organization.Workbooks;
using static Shequ.Tests.Organization.Workbooks.RawWorkbook;

namespace Shequ.Tests.Organization.Workbooks;

public sealed class WorkbookReaderTests
{
    private const string Formats = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0&quot;days&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="58"/></cellXfs>
        """;

    [Theory]
    [InlineData("2500", 0, "2500")]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("3.20102001001E+11", 0, "320102001001")]
    [InlineData("-3", 0, "-3")]
    [InlineData("46082", 1, "2026-03-01")]
    [InlineData("46082", 2, "2026-03-01")]
    [InlineData("46082.5", 2, "2026-03-01 12:00:00")]
    [InlineData("46082", 5, "2026-03-01")]
    [InlineData("1", 1, "1900-01-01")]
    [InlineData("61", 1, "1900-03-01")]
    [InlineData("12", 3, "12")]
    [InlineData("0.3", 4, "30%")]
    public void Reads_a_number_as_people_see_it(string stored, int style, string seen) =>
        Cells(new RawWorkbook { Styles = Formats }.Sheet("表", Row(1, Number("A1", stored, style))))[0].Text.ShouldBe(seen);

    [Fact]
    public void Reads_days_counted_from_1904() =>
        Cells(new RawWorkbook { Styles = Formats, WorkbookProperties = "<workbookPr date1904=\"1\"/>" }.Sheet("表", Row(1, Number("A1", "44620", 1))))[0]
            .Text.ShouldBe("2026-03-01");

    [Fact]
    public void Reads_shared_inline_and_formatted_text_and_truth()
    {
        var book = new RawWorkbook { SharedStrings = "<si><t>甲</t></si><si><r><t>乙</t></r><r><rPr/><t>丙</t></r><rPh sb=\"0\" eb=\"1\"><t>yi</t></rPh></si>" };
        var cells = Cells(book.Sheet("表", Row(1, "<c r=\"A1\" t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c/>", Text("AB1", "丁"))));
        cells.Select(c => $"{c.Letter}:{c.Text}").ShouldBe(["A:甲", "B:乙丙", "D:true", "AB:丁"]);
    }

    [Fact]
    public void Points_out_formulas_and_error_values()
    {
        var cells = Cells(new RawWorkbook().Sheet("表", Row(1,
            "<c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><f t=\"shared\" si=\"0\"/><v></v></c><c r=\"C1\" t=\"e\"><v>#REF!</v></c>")));
        cells[0].ShouldBe(new SheetCell(1, "2", "此格是公式，请粘贴为数值"));
        cells[1].Fault.ShouldBe("此格是公式，请粘贴为数值");
        cells[2].Fault!.ShouldContain("#REF!");
    }

    [Fact]
    public void Passes_over_hidden_sheets_and_empty_rows_and_names_merged_cells()
    {
        using var book = WorkbookReader.Open(new RawWorkbook()
            .Sheet("藏", Texts(1, "x"), state: "hidden").Sheet("深藏", Texts(1, "x"), state: "veryHidden")
            .Sheet("明", Row(1) + "<row r=\"2\"/>" + Row(3, Text("A3", " ")) + Texts(7, null, "值"), "<mergeCells><mergeCell ref=\"B3:C5\"/></mergeCells>").Build());
        book.Sheets.ShouldBe(["明"]);
        book.Sheet("藏").ShouldBeNull();
        using var sheet = book.Sheet("明")!;
        sheet.Rows().ToArray().ShouldHaveSingleItem().Number.ShouldBe(7);
        sheet.Merged.ShouldBe(["B3:C5"]);
    }

    [Fact]
    public void Reads_the_strict_edition_of_the_standard() =>
        Cells(new RawWorkbook { Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main" }.Sheet("表", Texts(1, "严格")))[0].Text.ShouldBe("严格");

    [Fact]
    public void Reads_what_another_library_wrote()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new(new SheetData(new DocumentFormat.OpenXml.Spreadsheet.Row(
                new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = "B1", DataType = CellValues.Number, CellValue = new(3.5) })));
            book.Workbook = new(new Sheets(new Sheet { Name = "数", SheetId = 1, Id = book.GetIdOfPart(part) }));
        }

        using var read = WorkbookReader.Open(file.ToArray());
        using var sheet = read.Sheet("数")!;
        sheet.Rows().Single().Cells.Single().ShouldBe(new SheetCell(2, "3.5", null));
    }

    [Fact]
    public async Task Takes_no_more_of_an_upload_than_allowed()
    {
        var limits = new WorkbookLimits { UploadBytes = 1000 };
        (await WorkbookReader.Take(new MemoryStream(new byte[1000]), limits, TestContext.Current.CancellationToken)).Length.ShouldBe(1000);
        await Should.ThrowAsync<WorkbookException>(() => WorkbookReader.Take(new MemoryStream(new byte[1001]), limits, TestContext.Current.CancellationToken));
    }

    private static IReadOnlyList<SheetCell> Cells(RawWorkbook raw)
    {
        using var book = WorkbookReader.Open(raw.Build());
        using var sheet = book.Sheet("表")!;
        return sheet.Rows().Single().Cells;
    }
}
