using System.Numerics;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>应有: at least these kinds are present.</summary>
public sealed record Includes(ulong Required) : Rule
{
    public override bool Fits(KeyShape shape) => shape == KeyShape.Kinds;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => (value.Bits & Required) == Required;

    public override string Describe(NormKey key) => $"须有：{Names(key, Required)}";

    public override string? Margin(NormKey key, in Measured value, DateOnly today)
    {
        var missing = Required & ~value.Bits;
        return missing == 0 ? null : $"缺 {BitOperations.PopCount(missing)} 类：{Names(key, missing)}";
    }

    protected override bool Denies(Rule other) => other is Only only && (Required & ~only.Allowed) != 0;

    internal static string Names(NormKey key, ulong bits) => string.Join("、", key.Words!.In(bits).Select(key.Words.Chinese));
}

/// <summary>仅限: none but these kinds.</summary>
public sealed record Only(ulong Allowed) : Rule
{
    public override bool Fits(KeyShape shape) => shape == KeyShape.Kinds;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => (value.Bits & ~Allowed) == 0;

    public override string Describe(NormKey key) => $"仅限：{Includes.Names(key, Allowed)}";

    public override string? Margin(NormKey key, in Measured value, DateOnly today)
    {
        var extra = value.Bits & ~Allowed;
        return extra == 0 ? null : $"多出：{Includes.Names(key, extra)}";
    }
}
