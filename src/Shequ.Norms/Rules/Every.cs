using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>周期: what must recur within so many months. The last day of the period still counts.</summary>
public sealed record Every(int Months) : Rule
{
    public override bool Fits(KeyShape shape) => shape == KeyShape.Date;

    /// <summary>The day by which it must happen again.</summary>
    public DateOnly Due(DateOnly last) => last.AddMonths(Months);

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) => today <= Due(value.Day);

    public override string Describe(NormKey key) =>
        Months % 12 == 0 ? (Months == 12 ? "每年至少一次" : $"每 {Months / 12} 年一次") : $"每 {Months} 个月至少一次";

    public override string? Margin(NormKey key, in Measured value, DateOnly today)
    {
        var days = Due(value.Day).DayNumber - today.DayNumber;
        return days < 0 ? $"已超 {-days} 日" : $"还有 {days} 日";
    }
}
