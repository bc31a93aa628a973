using System.Globalization;
using System.Xml;

namespace Shequ.Organization.Workbooks;

/// <summary>Streams one sheet row by row; memory does not grow with its length.</summary>
public sealed class SheetReader : IDisposable
{
    private const int MostMerged = 100;
    private readonly XmlReader xml;
    private readonly BoundedStream stream;
    private readonly CellText texts;
    private readonly WorkbookLimits limits;
    private readonly List<string> merged = [];
    private int lastRow;
    private int filled;

    internal SheetReader(string name, (XmlReader Xml, BoundedStream Stream) part, CellText texts, WorkbookLimits limits)
    {
        (Name, this.texts, this.limits) = (name, texts, limits);
        (xml, stream) = part;
    }

    public string Name { get; }

    /// <summary>Ranges of merged cells, such as B3:B5; complete once all rows are read.</summary>
    public IReadOnlyList<string> Merged => merged;

    /// <summary>The rows that hold something, from the top.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        while (WorkbookException.Guard(Next) is { } row)
        {
            yield return row;
        }
    }

    public void Dispose() => xml.Dispose();

    private SheetRow? Next()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                stream.Mark();
                if (ReadRow() is { Cells.Count: > 0 } row)
                {
                    Count();
                    return row;
                }
            }
            else if (xml.LocalName == "mergeCell" && merged.Count < MostMerged && xml.GetAttribute("ref") is { } range)
            {
                merged.Add(range);
            }
        }

        return null;
    }

    /// <summary>Beyond the limit the rest is only counted, so that the refusal can say how many there are.</summary>
    private void Count()
    {
        if (++filled <= limits.Rows)
        {
            return;
        }

        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row", IsEmptyElement: false })
            {
                stream.Mark();
                filled++;
            }
        }

        throw new WorkbookException($"工作表“{Name}”有 {filled:N0} 行，超过一次导入的上限 {limits.Rows:N0} 行。请按街道或区县拆成几个文件上传。");
    }

    private SheetRow ReadRow()
    {
        var number = xml.GetAttribute("r") is { } r ? int.Parse(r, CultureInfo.InvariantCulture) : lastRow + 1;
        lastRow = number;
        var cells = new List<SheetCell>();
        if (xml.IsEmptyElement)
        {
            return new(number, cells);
        }

        var (depth, column) = (xml.Depth, 0);
        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement || xml.Depth != depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = ColumnName.In(xml.GetAttribute("r")) ?? column + 1;
                if (ReadCell(column) is { } cell)
                {
                    cells.Add(cell);
                }
            }
            else if (!xml.Read())
            {
                throw new XmlException();
            }
        }

        return new(number, cells);
    }

    /// <summary>Reads the cell at hand; the reader then stands behind it.</summary>
    private SheetCell? ReadCell(int column)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var (value, formula, depth) = ("", false, xml.Depth);
        var empty = xml.IsEmptyElement;
        xml.Read();
        while (!empty && (xml.NodeType != XmlNodeType.EndElement || xml.Depth != depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                _ = xml.Read() ? true : throw new XmlException();
                continue;
            }

            switch (xml.LocalName)
            {
                case "v":
                    value = xml.ReadElementContentAsString();
                    break;
                case "is":
                    value = SharedStrings.RichText(xml, limits);
                    break;
                default:
                    formula |= xml.LocalName == "f";
                    xml.Skip();
                    break;
            }
        }

        if (!empty)
        {
            xml.Read();
        }

        return value.Length == 0 && !formula ? null : Keep(texts.Of(column, type, style, value, formula));
    }

    private SheetCell? Keep(SheetCell cell)
    {
        if (cell.Fault is null && string.IsNullOrWhiteSpace(cell.Text))
        {
            return null;
        }

        if (cell.Column > limits.Columns)
        {
            throw new WorkbookException($"工作表“{Name}”第 {lastRow} 行一直填到 {cell.Letter} 列，超过上限 {limits.Columns} 列。请删去多余的列再上传。");
        }

        return cell.Text.Length <= limits.CellCharacters
            ? cell
            : throw new WorkbookException($"工作表“{Name}”的 {cell.Letter}{lastRow} 超过 {limits.CellCharacters} 字，请缩短后再上传。");
    }
}
