using System.Text.RegularExpressions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Population.Places;

/// <summary>门牌写法: how estates, buildings, entrances and doors are written, put together and searched.</summary>
public static partial class DoorNames
{
    private const int MostEntrances = 60;

    /// <summary>A name of an estate, building or entrance as it is kept: half-width, without blanks.</summary>
    public static string Name(string? typed) => (TypedText.Tidy(typed) ?? "").Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A number on a door as it is kept: 501室 is 501.</summary>
    public static string Number(string? typed)
    {
        var text = Name(typed).ToUpperInvariant();
        return text.Length > 1 && text[^1] is '室' or '号' or '户' ? text[..^1] : text;
    }

    /// <summary>The whole address within the community.</summary>
    public static string Door(string? estate, string building, string entrance, string number) => $"{estate}{building}{entrance}{number}";

    /// <summary>The address as it is searched: what stands in front, its initials and the numbers, e.g. 阳光花园 yghy 3-2-501.</summary>
    public static string Key(string? estate, string building, string entrance, string number, PinyinInitials pinyin)
    {
        var first = Token().Match(building);
        var front = estate + (first.Success ? building[..first.Index] : building);
        var numbers = new[] { building, entrance, number }.SelectMany(part => Token().Matches(part).Select(m => m.Value)).ToArray();
        return $"{front} {NameInitials.Of(front, pinyin)} {string.Join('-', numbers)}".ToLowerInvariant().Trim();
    }

    /// <summary>What remains when the word for building or entrance is taken off, so that 3栋 and 3号楼 are seen to be the same.</summary>
    public static string Stem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Suffix().Replace(name, "").ToUpperInvariant();
    }

    /// <summary>Names of entrances: none makes one without a name, a number so many, otherwise as they are listed.</summary>
    internal static (IReadOnlyList<string> Names, string? Fault) Entrances(string? typed)
    {
        var text = Name(typed);
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            return int.TryParse(text, out var count) && count is > 0 and <= MostEntrances
                ? ([.. Enumerable.Range(1, count).Select(n => $"{n}单元")], null)
                : ([], $"单元数应在 1 至 {MostEntrances} 之间，请核对。");
        }

        string[] names = text.Length == 0 ? [""] : [.. text.Split(['、', '，', ',', ';', '；'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        return names.Length is 0 or > MostEntrances || names.Any(n => n.Length > 20)
            ? ([], $"单元请写个数，如 3，或逐个列出，如 1单元、2单元，不超过 {MostEntrances} 个、每个不超过 20 字。") : (names, null);
    }

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Token();

    [GeneratedRegex("(?<=.)(幢|栋|号楼|号|楼|座|单元|门|梯)$")]
    private static partial Regex Suffix();
}
