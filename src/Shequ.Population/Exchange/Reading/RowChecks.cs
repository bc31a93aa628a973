using Shequ.Population.Exchange.Columns;
using Shequ.Population.Residents;
using static Shequ.Population.Exchange.Columns.ResidentColumn;

namespace Shequ.Population.Exchange.Reading;

/// <summary>What the cells of a row say of each other: a document and its number, a number and what it tells of its holder.</summary>
internal static class RowChecks
{
    /// <summary>Beyond this age somebody has made a mistake; the oldest person of the country is younger.</summary>
    private const int Oldest = 120;

    /// <summary>A number of a spreadsheet holds fifteen digits; the rest becomes zero.</summary>
    private const string LostDigits = "000";

    internal static IEnumerable<(ResidentColumn Column, string Fault)> Faults(PersonRow row, DateOnly day)
    {
        if (row.Name.Length == 0 && !row.Says(Name))
        {
            yield return (Name, "没有填写姓名。");
        }

        if (Number(row) is { } number)
        {
            yield return number;
        }

        foreach (var fault in Days(row, day))
        {
            yield return fault;
        }
    }

    /// <summary>Reads the number as its kind of document wants it, and takes sex and birth from an identity card.</summary>
    private static (ResidentColumn, string)? Number(PersonRow row)
    {
        if (row.Document is null)
        {
            return row.DocumentKind is null or Residents.DocumentKind.None ? null : (DocumentNumber, "填了证件种类，没有填号码。");
        }

        var kind = row.DocumentKind ?? Residents.DocumentKind.IdCard;
        var (number, fault) = Residents.DocumentNumber.Read(kind, row.Document);
        if (fault is not null)
        {
            return (DocumentNumber, kind != Residents.DocumentKind.IdCard ? fault
                : row.Document.Length == 18 && row.Document.EndsWith(LostDigits, StringComparison.Ordinal) ? fault + "末三位都是 0，多半是表格软件把号码当作数字，丢了后三位：请把这一列设为“文本”再填。"
                : row.DocumentKind is null && row.Document.Any(char.IsAsciiLetter) && row.Document.Length < 15 ? fault + "不是身份证的，请在“证件种类”列写明。"
                : fault);
        }

        (row.Document, row.DocumentKind) = (number, kind);
        return kind == Residents.DocumentKind.IdCard ? Against(row, IdNumber.Read(number).Number!) : null;
    }

    private static (ResidentColumn, string)? Against(PersonRow row, IdNumber card)
    {
        if (row.Sex is { } sex && sex != card.Sex)
        {
            return (Sex, $"性别填的是{CellWords.Sexes.Chinese(sex)}，身份证号码第 17 位表示{CellWords.Sexes.Chinese(card.Sex)}。请核对哪一个填错了。");
        }

        if (row.BornOn is { } born && born != card.BornOn)
        {
            return (BornOn, $"出生日期填的是 {born:yyyy-MM-dd}，身份证号码里是 {card.BornOn:yyyy-MM-dd}。请核对哪一个填错了。");
        }

        (row.Sex, row.BornOn) = (card.Sex, card.BornOn);
        return null;
    }

    private static IEnumerable<(ResidentColumn, string)> Days(PersonRow row, DateOnly day)
    {
        var where = row.Says(BornOn) ? BornOn : DocumentNumber;
        if (row.BornOn > day)
        {
            yield return (where, $"出生在 {row.BornOn:yyyy-MM-dd}，晚于数据日期 {day:yyyy-MM-dd}。请核对年份。");
        }
        else if (row.BornOn is { } born && born.AddYears(Oldest) < day)
        {
            yield return (where, $"生于 {born:yyyy-MM-dd}，到数据日期已超过 {Oldest} 岁。请核对出生年份；已去世的请从表中删去。");
        }

        if (row.ResidentSince > day)
        {
            yield return (ResidentSince, $"居住起始日 {row.ResidentSince:yyyy-MM-dd} 晚于数据日期 {day:yyyy-MM-dd}。请核对。");
        }
        else if (row.ResidentSince < row.BornOn)
        {
            yield return (ResidentSince, $"居住起始日 {row.ResidentSince:yyyy-MM-dd} 早于出生日期。请核对，在这里出生的填出生日期。");
        }
    }
}
