using Shequ.Norms.Keys;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Packs;

/// <summary>How strongly a document words a norm, which decides what the product does with it.</summary>
public enum Force
{
    Must,
    General,
    InPrinciple,
    Recommended,
    Encouraged,
    Explore,
    May,
    Target,
    Guidance,
}

/// <summary>What kind of norm a clause is.</summary>
public enum NormKind
{
    Threshold,
    Composition,
    Eligibility,
    Cadence,
    Deadline,
    Indicator,
    Facility,
    Finance,
    Prohibition,
    Procedure,
    Duty,
    Right,
    Relation,
    Principle,
    Form,
    Ledger,
    Assessment,
}

/// <summary>How sure we are of the wording of a norm.</summary>
public enum TextSource
{
    Seed,
    TwoSources,
    OneSource,
}

/// <summary>The level of government whose figure a norm speaks of.</summary>
public enum NormLevel
{
    Community,
    Street,
    County,
    City,
    Province,
}

/// <summary>规范: one norm of a document, as data.</summary>
public sealed record Norm
{
    public required string Id { get; init; }

    public required Pack Pack { get; init; }

    public required string Chapter { get; init; }

    public required string Article { get; init; }

    public required string Title { get; init; }

    /// <summary>A short paraphrase, never the whole text.</summary>
    public required string Says { get; init; }

    public required NormKind Kind { get; init; }

    public required Force Force { get; init; }

    public required string Actor { get; init; }

    public required string Module { get; init; }

    public NormLevel Level { get; init; }

    /// <summary>What it requires; empty for a norm that is text only or waits for confirmation.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    public IReadOnlyList<Condition> Applies { get; init; } = [];

    public IReadOnlyList<Condition> Unless { get; init; } = [];

    /// <summary>The norm that this one may replace: meeting either is enough.</summary>
    public string? AlternativeTo { get; init; }

    public IReadOnlyList<Step> Steps { get; init; } = [];

    /// <summary>What the clause says one body is to another, apart from anything it requires.</summary>
    public IReadOnlyList<BodyRelation> Relations { get; init; } = [];

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    public string? Remedy { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; init; }

    public TextSource Source { get; init; }

    /// <summary>Why a person must confirm the wording before it is evaluated; null where nothing is in doubt.</summary>
    public string? Unconfirmed { get; init; }

    /// <summary>The ways in which an unconfirmed wording can be read.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    public string? Note { get; init; }

    /// <summary>Where it stands, for messages to editors: file and line.</summary>
    public required string Place { get; init; }

    /// <summary>Its place in the document.</summary>
    public int Order { get; init; }

    public Citation Citation => new(Id, Pack.Title, Article, Says);

    /// <summary>Only a certain <c>must</c> blocks; a text seen in one source warns and says so.</summary>
    public bool Blocks => Force == Force.Must && Source != TextSource.OneSource;

    public bool IsInForce(DateOnly on) => on >= From && (To is not { } to || on <= to);

    public override string ToString() => Id;
}

/// <summary>出处: what a refusal, a warning or a finding names.</summary>
public sealed record Citation(string Norm, string Document, string Article, string Says)
{
    public override string ToString() => $"《{Document}》{Article}（{Norm}）";
}

/// <summary>要求项: a key and the rule on it, with the conditions under which it holds.</summary>
public sealed record Requirement(NormKey Key, Rule Rule, IReadOnlyList<Condition> Applies, IReadOnlyList<Condition> Unless);

/// <summary>适用条件: a rule on another key that decides whether a norm applies.</summary>
public sealed record Condition(NormKey Key, Rule Rule);

/// <summary>读法: one of the ways to read a doubtful text, named so that a person can confirm it.</summary>
public sealed record Reading(string Id, string Says, Requirement Requirement);

/// <summary>步骤: one step of a procedure: what, by whom, with which evidence, within how many days.</summary>
public sealed record Step(string Do, string? By, string? Evidence, Within? Within);

/// <summary>工作关系: what one body is to another by a clause; the words are those of <see cref="BodyWords"/>.</summary>
public sealed record BodyRelation(string From, string Does, string To);
