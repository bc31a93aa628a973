using System.Text;

namespace Shequ.Organization.People;

/// <summary>所填文字: what people type, as it is kept: half-width digits and letters, no blanks that only look like nothing.</summary>
public static class TypedText
{
    private const int WidthShift = '！' - '!';

    /// <summary>Null when nothing but blanks was typed.</summary>
    public static string? Tidy(string? typed)
    {
        var text = new StringBuilder(typed?.Length ?? 0);
        foreach (var c in typed ?? "")
        {
            var narrow = c is >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' ? (char)(c - WidthShift) : c;
            if (char.IsWhiteSpace(narrow))
            {
                Blank(text);
            }
            else if (!IsInvisible(narrow))
            {
                text.Append(narrow);
            }
        }

        var tidy = text.ToString().Trim();
        return tidy.Length == 0 ? null : tidy;
    }

    /// <summary>A name: the dot between its parts is always ·, and Chinese characters stand without blanks.</summary>
    public static string Name(string? typed)
    {
        var text = new StringBuilder();
        foreach (var c in Tidy(typed) ?? "")
        {
            text.Append(c is '•' or '‧' or '・' or '･' or '．' or '∙' or '⋅' ? '·' : c);
        }

        var name = text.ToString();
        return name.Any(char.IsAscii) && name.Any(char.IsAsciiLetter) ? name : name.Replace(" ", "", StringComparison.Ordinal);
    }

    /// <summary>What is wrong with a name; null when nothing is.</summary>
    public static string? NameFault(string? typed)
    {
        var name = Name(typed);
        var length = name.EnumerateRunes().Count();
        var stranger = name.EnumerateRunes().FirstOrDefault(r => !Rune.IsLetter(r) && r.Value is not ('·' or ' '));
        return (length, stranger.Value) switch
        {
            (0, _) => "请填写姓名。",
            (< 2 or > 30, _) => $"姓名应为 2 至 30 字，现为 {length} 字。请填写身份证件上的全名。",
            (_, not 0) => $"姓名中的“{stranger}”不是文字。请填写身份证件上的姓名，两部分之间用“·”。",
            _ when name[0] == '·' || name[^1] == '·' => "姓名不能以“·”开头或结尾，请核对。",
            _ => null,
        };
    }

    private static void Blank(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    private static bool IsInvisible(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format || c is '\u3164' or '\uFFA0' or '\u115F' or '\u1160';
}
