using System.Globalization;
using Shequ.Kernel.Acts;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>号码清单: numbers as people write them one after the other, 3、7、12-20.</summary>
public static class NumberList
{
    /// <summary>A longer range is a typing error.</summary>
    private const int LongestRange = 500;

    private static readonly char[] Between = ['、', '，', ',', ' ', '\n', '\r', '\t', '；', ';', '。'];

    /// <exception cref="BadInputException">Something in it is no number.</exception>
    public static IReadOnlyList<int> Read(string? typed, string field)
    {
        var numbers = new List<int>();
        foreach (var word in (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = word.TrimEnd('号').Split(['-', '—', '－', '至'], StringSplitOptions.RemoveEmptyEntries);
            if (ends.Length is 0 or > 2 || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                || !int.TryParse(ends[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var to) || to < from || to - from > LongestRange)
            {
                throw new BadInputException(field, $"“{word}”不是选民号，请写如 3、7、12-20。");
            }

            numbers.AddRange(Enumerable.Range(from, to - from + 1));
        }

        return numbers;
    }
}
