using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Norms;

namespace Shequ.Population.Care;

/// <summary>标签期限: from when, until when or when to look again, and why; the same fields for a new tag and for one renewed.</summary>
public abstract record CareTerm
{
    /// <summary>The code of the community.</summary>
    [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
    public string Division { get; set; } = "";

    [Required(ErrorMessage = "请填写从哪一天起。")]
    public DateOnly? From { get; set; }

    /// <summary>The last day on which it holds; none where nobody can know.</summary>
    public DateOnly? LastDay { get; set; }

    /// <summary>Asked for where there is no last day.</summary>
    public DateOnly? ReviewOn { get; set; }

    [StringLength(500, ErrorMessage = "事由请写在 500 字以内。")]
    public string Reason { get; set; } = "";

    internal IEnumerable<InputError> Faults(DateOnly today)
    {
        if (From > today)
        {
            yield return new(nameof(From), $"开始日期不能晚于今天（{Chinese.Date(today)}），到那一天再登记。");
        }

        if (From is { Year: < 1949 })
        {
            yield return new(nameof(From), "开始日期应在 1949 年以后，请核对年份。");
        }

        if (LastDay is { } last && (last < From || last < today || last.Year > 2100))
        {
            yield return new(nameof(LastDay), "最后一天不能早于今天和开始日期，也不能晚于 2100 年。已经结束的情况不用再登记标签。");
        }

        if (LastDay is null && ReviewOn is null)
        {
            yield return new(nameof(ReviewOn), "没有结束日期的标签要定期核实，请填写最迟哪一天再看一次。");
        }

        if (ReviewOn is { } review && (review <= today || review.Year > 2100))
        {
            yield return new(nameof(ReviewOn), $"核实日期应在今天（{Chinese.Date(today)}）以后、2100 年以前。");
        }
    }
}
