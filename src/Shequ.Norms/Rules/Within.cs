using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>期限: so many days, natural or working; the first day does not count (民法典 201).</summary>
/// <param name="Roll">Whether a last day that is a holiday moves to the next working day (民法典 203).</param>
public sealed record Within(int Days, bool Working, bool Roll) : Rule
{
    public override AllowedRange Range => new(null, false, Fraction.Whole(Days), false);

    public override bool Fits(KeyShape shape) => shape == KeyShape.Number;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => value.A <= Days;

    public override string Describe(NormKey key) => $"{Days} {(Working ? "个工作日" : "日")}内";

    public override string? Margin(NormKey key, in Measured value, DateOnly today) =>
        value.A <= Days ? $"还有 {Chinese.Number(Days - value.A)} 日" : $"已超 {Chinese.Number(value.A - Days)} 日";
}
