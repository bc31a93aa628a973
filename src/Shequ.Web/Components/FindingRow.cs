using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;

namespace Shequ.Web.Components;

/// <summary>体检发现行: one norm held against one community, closed to one line, open to the evidence.</summary>
public sealed record FindingRow
{
    public required string Norm { get; init; }

    public required Outcome Outcome { get; init; }

    public required string Title { get; init; }

    /// <summary>What the norm requires, in one sentence.</summary>
    public required string Requires { get; init; }

    /// <summary>Our value with unit; null where the figure is missing.</summary>
    public string? Value { get; init; }

    /// <summary>How far from the line, e.g. 还差 588 户.</summary>
    public string? Margin { get; init; }

    public required string Document { get; init; }

    public required string Article { get; init; }

    public required Force Force { get; init; }

    /// <summary>Why it does not apply or is in conflict.</summary>
    public string? Because { get; init; }

    /// <summary>Where the figure comes from and of which day.</summary>
    public string? Source { get; init; }

    public string? SourceHref { get; init; }

    /// <summary>What the register of posts says, and where to see it; it outranks what was reported.</summary>
    public Link? Recorded { get; init; }

    /// <summary>What was reported of the same.</summary>
    public Link? Reported { get; init; }

    /// <summary>Whether the report says something else than the register.</summary>
    public bool Differs { get; init; }

    public string? Remedy { get; init; }

    /// <summary>The requirements one by one, where the norm has more than one.</summary>
    public IReadOnlyList<FindingPart> Parts { get; init; } = [];

    public IReadOnlyList<Link> Links { get; init; } = [];

    public bool Open { get; init; }
}

/// <summary>One requirement of a finding.</summary>
public sealed record FindingPart(Outcome Outcome, string Name, string Requires, string? Value, string? Margin = null);

/// <summary>A link with its words.</summary>
public sealed record Link(string Text, string Href);
