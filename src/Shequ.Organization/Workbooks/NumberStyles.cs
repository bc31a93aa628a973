using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Shequ.Organization.Workbooks;

/// <summary>数字格式: which cell styles show a number as a day or in percent, and which day a serial number is.</summary>
internal sealed partial class NumberStyles
{
    private readonly HashSet<int> days = [];
    private readonly HashSet<int> percents = [];
    private readonly bool from1904;

    internal NumberStyles(XmlReader? stylesPart, bool from1904)
    {
        this.from1904 = from1904;
        if (stylesPart is not null)
        {
            Read(stylesPart);
        }
    }

    internal bool IsDay(int style) => days.Contains(style);

    /// <summary>Where people see 30%, the file holds 0.3.</summary>
    internal bool IsPercent(int style) => percents.Contains(style);

    /// <summary>yyyy-MM-dd, with the time of day where there is one; null outside the calendar of spreadsheets.</summary>
    internal string? Day(double serial)
    {
        if (serial is < 1 or >= 2_958_466 || double.IsNaN(serial))
        {
            return null;
        }

        // The first calendar counts a 29 February 1900 that never was: 60 is that day, and days before it are one later.
        var start = from1904 ? new DateTime(1904, 1, 1) : serial < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        var moment = start.AddSeconds(Math.Round(serial * 86_400));
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The numbers of formats that every program knows without a definition, in Chinese editions too.</summary>
    private static bool IsBuiltInDay(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    private static bool IsDayFormat(string code)
    {
        var bare = Literal().Replace(code.Split(';')[0], "").ToLowerInvariant();
        return bare.Contains('y') || bare.Contains('d') || (bare.Contains('m') && !bare.Contains('h') && !bare.Contains('s'));
    }

    private void Read(XmlReader xml)
    {
        var formats = new Dictionary<int, string>();
        var (inCells, index) = (false, 0);
        while (xml.Read())
        {
            switch (xml.LocalName)
            {
                case "numFmt" when xml.NodeType == XmlNodeType.Element:
                    formats[int.Parse(xml.GetAttribute("numFmtId") ?? "0", CultureInfo.InvariantCulture)] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case "cellXfs":
                    inCells = xml.NodeType == XmlNodeType.Element;
                    break;
                case "xf" when inCells && xml.NodeType == XmlNodeType.Element:
                    var format = int.Parse(xml.GetAttribute("numFmtId") ?? "0", CultureInfo.InvariantCulture);
                    var known = formats.TryGetValue(format, out var code);
                    _ = (known ? IsDayFormat(code!) : IsBuiltInDay(format)) && days.Add(index);
                    _ = (known ? Literal().Replace(code!, "").Contains('%') : format is 9 or 10) && percents.Add(index);
                    index++;
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What a format shows as it is: quoted text, escaped characters, colours and conditions, padding.</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|\[[^\]]*\]|[_*].
        """)]
    private static partial Regex Literal();
}
