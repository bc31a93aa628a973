using System.Text;
using Shequ.Organization.People;

namespace Shequ.Population.Tables.Proposals;

/// <summary>表头文字: what is left of a header when marks, blanks, units and stars are taken away, so that the same question looks the same.</summary>
public static class HeaderText
{
    private static readonly string[] Words = ["必填", "选填", "下拉选择", "请填写", "单选"];

    /// <summary>联 系 电 话＊（必填） becomes 联系电话.</summary>
    public static string Key(string header)
    {
        var tidy = TypedText.Tidy(header) ?? "";
        foreach (var word in Words)
        {
            tidy = tidy.Replace($"（{word}）", "", StringComparison.Ordinal).Replace($"({word})", "", StringComparison.Ordinal);
        }

        var kept = new StringBuilder(tidy.Length);
        foreach (var rune in tidy.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                kept.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return kept.ToString();
    }

    /// <summary>How much two headers have in common, from 0 to 1: pairs of neighbouring characters that stand in both.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count + b.Count == 0 ? 0 : 2d * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> Pairs(string text) => text is { Length: 1 } ? [text] : [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(i => text.Substring(i, 2))];
}
