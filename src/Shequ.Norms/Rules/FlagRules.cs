using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>单数: an odd number.</summary>
public sealed record Odd : Rule
{
    public override bool Fits(KeyShape shape) => shape == KeyShape.Number;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => value.A % 2 == 1;

    public override string Describe(NormKey key) => "单数";

    protected override bool Denies(Rule other) =>
        other.Range is { IsPoint: true, Low: { Denominator: 1 } only } && only.Numerator % 2 != 1;
}

/// <summary>是否: a flag must have one value.</summary>
public sealed record FlagIs(bool Expected) : Rule
{
    public override bool Fits(KeyShape shape) => shape == KeyShape.Flag;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => value.A == 1 == Expected;

    public override string Describe(NormKey key) => Expected ? key.Chinese : $"{key.Chinese}：否";

    protected override bool Denies(Rule other) =>
        (other is FlagIs flag && flag.Expected != Expected) || (other is Forbidden && Expected);
}

/// <summary>禁止: it must not be, or not once.</summary>
public sealed record Forbidden : Rule
{
    public override AllowedRange Range => new(Fraction.Whole(0), false, Fraction.Whole(0), false);

    public override bool Fits(KeyShape shape) => shape is KeyShape.Flag or KeyShape.Number;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => value.A == 0;

    public override string Describe(NormKey key) => key.Shape == KeyShape.Flag ? $"不得有：{key.Chinese}" : $"不得有（0 {key.Unit}）";

    public override string? Margin(NormKey key, in Measured value, DateOnly today) =>
        key.Shape == KeyShape.Number && value.A > 0 ? $"多 {Chinese.Number(value.A)} {key.Unit}" : null;
}
