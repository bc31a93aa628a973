using System.Text.RegularExpressions;

namespace Shequ.Population.Search;

/// <summary>门牌词: a word that can mean a door, e.g. 501, 3-2-501, 3幢501, 阳光花园3幢 or the initials of an estate.</summary>
/// <param name="Place">What stands in front of the numbers: part of the estate or street, or its initials.</param>
/// <param name="Pattern">The numbers in order, as a pattern of the key; null where none was typed.</param>
/// <param name="Last">The number on the door itself, which fits best where it comes last.</param>
internal sealed partial record DoorTerm(string? Place, string? Pattern, string? Last)
{
    /// <summary>One letter or one character says nothing of a place.</summary>
    private const int Least = 2;

    internal static DoorTerm? Read(string word)
    {
        var numbers = Number().Matches(word);
        var front = numbers.Count == 0 ? word : word[..numbers[0].Index].Trim('-');
        if (numbers.Count == 0)
        {
            return front.Length >= Least ? new(PlaceOf(front), null, null) : null;
        }

        // 3幢 and 2单元 stand before other numbers; the last number else may stand anywhere.
        var open = Before().IsMatch(word[(numbers[^1].Index + numbers[^1].Length)..]);
        var parts = numbers.Select(n => n.Value).ToArray();
        var pattern = "(^|[ -])" + string.Join("(-[^ ]*)?-", parts) + (open ? "-" : "(-|$)");
        return new(front.Length == 0 ? null : PlaceOf(front), pattern, open ? null : parts[^1]);
    }

    /// <summary>Initials begin a word of the key, a name may be any part of it.</summary>
    private static string PlaceOf(string front) => front.All(char.IsAsciiLetter) ? " " + front : front;

    /// <summary>A number with the letter that belongs to it, as in a3 or 12b.</summary>
    [GeneratedRegex(@"(?<![a-z])[a-z]?\d+[a-z]?(?![a-z])|\d+")]
    private static partial Regex Number();

    [GeneratedRegex("^(幢|栋|号楼|座|单元|-)")]
    private static partial Regex Before();
}
