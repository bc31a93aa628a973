using Shequ.Norms;
using Shequ.Population.Care;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Residents.Care;

/// <summary>标签期限的表单: the fields that a new tag and a renewed one share.</summary>
public sealed record CareForm(Func<string, string?> Value, Func<string, string?> Error)
{
    internal static IEnumerable<Answer> Answers(CareTerm term)
    {
        yield return new("从哪一天起", Day(term.From));
        yield return new("到哪一天止", term.LastDay is null ? "不定期，要定期核实" : Day(term.LastDay));
        yield return new("最迟哪一天再核实", Day(term.ReviewOn));
        yield return new("事由", term.Reason);
    }

    internal static string Day(DateOnly? day) => day is { } known ? Chinese.Date(known) : "不填";
}
