using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Shequ.Organization.Workbooks;

/// <summary>写工作簿: writes an .xlsx sheet by sheet straight into a stream; memory does not grow with the number of rows.</summary>
/// <remarks>The OpenXml package would hold every part in memory until it is closed, so the few parts needed are written here.</remarks>
public sealed class WorkbookWriter(Stream to) : IDisposable
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/";
    private const string Parts = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };
    private readonly ZipArchive archive = new(to, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> sheets = [];

    /// <summary>Begins a sheet; the one before must have been disposed of.</summary>
    public SheetWriter Sheet(string name, SheetLayout layout)
    {
        sheets.Add(name);
        return new(Part($"xl/worksheets/sheet{sheets.Count}.xml"), layout);
    }

    public void Dispose()
    {
        using (var book = Part("xl/workbook.xml"))
        {
            book.WriteStartElement("workbook", Main);
            book.WriteAttributeString("xmlns", "r", null, Office);
            book.WriteStartElement("sheets");
            for (var i = 0; i < sheets.Count; i++)
            {
                book.WriteStartElement("sheet");
                book.WriteAttributeString("name", sheets[i]);
                book.WriteAttributeString("sheetId", $"{i + 1}");
                book.WriteAttributeString("r", "id", Office, $"r{i + 1}");
                book.WriteEndElement();
            }

            book.WriteEndDocument();
        }

        Raw("xl/styles.xml", StyleTable.Xml);
        Relations("xl/_rels/workbook.xml.rels",
            [.. sheets.Select((_, i) => ($"r{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles", "styles.xml")]);
        Relations("_rels/.rels", [("workbook", "officeDocument", "xl/workbook.xml")]);
        ContentTypes();
        archive.Dispose();
    }

    private void ContentTypes()
    {
        var types = string.Concat(sheets.Select((_, i) => Override($"/xl/worksheets/sheet{i + 1}.xml", "worksheet+xml")));
        Raw("[Content_Types].xml", $"<Types xmlns=\"{Packages}content-types\">"
            + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"{Override("/xl/workbook.xml", "sheet.main+xml")}{Override("/xl/styles.xml", "styles+xml")}{types}</Types>");
    }

    private void Relations(string part, IEnumerable<(string Id, string Kind, string Target)> relations) =>
        Raw(part, $"<Relationships xmlns=\"{Packages}relationships\">"
            + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Kind}\" Target=\"{r.Target}\"/>")) + "</Relationships>");

    private static string Override(string part, string type) => $"<Override PartName=\"{part}\" ContentType=\"{Parts}{type}\"/>";

    private void Raw(string part, string xml)
    {
        using var writer = Part(part);
        writer.WriteStartDocument(standalone: true);
        writer.WriteRaw(xml);
    }

    private XmlWriter Part(string name) => XmlWriter.Create(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), Settings);
}
