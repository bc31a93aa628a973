using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;

namespace Shequ.Norms.Evaluation;

/// <summary>体检结论 of one norm for one community.</summary>
public enum Outcome : byte
{
    /// <summary>达到.</summary>
    Met,

    /// <summary>未达到.</summary>
    NotMet,

    /// <summary>缺数: a figure is not known, which is never the same as zero.</summary>
    Unknown,

    /// <summary>不适用.</summary>
    NotApplicable,

    /// <summary>规范冲突: not met because another norm in force that excludes it is met.</summary>
    InConflict,
}

/// <summary>What a community is known to have for each key, in the order of the key catalogue.</summary>
public sealed class Facts
{
    private readonly Measured?[] values = new Measured?[Keys.KeyCatalogue.All.Count];

    public Measured? this[Keys.NormKey key]
    {
        get => values[Keys.KeyCatalogue.IndexOf(key)];
        set => values[Keys.KeyCatalogue.IndexOf(key)] = value;
    }

    internal Measured? At(int index) => values[index];

    public void Set(int index, Measured? value) => values[index] = value;

    public void Clear() => Array.Clear(values);
}

/// <summary>体检发现: one norm held against one community.</summary>
/// <param name="Because">Why it does not apply or is in conflict, in Chinese.</param>
public sealed record Finding(NormInForce Norm, Outcome Outcome, IReadOnlyList<RequirementFinding> Parts, string? Because);

/// <summary>One requirement of a finding with value and margin.</summary>
public sealed record RequirementFinding(Requirement Requirement, Measured? Value, Outcome Outcome, string? Margin);
