using Shequ.Population.Exchange.Reading;
using Shequ.Population.Residents;
using static Shequ.Population.Exchange.Columns.ResidentColumn;

namespace Shequ.Population.Exchange.Columns;

/// <summary>看内容认列: tells what a column holds by its cells, whatever stands over it.</summary>
internal static class ContentGuess
{
    private const int Enough = 3;
    private const double Most = 0.6;
    private const double Nearly = 0.9;

    /// <summary>A column of numbers of identity cards or of telephones is that, even under another header.</summary>
    internal static ResidentColumn? Certain(IReadOnlyList<string> cells) =>
        cells.Count < Enough ? null
        : Share(cells, c => IdNumber.Read(c).Number is not null) >= Most ? (ResidentColumn?)ResidentColumn.DocumentNumber
        : Share(cells, c => c.Length >= 11 && Residents.DocumentNumber.ReadPhone(c) is (not null, null)) >= Nearly ? Phone
        : null;

    /// <summary>What an unknown header most probably stands over.</summary>
    internal static ResidentColumn? Of(IReadOnlyList<string> cells)
    {
        if (cells.Count < Enough)
        {
            return null;
        }

        if (Certain(cells) is { } certain)
        {
            return certain;
        }

        foreach (var (column, test) in Tests)
        {
            if (Share(cells, test) >= Nearly)
            {
                return column;
            }
        }

        return LooksLikeNames(cells) ? Name : null;
    }

    private static readonly (ResidentColumn Column, Func<string, bool> Test)[] Tests =
    [
        (Sex, c => c.Trim() is "男" or "女"),
        (Relation, c => !IsFigure(c) && CellWords.Relations.Find(c) is not null),
        (ResidentColumn.Education, c => !IsFigure(c) && c.Trim() is not "无" && CellWords.Educations.Find(c) is not null),
        (PartyMember, c => c.Trim() is "群众" or "中共党员" or "共青团员" or "党员" or "团员" or "中共预备党员"),
        (Ethnicity, c => c.Trim().EndsWith('族') && c.Trim().Length <= 5),
        (ResidentColumn.DocumentKind, c => c.Trim().Length > 2 && CellWords.Documents.Find(c) is not null),
        (Address, c => DoorText.OfAddress(c) is { Building.Length: > 0, Entrance.Length: > 0 }),
        (Building, c => c.Trim().Length > 1 && c.Trim()[^1] is '幢' or '栋' && DoorText.BareNumber(c.Trim()) != c.Trim()),
        (Entrance, c => c.Trim().EndsWith("单元", StringComparison.Ordinal)),
        (BornOn, c => DayText.Read(c).Day is { Year: < 2015 }),
    ];

    /// <summary>Two to four Chinese characters, hardly any of them twice.</summary>
    private static bool LooksLikeNames(IReadOnlyList<string> cells) =>
        Share(cells, c => c.Trim().EnumerateRunes().Count() is >= 2 and <= 4 && c.Trim().EnumerateRunes().All(System.Text.Rune.IsLetter) && c[0] > '\u2e80') >= Nearly
        && cells.Distinct().Count() > cells.Count * 0.7;

    private static bool IsFigure(string text) => text.AsSpan().Trim() is { Length: 1 } one && char.IsAsciiLetterOrDigit(one[0]);

    private static double Share(IReadOnlyList<string> cells, Func<string, bool> test) => (double)cells.Count(test) / cells.Count;
}
