using System.Text;
using System.Xml;

namespace Shequ.Organization.Workbooks;

/// <summary>共享字符串: the texts that cells point at by number.</summary>
internal static class SharedStrings
{
    internal static List<string> Read(WorkbookPackage package, string? part, WorkbookLimits limits)
    {
        var strings = new List<string>();
        if (part is null || package.Open(part) is not { } opened)
        {
            return strings;
        }

        using var xml = opened.Xml;
        long characters = 0;
        xml.MoveToContent();
        xml.Read();
        while (!xml.EOF)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
            {
                xml.Read();
                continue;
            }

            var text = RichText(xml, limits);
            opened.Stream.Mark();
            strings.Add(text);
            characters += text.Length;
            if (strings.Count > limits.SharedStrings || characters > limits.SharedCharacters)
            {
                throw new WorkbookException($"文件中的文字过多（超过 {limits.SharedStrings:N0} 条或 {limits.SharedCharacters >> 20} 兆字），请拆成几个文件上传。");
            }
        }

        return strings;
    }

    /// <summary>The text of the element at hand without formatting and without readings; the reader then stands behind it.</summary>
    internal static string RichText(XmlReader xml, WorkbookLimits limits)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var depth = xml.Depth;
        string? first = null;
        StringBuilder? more = null;
        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement || xml.Depth != depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                var run = xml.ReadElementContentAsString();
                more = first is null ? null : (more ?? new StringBuilder(first)).Append(run);
                first ??= run;
                if ((more?.Length ?? first.Length) > limits.CellCharacters)
                {
                    throw new WorkbookException($"有单元格的文字超过 {limits.CellCharacters} 字，请缩短后再上传。");
                }
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else if (!xml.Read())
            {
                throw new XmlException();
            }
        }

        xml.Read();
        return more?.ToString() ?? first ?? "";
    }
}
