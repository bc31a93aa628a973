using Shequ.Norms.Evaluation;

namespace Shequ.Web.Components;

/// <summary>体检结论徽标: icon and word, never colour alone.</summary>
/// <param name="Word">Another word than the usual one, where a sentence needs it.</param>
public sealed record OutcomeBadge(Outcome Outcome, string? Word = null);

/// <summary>体检结论计数: how many norms, or communities, have each outcome.</summary>
public sealed record OutcomeCounts(int Met, int NotMet, int Unknown, int NotApplicable, int InConflict)
{
    public int Total => Met + NotMet + Unknown + NotApplicable + InConflict;

    /// <summary>Those for which an answer exists: neither missing nor inapplicable.</summary>
    public int Evaluated => Met + NotMet + InConflict;

    /// <summary>Exceptions first, so that in a column of bars the exceptions share one base line.</summary>
    public IEnumerable<(Outcome Outcome, int Count)> InOrder => OutcomeFace.Order.Select(o => (o, this[o]));

    public int this[Outcome outcome] => outcome switch
    {
        Outcome.Met => Met,
        Outcome.NotMet => NotMet,
        Outcome.Unknown => Unknown,
        Outcome.NotApplicable => NotApplicable,
        _ => InConflict,
    };

    public static OutcomeCounts Of(IEnumerable<Outcome> outcomes)
    {
        var counts = outcomes.CountBy(o => o).ToDictionary();
        return new(
            counts.GetValueOrDefault(Outcome.Met),
            counts.GetValueOrDefault(Outcome.NotMet),
            counts.GetValueOrDefault(Outcome.Unknown),
            counts.GetValueOrDefault(Outcome.NotApplicable),
            counts.GetValueOrDefault(Outcome.InConflict));
    }

    /// <summary>The counts as one sentence, for those who do not see the picture.</summary>
    public string Describe(string unit) => Total == 0
        ? "没有可显示的数"
        : string.Join("，", InOrder.Where(p => p.Count > 0).Select(p => $"{OutcomeFace.Word(p.Outcome)} {p.Count} {unit}"));
}

/// <summary>结论分布条: a stacked bar of counts with its text alternative.</summary>
/// <param name="Label">What is counted, e.g. 居委会人数.</param>
/// <param name="Unit">What one of them is, e.g. 个社区.</param>
/// <param name="Tall">A thicker bar for a page's summary.</param>
public sealed record OutcomeBar(OutcomeCounts Counts, string Label, string Unit = "个", bool Tall = false)
{
    /// <summary>Where each part begins and how wide it is, in per cent of the whole.</summary>
    public IEnumerable<(Outcome Outcome, decimal From, decimal Width)> Parts => Slices.Of(Counts.InOrder, Counts.Total);
}

/// <summary>结论图例: the counts with icon and word, each a link where the page can filter.</summary>
public sealed record OutcomeLegend(OutcomeCounts Counts, string Unit = "项", Func<Outcome, string?>? Href = null);

/// <summary>体检环: how many of the evaluated norms are met. A summary of one place, never a score to rank by.</summary>
public sealed record ScoreRing(OutcomeCounts Counts, string Label, string Unit = "项")
{
    /// <summary>The arcs in per cent of the circle; what does not apply is left out.</summary>
    public IEnumerable<(Outcome Outcome, decimal From, decimal Width)> Arcs => Slices.Of(
        Counts.InOrder.Where(p => p.Outcome != Outcome.NotApplicable), Counts.Total - Counts.NotApplicable);
}

/// <summary>Word, colour class and icon of each outcome, in one place.</summary>
public static class OutcomeFace
{
    public static IReadOnlyList<Outcome> Order { get; } =
        [Outcome.NotMet, Outcome.InConflict, Outcome.Unknown, Outcome.Met, Outcome.NotApplicable];

    public static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Met => "达到",
        Outcome.NotMet => "未达到",
        Outcome.Unknown => "缺数",
        Outcome.NotApplicable => "不适用",
        _ => "规范冲突",
    };

    /// <summary>The CSS class is <c>o-</c> and the symbol <c>i-</c> before this name.</summary>
    public static string Name(Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "not-met",
        Outcome.Unknown => "unknown",
        Outcome.NotApplicable => "na",
        _ => "conflict",
    };
}

internal static class Slices
{
    internal static IEnumerable<(Outcome Outcome, decimal From, decimal Width)> Of(IEnumerable<(Outcome Outcome, int Count)> counts, int total)
    {
        var from = 0m;
        foreach (var (outcome, count) in counts.Where(p => p.Count > 0))
        {
            var width = Math.Round(count * 100m / total, 3);
            yield return (outcome, from, width);
            from += width;
        }
    }
}
