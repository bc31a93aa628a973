using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;

namespace Shequ.Organization.People;

/// <summary>人员资料: what the register keeps of a person, as it is typed when they are registered or corrected.</summary>
public abstract record PersonFields
{
    /// <summary>Nobody has lived so long; whoever types an earlier year has mistyped it.</summary>
    public const int OldestAge = 120;

    public string Name { get; set; } = "";

    [Required(ErrorMessage = "请选择性别。")]
    [EnumDataType(typeof(Sex), ErrorMessage = "性别只能是男或女。")]
    public Sex? Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    public bool PartyMember { get; set; }

    /// <summary>有财会知识.</summary>
    public bool Accounting { get; set; }

    /// <summary>有管理知识.</summary>
    public bool Management { get; set; }

    public bool LivesHere { get; set; } = true;

    [StringLength(60, ErrorMessage = "门牌不超过 60 字，如 3幢2单元501。")]
    public string? Dwelling { get; set; }

    internal Skills Skills => (Accounting ? Skills.Accounting : Skills.None) | (Management ? Skills.Management : Skills.None);

    internal IEnumerable<InputError> Faults(DateOnly today)
    {
        if (TypedText.NameFault(Name) is { } fault)
        {
            yield return new(nameof(Name), fault);
        }

        if (BornOn > today)
        {
            yield return new(nameof(BornOn), $"出生日期 {BornOn:yyyy-MM-dd} 在今天之后，请核对年份。");
        }
        else if (BornOn < today.AddYears(-OldestAge))
        {
            yield return new(nameof(BornOn), $"出生日期 {BornOn:yyyy-MM-dd} 距今超过 {OldestAge} 年，请核对年份。");
        }
    }
}
