using Shequ.Norms;
using Shequ.Norms.Evaluation;

namespace Shequ.Organization.Checkups;

/// <summary>体检结论计数: how many norms, or communities, came to each outcome.</summary>
public sealed record OutcomeCounts(int Met, int NotMet, int Unknown, int NotApplicable, int InConflict)
{
    public static OutcomeCounts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Exceptions first, so that in a column of bars the exceptions share one base line.</summary>
    public static IReadOnlyList<Outcome> Order { get; } =
        [Outcome.NotMet, Outcome.InConflict, Outcome.Unknown, Outcome.Met, Outcome.NotApplicable];

    public int Total => Met + NotMet + Unknown + NotApplicable + InConflict;

    /// <summary>Those for which an answer exists: neither missing nor inapplicable.</summary>
    public int Evaluated => Met + NotMet + InConflict;

    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<(Outcome Outcome, int Count)> InOrder => Order.Select(o => (o, this[o]));

    public int this[Outcome outcome] => outcome switch
    {
        Outcome.Met => Met,
        Outcome.NotMet => NotMet,
        Outcome.Unknown => Unknown,
        Outcome.NotApplicable => NotApplicable,
        _ => InConflict,
    };

    public static OutcomeCounts operator +(OutcomeCounts a, OutcomeCounts b) => new(
        a.Met + b.Met, a.NotMet + b.NotMet, a.Unknown + b.Unknown, a.NotApplicable + b.NotApplicable, a.InConflict + b.InConflict);

    public static OutcomeCounts Of(IEnumerable<Outcome> outcomes) => outcomes.Aggregate(None, (sum, outcome) => sum.Add(outcome));

    public OutcomeCounts Add(Outcome outcome) => outcome switch
    {
        Outcome.Met => this with { Met = Met + 1 },
        Outcome.NotMet => this with { NotMet = NotMet + 1 },
        Outcome.Unknown => this with { Unknown = Unknown + 1 },
        Outcome.NotApplicable => this with { NotApplicable = NotApplicable + 1 },
        _ => this with { InConflict = InConflict + 1 },
    };

    /// <summary>The counts as one sentence, for those who do not see the picture.</summary>
    public string Describe(string unit) => Total == 0
        ? "没有可显示的数"
        : string.Join("，", InOrder.Where(p => p.Count > 0).Select(p => $"{p.Outcome.Chinese()} {p.Count} {unit}"));
}
