using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>要求: one operator of a norm with its exact figures.</summary>
public abstract record Rule
{
    /// <summary>Whether the operator makes sense for a key of this shape.</summary>
    public abstract bool Fits(KeyShape shape);

    /// <summary>Whether a known value satisfies the rule on a day.</summary>
    public abstract bool IsMetBy(NormKey key, in Measured value, DateOnly today);

    /// <summary>The rule in Chinese with units: 每 100 户不少于 30 平方米.</summary>
    public abstract string Describe(NormKey key);

    /// <summary>How far the value is from the bound, in Chinese, or null where distance means nothing.</summary>
    public virtual string? Margin(NormKey key, in Measured value, DateOnly today) => null;

    /// <summary>The range of values that satisfy the rule, where it is one.</summary>
    public virtual AllowedRange? Range => null;

    /// <summary>Whether this rule and another on the same key cannot both be met; the same from either side.</summary>
    public bool Excludes(Rule other) =>
        (Range is { } a && other.Range is { } b && a.Excludes(b)) || Denies(other) || other.Denies(this);

    /// <summary>What ranges cannot say: whether this rule alone knows that the other contradicts it.</summary>
    protected virtual bool Denies(Rule other) => false;
}
