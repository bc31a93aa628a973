using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Rules;

public sealed class BoundsTests
{
    private static readonly NormKey Members = NormKey.Number("test.members", "人数", "人");
    private static readonly NormKey Groups = NormKey.Items("test.groups", "小组", "户");

    [Theory]
    [InlineData("5", "9", 4, false, "5—9 人", "差 1 人")]
    [InlineData("5", "9", 5, true, "5—9 人", "余 0 人")]
    [InlineData("5", "9", 8, true, "5—9 人", "余 1 人")]
    [InlineData("5", "9", 9, true, "5—9 人", "余 0 人")]
    [InlineData("5", "9", 10, false, "5—9 人", "多 1 人")]
    [InlineData("5", null, 4.5, false, "不少于 5 人", "差 0.5 人")]
    [InlineData("5", null, 7, true, "不少于 5 人", "余 2 人")]
    [InlineData(null, "9", 9, true, "不超过 9 人", "余 0 人")]
    [InlineData(null, "9", 9.01, false, "不超过 9 人", "多 0.01 人")]
    [InlineData("1", "1", 1, true, "1 人", "余 0 人")]
    [InlineData("1", "1", 2, false, "1 人", "多 1 人")]
    [InlineData("1", "1", 0, false, "1 人", "差 1 人")]
    public void Both_bounds_are_allowed_values(string? least, string? most, double value, bool met, string says, string margin)
    {
        var bounds = new Bounds(Number(least), Number(most));
        var measured = Measured.Number((decimal)value);

        bounds.IsMetBy(Members, measured, Given.Today).ShouldBe(met);
        bounds.Describe(Members).ShouldBe(says);
        bounds.Margin(Members, measured, Given.Today).ShouldBe(margin);
    }

    [Theory]
    [InlineData(2399, false)]
    [InlineData(2400, true)]
    [InlineData(3600, true)]
    [InlineData(3601, false)]
    public void About_allows_its_tolerance_and_says_that_it_is_ours(int households, bool met)
    {
        var about = Bounds.About(3000, 600);

        about.IsMetBy(Members, Measured.Number(households), Given.Today).ShouldBe(met);
        about.Describe(Members).ShouldBe("3000 人左右（按 ±600 计）");
    }

    [Theory]
    [InlineData(100, 150, true, "余 0 户")]
    [InlineData(110, 130, true, "余 10 户")]
    [InlineData(99, 150, false, "差 1 户")]
    [InlineData(100, 152, false, "多 2 户")]
    [InlineData(90, 200, false, "差 10 户")]
    public void Of_many_items_every_one_lies_between(int smallest, int largest, bool met, string margin)
    {
        var bounds = new Bounds(100, 150);

        bounds.IsMetBy(Groups, Measured.Items(smallest, largest), Given.Today).ShouldBe(met);
        bounds.Margin(Groups, Measured.Items(smallest, largest), Given.Today).ShouldBe(margin);
        bounds.Describe(Groups).ShouldBe("每个 100—150 户");
        new Bounds(3, null).Describe(Groups).ShouldBe("每个不少于 3 户");
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(2.5, false)]
    public void Odd_is_an_odd_whole_number(double value, bool met) =>
        new Odd().IsMetBy(Members, Measured.Number((decimal)value), Given.Today).ShouldBe(met);

    [Fact]
    public void Forbidden_is_no_or_not_once()
    {
        var flag = NormKey.Flag("test.flag", "是否");
        var forbidden = new Forbidden();

        forbidden.IsMetBy(flag, Measured.Flag(false), Given.Today).ShouldBeTrue();
        forbidden.IsMetBy(flag, Measured.Flag(true), Given.Today).ShouldBeFalse();
        forbidden.IsMetBy(Members, Measured.Number(0), Given.Today).ShouldBeTrue();
        forbidden.IsMetBy(Members, Measured.Number(1), Given.Today).ShouldBeFalse();
        forbidden.Describe(flag).ShouldBe($"不得有：{flag.Chinese}");
        forbidden.Describe(Members).ShouldBe("不得有（0 人）");
        forbidden.Margin(Members, Measured.Number(2), Given.Today).ShouldBe("多 2 人");
        forbidden.Margin(Members, Measured.Number(0), Given.Today).ShouldBeNull();
        forbidden.Margin(flag, Measured.Flag(true), Given.Today).ShouldBeNull();
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    public void A_flag_is_what_is_expected(bool expected, bool value, bool met)
    {
        var rule = new FlagIs(expected);

        rule.IsMetBy(NormKey.Flag("test.flag", "是否"), Measured.Flag(value), Given.Today).ShouldBe(met);
        rule.Describe(NormKey.Flag("test.flag", "是否")).ShouldBe(expected ? "是否" : "是否：否");
    }

    [Theory]
    [InlineData(10, true, "还有 0 日")]
    [InlineData(0, true, "还有 10 日")]
    [InlineData(11, false, "已超 1 日")]
    public void Within_includes_its_last_day(int days, bool met, string margin)
    {
        var key = Shipped.Key("charter.filing_days");
        var within = new Within(10, false, true);

        within.IsMetBy(key, Measured.Number(days), Given.Today).ShouldBe(met);
        within.Margin(key, Measured.Number(days), Given.Today).ShouldBe(margin);
        within.Describe(key).ShouldBe("10 日内");
        (within with { Working = true }).Describe(key).ShouldBe("10 个工作日内");
    }

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
