using FsCheck;
using FsCheck.Fluent;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Rules;

public sealed class ShareTests
{
    private static readonly NormKey Votes = NormKey.Ratio("test.votes", "得票", "票/人");

    [Theory]
    [InlineData(Comparison.MoreThan, "1/2", 50, 100, false)]
    [InlineData(Comparison.MoreThan, "1/2", 51, 101, true)]
    [InlineData(Comparison.MoreThan, "1/2", 50, 101, false)]
    [InlineData(Comparison.AtLeast, "2/3", 66, 99, true)]
    [InlineData(Comparison.AtLeast, "2/3", 66, 100, false)]
    [InlineData(Comparison.AtLeast, "2/3", 67, 100, true)]
    [InlineData(Comparison.AtLeast, "0.7", 7, 10, true)]
    [InlineData(Comparison.AtLeast, "0.7", 699, 1000, false)]
    [InlineData(Comparison.AtMost, "1/3", 1, 3, true)]
    [InlineData(Comparison.AtMost, "1/3", 34, 100, false)]
    [InlineData(Comparison.LessThan, "1/2", 1, 2, false)]
    [InlineData(Comparison.LessThan, "1/2", 499999, 1000000, true)]
    [InlineData(Comparison.AtLeast, "1/1", 99, 100, false)]
    [InlineData(Comparison.AtLeast, "3/2", 3, 2, true)]
    public void A_share_is_compared_exactly(Comparison comparison, string fraction, int part, int whole, bool met) =>
        IsMet(new(comparison, Parse(fraction)), part, whole).ShouldBe(met);

    [Fact]
    public void Thirds_are_never_rounded()
    {
        var twoThirds = new Share(Comparison.AtLeast, Parse("2/3"));

        IsMet(twoThirds, 200_000_000_000, 300_000_000_000).ShouldBeTrue();
        IsMet(twoThirds, 199_999_999_999, 300_000_000_000).ShouldBeFalse();
        IsMet(new(Comparison.MoreThan, Parse("2/3")), 200_000_000_000, 300_000_000_000).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1/3", 33, 100, true)]
    [InlineData("1/3", 34, 100, true)]
    [InlineData("1/3", 32, 100, false)]
    [InlineData("1/3", 35, 100, false)]
    [InlineData("1/3", 34, 99, false)]
    [InlineData("1/3", 33, 99, true)]
    [InlineData("1/2", 50, 100, true)]
    [InlineData("1/2", 49, 100, false)]
    [InlineData("1/2", 50, 101, true)]
    [InlineData("1/2", 51, 101, true)]
    public void Money_in_whole_fen_equals_a_share_when_less_than_one_fen_is_missing(string fraction, int part, int whole, bool met) =>
        IsMet(new(Comparison.Equals, Parse(fraction)), part, whole).ShouldBe(met);

    [Theory]
    [InlineData(Comparison.MoreThan)]
    [InlineData(Comparison.AtLeast)]
    [InlineData(Comparison.AtMost)]
    [InlineData(Comparison.LessThan)]
    [InlineData(Comparison.Equals)]
    public void Nothing_is_a_share_of_nothing(Comparison comparison)
    {
        IsMet(new(comparison, Parse("2/3")), 0, 0).ShouldBeFalse();
        IsMet(new(comparison, Parse("2/3")), 5, 0).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Comparison.MoreThan, "1/2", "超过 1/2", 45, 100, "少 5 票")]
    [InlineData(Comparison.AtLeast, "2/3", "不低于 2/3", 70, 100, "多 3.33 票")]
    [InlineData(Comparison.AtMost, "0.8", "不超过 0.8", 80, 100, "恰好")]
    [InlineData(Comparison.LessThan, "1/2", "低于 1/2", 60, 100, "多 10 票")]
    [InlineData(Comparison.Equals, "1/3", "等于 1/3", 33, 99, "恰好")]
    public void It_is_told_with_fraction_and_distance(Comparison comparison, string fraction, string says, int part, int whole, string margin)
    {
        var share = new Share(comparison, Parse(fraction));

        share.Describe(Votes).ShouldBe(says);
        share.Margin(Votes, Measured.Ratio(part, whole), Given.Today).ShouldBe(margin);
    }

    [Theory]
    [InlineData("2/3", 2, 3)]
    [InlineData("0.8", 8, 10)]
    [InlineData("60/100", 3, 5)]
    [InlineData("1", 7, 7)]
    [InlineData("2.5/10", 1, 4)]
    public void A_fraction_is_read_as_it_is_written(string text, int part, int whole) => Parse(text).Compare(part, whole).ShouldBe(0);

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("-1/2")]
    [InlineData("1/2/3")]
    [InlineData("一半")]
    [InlineData("50%")]
    [InlineData("1e3")]
    [InlineData("0.3333333333333333333333333333")]
    [InlineData("1/79228162514264337593543950335")]
    public void What_is_no_fraction_is_refused(string text) => Fraction.Parse(text).ShouldBeNull();

    [Fact]
    public void Comparing_fractions_agrees_with_comparing_integers() =>
        Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (a, b, d) =>
        {
            var fraction = new Fraction(a, b);
            return Enumerable.Range(0, 61).All(c =>
                Math.Sign(fraction.Compare(c, d)) == Math.Sign((c * b) - (a * d))
                && Math.Sign(new Fraction(c, d).CompareTo(fraction)) == Math.Sign((c * b) - (a * d)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Fraction Parse(string text) => Fraction.Parse(text)!.Value;

    private static bool IsMet(Share share, decimal part, decimal whole) => share.IsMetBy(Votes, Measured.Ratio(part, whole), Given.Today);
}
