using System.IO.Compression;
using System.Xml.Linq;

namespace Shequ.Web.Tests.Support;

/// <summary>A downloaded .xlsx, changed as somebody does in a spreadsheet program.</summary>
internal static class Workbook
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>Writes a number into the cell under a header, in the row of a community; returns what stood there.</summary>
    internal static int Change(string file, string code, string header, Func<int, int> change)
    {
        using var zip = ZipFile.Open(file, ZipArchiveMode.Update);
        foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).ToArray())
        {
            XDocument sheet;
            using (var stream = entry.Open())
            {
                sheet = XDocument.Load(stream);
            }

            var cells = sheet.Descendants(Main + "c").ToArray();
            if (cells.FirstOrDefault(c => Text(c).StartsWith(header, StringComparison.Ordinal)) is not { } head
                || cells.FirstOrDefault(c => Text(c) == code) is not { } lead)
            {
                continue;
            }

            var address = Column(head) + Row(lead);
            var value = cells.Single(c => (string?)c.Attribute("r") == address).Element(Main + "v")!;
            var before = (int)value;
            value.SetValue(change(before));
            using var rewritten = entry.Open();
            rewritten.SetLength(0);
            sheet.Save(rewritten);
            return before;
        }

        throw new InvalidDataException($"{file} has no column {header} with a row for {code}");
    }

    private static string Text(XElement cell) => (string?)cell.Element(Main + "is") ?? "";

    private static string Column(XElement cell) => ((string)cell.Attribute("r")!).TrimEnd([.. "0123456789"]);

    private static string Row(XElement cell) => ((string)cell.Attribute("r")!)[Column(cell).Length..];
}
