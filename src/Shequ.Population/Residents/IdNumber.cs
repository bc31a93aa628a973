using System.Globalization;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>公民身份号码, GB 11643: six digits of a division, the day of birth, a sequence whose last digit tells the sex, a check character.</summary>
/// <param name="Text">Eighteen characters, the last a digit or X.</param>
public sealed record IdNumber(string Text, DateOnly BornOn, Sex Sex)
{
    private const int Length = 18;
    private const int OldLength = 15;

    /// <summary>What the check character is, by the remainder of the weighted sum.</summary>
    private const string CheckCharacters = "10X98765432";

    /// <summary>Two to the power of the place, modulo eleven, from the left.</summary>
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>First two digits in use, GB/T 2260; 81 to 83 are residents of Hong Kong, Macao and Taiwan, 91 foreigners.</summary>
    private static readonly (int From, int To)[] Regions = [(11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71), (81, 83), (91, 91)];

    /// <summary>Reads a number as typed: full-width digits, blanks and a small x are put right.</summary>
    /// <returns>The number, or what is wrong with it and what to do.</returns>
    public static (IdNumber? Number, string? Fault) Read(string? typed)
    {
        var text = (TypedText.Tidy(typed) ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return text switch
        {
            "" => (null, "没有填写身份证号码。"),
            { Length: OldLength } when text.All(char.IsAsciiDigit) => (null, "这是 15 位的一代身份证号码，已停止使用。请按现用身份证填写 18 位号码。"),
            { Length: not Length } => (null, $"身份证号码应为 18 位，现为 {text.Length} 位。请对照证件补全。"),
            _ when !text[..^1].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(text[^1]) || text[^1] == 'X') =>
                (null, "身份证号码前 17 位应为数字，末位为数字或 X。请检查是否混入了字母 O、l 或其他形近字符。"),
            _ => Checked(text),
        };
    }

    /// <summary>The check character that belongs to seventeen digits.</summary>
    public static char CheckOf(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (digits[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % CheckCharacters.Length];
    }

    private static (IdNumber?, string?) Checked(string text)
    {
        var region = int.Parse(text[..2], CultureInfo.InvariantCulture);
        if (!Array.Exists(Regions, r => region >= r.From && region <= r.To))
        {
            return (null, $"身份证号码以“{text[..2]}”开头，不是任何省份的代码。请核对前两位。");
        }

        if (!DateOnly.TryParseExact(text[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born))
        {
            return (null, $"身份证号码第 7 至 14 位“{text[6..14]}”不是日期。请核对出生年月日。");
        }

        var expected = CheckOf(text);
        return text[^1] != expected
            ? (null, "身份证号码的校验位不对，至少有一位填错。请对照证件逐位核对。")
            : (new(text, born, (text[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female), null);
    }
}
