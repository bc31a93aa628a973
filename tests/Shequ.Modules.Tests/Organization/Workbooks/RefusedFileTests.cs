using System.Text;
using Shequ.Organization.Workbooks;
using static Shequ.Tests.Organization.Workbooks.RawWorkbook;

namespace Shequ.Tests.Organization.Workbooks;

/// <summary>Whatever is uploaded under the name .xlsx, people read one sentence and nothing else happens.</summary>
public sealed class RefusedFileTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Files => new()
    {
        { "empty", [], "0 字节" },
        { ".xls", [.. Ole, .. new byte[600]], "旧版 Excel 文件（.xls）" },
        { "password", [.. Ole, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")], "加了密码" },
        { "zip", Zip(("a.txt", "x")), "普通压缩包（.zip）" },
        { "zip without files", "PK\u0005\u0006"u8.ToArray(), "压缩包" },
        { "docx", Zip(("word/document.xml", "<w/>")), "Word 文档" },
        { "xlsb", Zip(("xl/workbook.bin", "x")), ".xlsb" },
        { "ods", Zip(("mimetype", "x"), ("content.xml", "<x/>")), ".ods" },
        { "csv", "社区代码,户数\n320102001001,5"u8.ToArray(), "文本（如 .csv）" },
        { "html", "<html><table></table></html>"u8.ToArray(), "网页" },
        { "pdf", "%PDF-1.7"u8.ToArray(), "PDF" },
        { "macro", With(b => b.Extra["xl/vbaProject.bin"] = "x"), "宏" },
        { "link", new RawWorkbook { ExtraRelations = External("externalLinkPath") }.Sheet("表", "").Build(), "外部链接" },
        { "image from the web", new RawWorkbook { ExtraRelations = External("image") }.Sheet("表", "").Build(), "外部链接" },
        { "dtd", Exactly("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>"), "已损坏" },
        { "no xml", Exactly("这不是 XML"), "已损坏" },
        { "cut xml", Exactly("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1"), "已损坏" },
        { "no such shared string", Exactly("<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>"), "已损坏" },
        { "row number", Exactly("<worksheet><sheetData><row r=\"eins\"/></sheetData></worksheet>"), "已损坏" },
        { "column beyond all", Exactly($"<worksheet><sheetData><row r=\"1\"><c r=\"{new string('Z', 30)}1\"><v>1</v></c></row></sheetData></worksheet>"), "已损坏" },
        { "cut zip", new RawWorkbook().Sheet("表", Texts(1, "x")).Build()[..300], "已损坏" },
        { "301 columns", new RawWorkbook().Sheet("表", Row(1, Text("KO1", "x"))).Build(), "300 列" },
        { "21 sheets", With(b => { for (var i = 0; i < 20; i++) { b.Sheet($"表{i}", ""); } }), "20 张" },
        { "long cell", new RawWorkbook().Sheet("表", Texts(1, new string('长', 32_768))).Build(), "32767 字" },
        { "bomb", new RawWorkbook().Sheet("表", new string(' ', 40 << 20)).Build(), "压缩比异常" },
        { "200,001 rows", new RawWorkbook().Sheet("表", Many(200_001)).Build(), "200,001 行" },
    };

    [Theory]
    [MemberData(nameof(Files), DisableDiscoveryEnumeration = true)]
    public void Says_what_it_is_and_what_to_do(string what, byte[] bytes, string part)
    {
        var message = Should.Throw<WorkbookException>(() => ReadAll(bytes), what).Message;
        message.ShouldContain(part);
        message.ShouldContain("请");
        message.Length.ShouldBeLessThan(120);
    }

    [Fact]
    public void Reads_exactly_as_many_rows_as_allowed() =>
        ReadAll(new RawWorkbook().Sheet("表", Many(200_000)).Build()).ShouldBe(200_000);

    [Fact]
    public void A_giant_node_does_not_fill_the_memory()
    {
        var limits = new WorkbookLimits { NodeBytes = 1 << 20, Ratio = int.MaxValue };
        var giant = new RawWorkbook().Sheet("表", Row(1, Text("A1", new string('x', 8 << 20)))).Build();
        Should.Throw<WorkbookException>(() => ReadAll(giant, limits)).Message.ShouldContain("异常巨大");
    }

    [Fact]
    public void Too_many_shared_strings_are_refused()
    {
        var many = new RawWorkbook { SharedStrings = string.Concat(Enumerable.Repeat("<si><t>x</t></si>", 11)) }.Sheet("表", "").Build();
        Should.Throw<WorkbookException>(() => ReadAll(many, new() { SharedStrings = 10 })).Message.ShouldContain("文字过多");
    }

    /// <summary>Damaged in a thousand places, with a fixed seed: readable or refused with a sentence, never anything else.</summary>
    [Fact]
    public void Damaged_bytes_never_leak_another_exception()
    {
        var random = new Random(20260101);
        var sound = new RawWorkbook { SharedStrings = "<si><t>甲</t></si>" }.Sheet("表", Texts(1, "甲", "乙") + Row(2, Number("A2", "5"))).Build();
        for (var i = 0; i < 1_000; i++)
        {
            var bytes = (byte[])sound.Clone();
            for (var n = random.Next(1, 6); n > 0; n--)
            {
                bytes[random.Next(4, bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                ReadAll(bytes);
            }
            catch (WorkbookException)
            {
                // The one allowed.
            }
        }
    }

    private static int ReadAll(byte[] bytes, WorkbookLimits? limits = null)
    {
        using var book = WorkbookReader.Open(bytes, limits);
        var rows = 0;
        foreach (var name in book.Sheets)
        {
            using var sheet = book.Sheet(name)!;
            rows += sheet.Rows().Count();
        }

        return rows;
    }

    private static string Many(int rows) => string.Concat(Enumerable.Range(1, rows).Select(r => $"<row r=\"{r}\"><c r=\"A{r}\"><v>{r * 7919 % 100_003}</v></c></row>"));

    private static byte[] With(Action<RawWorkbook> change)
    {
        var book = new RawWorkbook().Sheet("表", Texts(1, "x"));
        change(book);
        return book.Build();
    }

    private static string External(string kind) => $"<Relationship Id=\"e\" Type=\"http://x/{kind}\" Target=\"http://example.com/a.xlsx\" TargetMode=\"External\"/>";
}
