using System.Text.RegularExpressions;
using Shequ.Organization.People;

namespace Shequ.Population.Exchange.Reading;

/// <summary>门牌的写法: where a row says that its person lives, tidied: 3 and 3号楼 are 3幢, 二单元 and 2 are 2单元, 501室 is 501.</summary>
internal sealed partial record DoorText(string Estate, string Building, string Entrance, string Number)
{
    private const string Numerals = "零一二三四五六七八九";

    /// <summary>What makes two ways of writing the same door equal.</summary>
    internal string Key => string.Join('|', Estate, BuildingKey(Building), BareNumber(Entrance), Number.ToUpperInvariant());

    internal static DoorText Of(string? estate, string? building, string? entrance, string? number)
    {
        var house = BareNumber(Tidy(building));
        var door = BareNumber(Tidy(entrance));
        return new(Tidy(estate), IsBare(house) ? house + "幢" : Tidy(building), IsBare(door) ? door + "单元" : Tidy(entrance), Room().Replace(Tidy(number), ""));
    }

    /// <summary>An address in one cell, or null where its parts cannot be told apart.</summary>
    internal static DoorText? OfAddress(string text)
    {
        var match = Whole().Match(Tidy(text));
        return match.Success && match.Groups["number"].Length > 0
            ? Of(match.Groups["estate"].Value, match.Groups["building"].Value, match.Groups["entrance"].Value, match.Groups["number"].Value)
            : null;
    }

    /// <summary>A building whose name is a number and a word for building is known by the number.</summary>
    internal static string BuildingKey(string building) => BareNumber(building);

    /// <summary>3 of 3幢, 3号楼 or 三栋; the whole where it says more than a number.</summary>
    internal static string BareNumber(string text)
    {
        var bare = Suffix().Replace(text, "");
        if (bare.Length > 0 && bare.All(c => Numerals.Contains(c) || c == '十'))
        {
            return $"{OfNumerals(bare)}";
        }

        return IsBare(bare) ? bare.ToUpperInvariant() : text;
    }

    private static bool IsBare(string text) => Bare().IsMatch(text);

    /// <summary>Up to ninety-nine; no building has more entrances, no estate more buildings with Chinese numerals.</summary>
    private static int OfNumerals(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Take(4).Aggregate(0, (sum, c) => (sum * 10) + Numerals.IndexOf(c, StringComparison.Ordinal));
        }

        var ones = ten + 1 < text.Length ? Math.Max(0, Numerals.IndexOf(text[ten + 1], StringComparison.Ordinal)) : 0;
        return (ten == 0 ? 10 : Numerals.IndexOf(text[ten - 1], StringComparison.Ordinal) * 10) + ones;
    }

    private static string Tidy(string? text) => (TypedText.Tidy(text) ?? "").Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("(?:幢|栋|号楼|座|楼|号幢|#|单元|门)$")]
    private static partial Regex Suffix();

    [GeneratedRegex("^[0-9]{1,4}[A-Za-z]?$|^[A-Za-z][0-9]{0,3}$")]
    private static partial Regex Bare();

    [GeneratedRegex("(?:室|房|号房|号)$")]
    private static partial Regex Room();

    [GeneratedRegex("^(?<estate>.*?)(?<building>[0-9一二三四五六七八九十]{1,4}(?:幢|栋|号楼|座|#)|[^0-9]{1,20}[0-9]{1,4}号(?!室|房))(?:(?<entrance>[0-9一二三四五六七八九十]{1,2})单元)?(?<number>[0-9A-Za-z-]{1,10})(?:室|房)?$")]
    private static partial Regex Whole();
}
