using System.Globalization;
using System.Xml;

namespace Shequ.Organization.Workbooks;

/// <summary>Writes the rows of one sheet from top to bottom, straight into the file.</summary>
public sealed class SheetWriter : IDisposable
{
    private const int LastRow = 1_048_576;
    private readonly XmlWriter xml;
    private readonly SheetLayout layout;
    private int row;

    internal SheetWriter(XmlWriter xml, SheetLayout layout)
    {
        (this.xml, this.layout) = (xml, layout);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", WorkbookWriter.Main);
        if (layout.Landscape)
        {
            xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        }

        WriteView();
        if (layout.Columns.Count > 0)
        {
            WriteColumns();
        }

        xml.WriteStartElement("sheetData");
    }

    public void Row(params ReadOnlySpan<Cell> cells)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", $"{++row}");
        for (var i = 0; i < cells.Length; i++)
        {
            Write(i + 1, cells[i]);
        }

        xml.WriteEndElement();
    }

    public void Dispose()
    {
        xml.WriteEndElement();
        if (layout.FilterRow > 0)
        {
            xml.WriteStartElement("autoFilter");
            xml.WriteAttributeString("ref", $"A{layout.FilterRow}:{ColumnName.Of(layout.Columns.Count)}{Math.Max(row, layout.FilterRow)}");
            xml.WriteEndElement();
        }

        WriteMerged();
        WriteRules();
        if (layout.Landscape)
        {
            xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
        }

        xml.WriteEndElement();
        xml.Dispose();
    }

    private void Write(int column, in Cell cell)
    {
        if (cell is { Text: null or "", Number: null, Style: CellStyle.Plain })
        {
            return;
        }

        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", ColumnName.Of(column) + row.ToString(CultureInfo.InvariantCulture));
        if (cell.Style != CellStyle.Plain)
        {
            xml.WriteAttributeString("s", ((int)cell.Style).ToString(CultureInfo.InvariantCulture));
        }

        if (cell.Number is { } number)
        {
            xml.WriteElementString("v", number.ToString(CultureInfo.InvariantCulture));
        }
        else if (!string.IsNullOrEmpty(cell.Text))
        {
            // An inline string is never a formula, whatever it begins with.
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(cell.Text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Only what XML and a cell can hold.</summary>
    private static string Clean(string text)
    {
        var kept = text.Length > WorkbookLimits.Default.CellCharacters ? text[..WorkbookLimits.Default.CellCharacters] : text;
        return kept.All(XmlConvert.IsXmlChar)
            ? kept
            : string.Concat(kept.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
    }

    private void WriteView()
    {
        var (rows, columns) = (layout.FrozenRows, layout.FrozenColumns);
        if (rows == 0 && columns == 0)
        {
            return;
        }

        var pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
        xml.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\"><pane{(columns > 0 ? $" xSplit=\"{columns}\"" : "")}"
            + $"{(rows > 0 ? $" ySplit=\"{rows}\"" : "")} topLeftCell=\"{ColumnName.Of(columns + 1)}{rows + 1}\""
            + $" activePane=\"{pane}\" state=\"frozen\"/></sheetView></sheetViews>");
    }

    private void WriteColumns()
    {
        xml.WriteStartElement("cols");
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            xml.WriteStartElement("col");
            xml.WriteAttributeString("min", $"{i + 1}");
            xml.WriteAttributeString("max", $"{i + 1}");
            xml.WriteAttributeString("width", layout.Columns[i].Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("style", $"{(int)layout.Columns[i].Style}");
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteMerged()
    {
        if (layout.Merged.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells");
        foreach (var range in layout.Merged)
        {
            xml.WriteStartElement("mergeCell");
            xml.WriteAttributeString("ref", range);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteRules()
    {
        if (layout.Rules.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("dataValidations");
        xml.WriteAttributeString("count", $"{layout.Rules.Count}");
        foreach (var rule in layout.Rules)
        {
            WriteRule(rule, ColumnName.Of(rule.Column));
        }

        xml.WriteEndElement();
    }

    private void WriteRule(CellRule rule, string letter)
    {
        xml.WriteStartElement("dataValidation");
        xml.WriteAttributeString("type", rule.Kind);
        xml.WriteAttributeString("errorStyle", rule.Strict ? "stop" : "warning");
        xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showInputMessage", rule.Hint.Length > 0 ? "1" : "0");
        xml.WriteAttributeString("showErrorMessage", rule.Kind == "none" ? "0" : "1");
        xml.WriteAttributeString("error", Short(rule.Error));
        xml.WriteAttributeString("prompt", Short(rule.Hint));
        xml.WriteAttributeString("sqref", $"{letter}{rule.FromRow}:{letter}{LastRow}");
        if (rule.Kind != "none")
        {
            xml.WriteElementString("formula1", rule.First);
        }

        if (rule.Second is not null)
        {
            xml.WriteElementString("formula2", rule.Second);
        }

        xml.WriteEndElement();
    }

    /// <summary>Spreadsheets call a file damaged whose messages are longer.</summary>
    private static string Short(string text) => text.Length <= 250 ? text : text[..249] + "…";
}
