using System.Globalization;
using Shequ.Norms;

namespace Shequ.Organization.Profiles;

/// <summary>数值: what one field holds. A number, a yes or no (1, 0), a day (its number) or kinds (bits).</summary>
public readonly record struct FigureValue(decimal Number, ulong Bits = 0)
{
    public DateOnly Day => DateOnly.FromDayNumber((int)Number);

    /// <summary>As people read it, with the unit.</summary>
    public string Describe(ProfileField field) => field.Shape switch
    {
        FieldShape.YesNo => Number == 1 ? "是" : "否",
        FieldShape.Day => Chinese.Date(Day),
        FieldShape.Kinds => Bits == 0 ? "无" : string.Join("、", field.Words!.In(Bits).Select(field.Words.Chinese)),
        _ => $"{Chinese.Number(Number)} {field.Unit}".TrimEnd(),
    };

    /// <summary>As it is typed, sent and kept: 2500, true, 2026-03-01, "mediation security".</summary>
    public string Text(ProfileField field) => field.Shape switch
    {
        FieldShape.YesNo => Number == 1 ? "true" : "false",
        FieldShape.Day => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FieldShape.Kinds => Bits == 0 ? "none" : string.Join(' ', field.Words!.In(Bits)),
        _ => Chinese.Number(Number),
    };
}
