using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Checkups;

namespace Shequ.Web.Components;

/// <summary>体检结论徽标: icon and word, never colour alone.</summary>
/// <param name="Word">Another word than the usual one, where a sentence needs it.</param>
public sealed record OutcomeBadge(Outcome Outcome, string? Word = null);

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
    public static string Word(Outcome outcome) => outcome.Chinese();

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
