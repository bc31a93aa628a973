using System.Globalization;
using System.Text;

namespace Shequ.Web.Pages.Organization;

/// <summary>Fits Chinese text into boxes: a drawing has no line breaks of its own.</summary>
internal static class ChartText
{
    private const double Narrow = 0.56;

    /// <summary>How many wide characters a text takes.</summary>
    internal static double WidthOf(string text) => text.Sum(c => c < 0x2000 ? Narrow : 1);

    /// <summary>The text, cut with … where it is wider than there is room for.</summary>
    internal static string Fit(string text, double room)
    {
        if (WidthOf(text) <= room)
        {
            return text;
        }

        var kept = new StringBuilder();
        foreach (var part in StringInfo.GetTextElementEnumerator(text).Elements().TakeWhile(p => WidthOf(kept.ToString()) + WidthOf(p) <= room - 1))
        {
            kept.Append(part);
        }

        return kept.Append('…').ToString();
    }

    /// <summary>Words joined by 、 on as many lines as they need.</summary>
    internal static IEnumerable<string> Wrap(string before, IEnumerable<string> words, double room)
    {
        var line = before;
        var empty = true;
        foreach (var word in words)
        {
            var next = empty ? line + word : $"{line}、{word}";
            if (!empty && WidthOf(next) > room)
            {
                yield return line + "、";
                next = word;
            }

            (line, empty) = (next, false);
        }

        yield return line;
    }

    private static IEnumerable<string> Elements(this TextElementEnumerator elements)
    {
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
