using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>随规模增配: a base number up to a size, then one more step for every further so many, up to a ceiling.</summary>
/// <param name="RoundUp">Whether a begun step counts; documents that are silent say so in the norm's note.</param>
public sealed record Scaled(decimal Base, decimal UpTo, decimal Add, decimal Every, bool RoundUp, decimal? Most) : Rule
{
    public override bool Fits(KeyShape shape) => shape == KeyShape.Ratio;

    /// <summary>The number due for a whole of this size.</summary>
    public decimal Due(decimal whole)
    {
        var steps = Math.Max(0, whole - UpTo) / Every;
        var due = Base + (Add * (RoundUp ? decimal.Ceiling(steps) : decimal.Floor(steps)));
        return Most is { } most ? Math.Min(most, due) : due;
    }

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => value.A == Due(value.B);

    public override string Describe(NormKey key) =>
        $"{Chinese.Number(UpTo)} {key.WholeUnit}及以下 {Chinese.Number(Base)} {key.PartUnit}，"
        + $"每增 {Chinese.Number(Every)} {key.WholeUnit}增 {Chinese.Number(Add)} {key.PartUnit}"
        + (Most is { } most ? $"，最多 {Chinese.Number(most)} {key.PartUnit}" : "");

    public override string? Margin(NormKey key, in Measured value, DateOnly today)
    {
        var difference = value.A - Due(value.B);
        return difference == 0 ? "恰好" : $"{(difference < 0 ? "差" : "多")} {Chinese.Number(Math.Abs(difference))} {key.PartUnit}";
    }
}
