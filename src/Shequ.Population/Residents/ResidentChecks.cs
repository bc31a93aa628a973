using Shequ.Kernel.Acts;
using Shequ.Organization.People;

namespace Shequ.Population.Residents;

/// <summary>What can be wrong with what is typed of a resident, without asking the register.</summary>
internal static class ResidentChecks
{
    private static readonly (string Field, string Chinese, int Most, Func<ResidentFields, string?> Text)[] Texts =
    [
        (nameof(ResidentFields.RegisteredPlace), "户籍地", 100, f => f.RegisteredPlace),
        (nameof(ResidentFields.Ethnicity), "民族", 20, f => f.Ethnicity),
        (nameof(ResidentFields.Occupation), "职业", 60, f => f.Occupation),
        (nameof(ResidentFields.Workplace), "工作单位", 100, f => f.Workplace),
    ];

    /// <param name="documentKept">A document that is left blank stays as it is.</param>
    internal static IEnumerable<InputError> Of(ResidentFields fields, DateOnly today, bool documentKept)
    {
        if (TypedText.NameFault(fields.Name) is { } name)
        {
            yield return new(nameof(fields.Name), name);
        }

        foreach (var fault in Document(fields, documentKept).Concat(Person(fields, fields.Card())).Concat(Days(fields, fields.BornOn ?? fields.Card()?.BornOn, today)))
        {
            yield return fault;
        }

        if (Residents.DocumentNumber.ReadPhone(fields.Phone).Fault is { } phone)
        {
            yield return new(nameof(fields.Phone), phone);
        }

        if (fields.Education is { } education && !Enum.IsDefined(education))
        {
            yield return new(nameof(fields.Education), "没有这种学历，请从列表中选择。");
        }

        foreach (var (field, chinese, most, text) in Texts)
        {
            if (TypedText.Tidy(text(fields))?.Length > most)
            {
                yield return new(field, $"{chinese}不超过 {most} 字，请核对是否填到了别的格里。");
            }
        }
    }

    private static IEnumerable<InputError> Document(ResidentFields fields, bool kept)
    {
        var typed = !string.IsNullOrWhiteSpace(fields.DocumentNumber);
        if (kept && !typed && fields.DocumentKind != DocumentKind.None)
        {
            yield break;
        }

        if (fields.DocumentKind is null && !typed)
        {
            yield return new(nameof(fields.DocumentKind), "请填写证件号码；确实没有证件的，证件种类请选“暂无证件”。");
        }
        else if (fields.DocumentKind is { } kind && !Enum.IsDefined(kind))
        {
            yield return new(nameof(fields.DocumentKind), "没有这种证件，请从列表中选择。");
        }
        else if (Residents.DocumentNumber.Read(fields.DocumentKind ?? DocumentKind.IdCard, fields.DocumentNumber).Fault is { } fault)
        {
            yield return new(nameof(fields.DocumentNumber), fault);
        }
    }

    /// <summary>What is typed beside an identity card must be what the number says.</summary>
    internal static IEnumerable<InputError> Person(ResidentFields fields, IdNumber? card)
    {
        if (fields.Sex is { } sex && !Enum.IsDefined(sex))
        {
            yield return new(nameof(fields.Sex), "性别只能是男或女。");
        }
        else if (fields.Sex is null && card is null && !IsCard(fields))
        {
            yield return new(nameof(fields.Sex), "请选择性别。");
        }
        else if (card is not null && fields.Sex is { } chosen && chosen != card.Sex)
        {
            yield return new(nameof(fields.Sex), $"所选性别与身份证号码不符：号码第 17 位表示{(card.Sex == Sex.Male ? "男" : "女")}。请对照证件核对性别和号码。");
        }

        if (card is not null && fields.BornOn is { } born && born != card.BornOn)
        {
            yield return new(nameof(fields.BornOn), $"出生日期 {born:yyyy-MM-dd} 与身份证号码中的 {card.BornOn:yyyy-MM-dd} 不符。请对照证件核对日期和号码。");
        }
    }

    /// <summary>A wrong card number is told as such; sex and birth follow when it is right.</summary>
    private static bool IsCard(ResidentFields fields) =>
        !string.IsNullOrWhiteSpace(fields.DocumentNumber) && fields.DocumentKind is null or DocumentKind.IdCard;

    private static IEnumerable<InputError> Days(ResidentFields fields, DateOnly? born, DateOnly today)
    {
        if (born > today)
        {
            yield return new(nameof(fields.BornOn), $"出生日期 {born:yyyy-MM-dd} 在今天之后，请核对年份。");
        }
        else if (born < today.AddYears(-PersonFields.OldestAge))
        {
            yield return new(nameof(fields.BornOn), $"出生日期 {born:yyyy-MM-dd} 距今超过 {PersonFields.OldestAge} 年，请核对年份。");
        }
        else if (fields.ResidentSince < born)
        {
            yield return new(nameof(fields.ResidentSince), $"来本社区居住之日 {fields.ResidentSince:yyyy-MM-dd} 早于出生日期，请核对。");
        }

        if (fields.ResidentSince > today)
        {
            yield return new(nameof(fields.ResidentSince), $"来本社区居住之日 {fields.ResidentSince:yyyy-MM-dd} 在今天之后，请核对年份。");
        }
        else if (fields.ResidentSince < today.AddYears(-PersonFields.OldestAge))
        {
            yield return new(nameof(fields.ResidentSince), $"来本社区居住之日 {fields.ResidentSince:yyyy-MM-dd} 距今超过 {PersonFields.OldestAge} 年，请核对年份。");
        }
    }
}
