using Shequ.Population.Exchange.Columns;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using static Shequ.Population.Exchange.Columns.ResidentColumn;

namespace Shequ.Population.Exchange.Reading;

/// <summary>What the cells of a row say of each other: checked as the acts check it, with what a spreadsheet may have done to it.</summary>
internal static class RowChecks
{
    /// <summary>A number of a spreadsheet holds fifteen digits; the rest becomes zero.</summary>
    private const string LostDigits = "000";

    private static readonly Dictionary<string, ResidentColumn> Columns = new(StringComparer.Ordinal)
    {
        [nameof(ResidentFields.Name)] = Name, [nameof(ResidentFields.Sex)] = Sex, [nameof(ResidentFields.BornOn)] = BornOn,
        [nameof(ResidentFields.DocumentKind)] = ResidentColumn.DocumentKind, [nameof(ResidentFields.DocumentNumber)] = ResidentColumn.DocumentNumber, [nameof(ResidentFields.Phone)] = Phone,
        [nameof(ResidentFields.RegisteredPlace)] = RegisteredPlace, [nameof(ResidentFields.ResidentSince)] = ResidentSince, [nameof(ResidentFields.Ethnicity)] = Ethnicity,
        [nameof(ResidentFields.Education)] = ResidentColumn.Education, [nameof(ResidentFields.Occupation)] = Occupation, [nameof(ResidentFields.Workplace)] = Workplace,
    };

    internal static IEnumerable<(ResidentColumn Column, string Fault)> Faults(PersonRow row, DateOnly day)
    {
        var fields = Fields(row);
        foreach (var fault in ResidentChecks.Of(fields, day, documentKept: true))
        {
            var column = Columns[fault.Field];

            // Whether the sex is known already is seen later, when the person is found.
            if (column != Sex || row.Sex is not null)
            {
                yield return (column == BornOn && !row.Says(BornOn) ? ResidentColumn.DocumentNumber : column, fault.Message + Advice(row, column));
            }
        }

        Complete(row, fields);
        if (row is { Document: null, BornOn: null })
        {
            yield return (row.Says(BornOn) ? BornOn : ResidentColumn.DocumentNumber, "没有证件号码。确实没有的，要填出生日期，下次才认得出是同一个人。");
        }
    }

    /// <summary>What the identity card tells.</summary>
    private static void Complete(PersonRow row, ResidentFields fields)
    {
        var (kind, number) = fields.Document();
        if (number is null)
        {
            return;
        }

        (row.DocumentKind, row.Document) = (kind, number);
        if (kind == Residents.DocumentKind.IdCard && IdNumber.Read(number).Number is { } card)
        {
            (row.Sex, row.BornOn) = (row.Sex ?? card.Sex, row.BornOn ?? card.BornOn);
        }
    }

    private static string Advice(PersonRow row, ResidentColumn column) =>
        column != ResidentColumn.DocumentNumber || row.Document is null || row.DocumentKind is not (null or Residents.DocumentKind.IdCard) ? ""
        : row.Document.Trim() is { Length: 18 } number && number.EndsWith(LostDigits, StringComparison.Ordinal)
            ? "末三位都是 0，多半是表格软件把号码当作数字，丢了后三位：请把这一列设为“文本”再填。"
        : row.DocumentKind is null && row.Document.Length < 15 && row.Document.Any(char.IsAsciiLetter) ? "不是身份证的，请在“证件种类”列写明。"
        : "";

    private static MemberFields Fields(PersonRow row) => new()
    {
        Name = row.Name, Sex = row.Sex, BornOn = row.BornOn, DocumentKind = row.DocumentKind, DocumentNumber = row.Document, Phone = row.Phone,
        RegisteredPlace = row.RegisteredPlace, ResidentSince = row.ResidentSince, Ethnicity = row.Ethnicity, Education = row.Education,
        Occupation = row.Occupation, Workplace = row.Workplace,
    };
}
