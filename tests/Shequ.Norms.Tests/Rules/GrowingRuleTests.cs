using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Rules;

/// <summary>Rules that grow with the whole, and rules that recur.</summary>
public sealed class GrowingRuleTests
{
    private static readonly NormKey Staff = NormKey.Ratio("test.staff", "职数", "人/人");
    private static readonly NormKey Premises = NormKey.Ratio("test.premises", "用房", "平方米/户");
    private static readonly NormKey Last = NormKey.Date("test.last", "最近一次");

    /// <summary>EZ-17: five up to 5,000 people, one more for every further 3,000, nine at most.</summary>
    [Theory]
    [InlineData(0, 5, 5)]
    [InlineData(5000, 5, 5)]
    [InlineData(5001, 5, 6)]
    [InlineData(7999, 5, 6)]
    [InlineData(8000, 6, 6)]
    [InlineData(8001, 6, 7)]
    [InlineData(11000, 7, 7)]
    [InlineData(16999, 8, 9)]
    [InlineData(17000, 9, 9)]
    [InlineData(17001, 9, 9)]
    [InlineData(90000, 9, 9)]
    public void Posts_grow_with_the_population_up_to_a_ceiling(int population, int whenFull, int whenBegun)
    {
        new Scaled(5, 5000, 1, 3000, RoundUp: false, 9).Due(population).ShouldBe(whenFull);
        new Scaled(5, 5000, 1, 3000, RoundUp: true, 9).Due(population).ShouldBe(whenBegun);
    }

    [Fact]
    public void Without_a_ceiling_they_grow_on() => new Scaled(5, 5000, 1, 3000, false, null).Due(35_000).ShouldBe(15);

    [Theory]
    [InlineData(5, 8000, false, "差 1 人")]
    [InlineData(6, 8000, true, "恰好")]
    [InlineData(7, 8000, false, "多 1 人")]
    public void The_number_due_is_exact(int staff, int population, bool met, string margin)
    {
        var scaled = new Scaled(5, 5000, 1, 3000, false, 9);

        scaled.IsMetBy(Staff, Measured.Ratio(staff, population), Given.Today).ShouldBe(met);
        scaled.Margin(Staff, Measured.Ratio(staff, population), Given.Today).ShouldBe(margin);
        scaled.Describe(Staff).ShouldBe("5000 人及以下 5 人，每增 3000 人增 1 人，最多 9 人");
    }

    [Fact]
    public void The_shipped_norm_of_Ezhou_counts_full_steps()
    {
        var rule = Shipped.Norm("EZ-17").Requirements.Concat(Shipped.Norm("EZ-17b").Requirements).Select(r => r.Rule).OfType<Scaled>().Single();

        new[] { 5000, 5001, 7999, 8000, 8001, 17000 }.Select(p => rule.Due(p)).ShouldBe([5, 5, 5, 6, 6, 9]);
    }

    [Theory]
    [InlineData("30", null, 899.99, 3000, false, "每 100 户不少于 30 平方米", "差 0.01 平方米")]
    [InlineData("30", null, 900, 3000, true, "每 100 户不少于 30 平方米", "余 0 平方米")]
    [InlineData("30", null, 901, 3001, true, "每 100 户不少于 30 平方米", "余 0.7 平方米")]
    [InlineData("30", null, 900, 3001, false, "每 100 户不少于 30 平方米", "差 0.3 平方米")]
    [InlineData(null, "30", 901, 3000, false, "每 100 户不超过 30 平方米", "多 1 平方米")]
    [InlineData(null, "30", 900, 3000, true, "每 100 户不超过 30 平方米", null)]
    [InlineData("20", "50", 1501, 3000, false, "每 100 户 20—50 平方米", "多 1 平方米")]
    [InlineData("20", "50", 1500, 3000, true, "每 100 户 20—50 平方米", "余 900 平方米")]
    public void So_much_for_each_is_exact(string? least, string? most, double part, int whole, bool met, string says, string? margin)
    {
        var each = new Each(Number(least), Number(most), 100);
        var value = Measured.Ratio((decimal)part, whole);

        each.IsMetBy(Premises, value, Given.Today).ShouldBe(met);
        each.Describe(Premises).ShouldBe(says);
        each.Margin(Premises, value, Given.Today).ShouldBe(margin);
    }

    [Theory]
    [InlineData("2026-05-21", 6, "2026-11-21")]
    [InlineData("2026-08-31", 6, "2027-02-28")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    public void What_recurs_is_due_on_the_same_day_of_a_later_month_or_on_its_last(string last, int months, string due)
    {
        var every = new Every(months);
        var (happened, day) = (Measured.Date(Day(last)), Day(due));

        every.Due(Day(last)).ShouldBe(day);
        every.IsMetBy(Last, happened, day).ShouldBeTrue("the last day still counts");
        every.IsMetBy(Last, happened, day.AddDays(1)).ShouldBeFalse("the day after it does not");
        every.Margin(Last, happened, day).ShouldBe("还有 0 日");
        every.Margin(Last, happened, day.AddDays(1)).ShouldBe("已超 1 日");
    }

    [Theory]
    [InlineData(12, "每年至少一次")]
    [InlineData(60, "每 5 年一次")]
    [InlineData(3, "每 3 个月至少一次")]
    public void A_cadence_is_told_in_years_or_months(int months, string says) => new Every(months).Describe(Last).ShouldBe(says);

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
