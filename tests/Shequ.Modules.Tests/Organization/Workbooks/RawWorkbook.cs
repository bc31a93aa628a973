using System.IO.Compression;
using System.Security;

namespace Shequ.Tests.Organization.Workbooks;

/// <summary>An .xlsx made by hand, part by part, so that it can hold what no sound program would write.</summary>
internal sealed class RawWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly List<(string Name, string State, string Xml)> sheets = [];

    public Dictionary<string, string> Extra { get; } = [];

    public string WorkbookProperties { get; init; } = "";

    public string Styles { get; init; } = "";

    public string SharedStrings { get; init; } = "";

    public string ExtraRelations { get; init; } = "";

    public string Namespace { get; init; } = Main;

    public static string Text(string reference, string text) => $"<c r=\"{reference}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    public static string Number(string reference, string number, int style = 0) => $"<c r=\"{reference}\" s=\"{style}\"><v>{number}</v></c>";

    public static string Row(int number, params string[] cells) => $"<row r=\"{number}\">{string.Concat(cells)}</row>";

    /// <summary>A row of texts from column A on; null leaves a cell out.</summary>
    public static string Texts(int number, params string?[] texts) => Row(number, [.. texts.Select((t, i) =>
        t is null ? "" : Text(Shequ.Organization.Workbooks.ColumnName.Of(i + 1) + number, t))]);

    public RawWorkbook Sheet(string name, string rows, string tail = "", string state = "")
    {
        sheets.Add((name, state, $"<worksheet xmlns=\"{Namespace}\"><sheetData>{rows}</sheetData>{tail}</worksheet>"));
        return this;
    }

    /// <summary>One visible sheet whose part is exactly this text.</summary>
    public static byte[] Exactly(string sheetXml)
    {
        var book = new RawWorkbook();
        book.sheets.Add(("表", "", sheetXml));
        return book.Build();
    }

    public byte[] Build()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(zip, "_rels/.rels", Relations($"<Relationship Id=\"b\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Office}\">{WorkbookProperties}<sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" {(s.State.Length > 0 ? $"state=\"{s.State}\"" : "")} r:id=\"r{i}\"/>"))
                + "</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", Relations(string.Concat(sheets.Select((_, i) =>
                    $"<Relationship Id=\"r{i}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))
                + $"<Relationship Id=\"st\" Type=\"{Office}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"ss\" Type=\"{Office}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>{ExtraRelations}"));
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Namespace}\">{Styles}</styleSheet>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Namespace}\">{SharedStrings}</sst>");
            for (var i = 0; i < sheets.Count; i++)
            {
                Add(zip, $"xl/worksheets/sheet{i}.xml", sheets[i].Xml);
            }

            foreach (var (name, text) in Extra)
            {
                Add(zip, name, text);
            }
        }

        return file.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                Add(zip, name, text);
            }
        }

        return file.ToArray();
    }

    private static string Relations(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
        writer.Write(text);
    }
}
