using System.Globalization;
using System.Text.RegularExpressions;
using Shequ.Organization.People;

namespace Shequ.Population.Exchange.Reading;

/// <summary>日期的写法: the ways in which people write a day into a cell.</summary>
internal static partial class DayText
{
    internal static (DateOnly? Day, string? Fault) Read(string text)
    {
        var tidy = TypedText.Tidy(text) ?? "";
        var match = Written().Match(tidy);
        if (!match.Success)
        {
            return (null, MonthOnly().IsMatch(tidy)
                ? $"“{tidy}”只有年月，没有日。请写成如 1980-05-05。"
                : $"“{tidy}”不是日期。请写成如 1980-05-05。");
        }

        var digits = match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => int.Parse(g.Value, CultureInfo.InvariantCulture)).ToArray();
        return digits[0] is >= 1850 and <= 2100 && digits[1] is >= 1 and <= 12 && digits[2] >= 1 && digits[2] <= DateTime.DaysInMonth(digits[0], digits[1])
            ? (new(digits[0], digits[1], digits[2]), null)
            : (null, $"没有“{tidy}”这一天，请核对年月日。");
    }

    [GeneratedRegex(@"^(?:(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?: \d{1,2}:\d{2}(?::\d{2})?)?|(\d{4})(\d{2})(\d{2}))$")]
    private static partial Regex Written();

    [GeneratedRegex(@"^\d{4}\s?[-/.年]?\s?\d{1,2}\s?月?$")]
    private static partial Regex MonthOnly();
}
