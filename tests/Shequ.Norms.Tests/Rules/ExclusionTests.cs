using FsCheck;
using FsCheck.Fluent;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Rules;

/// <summary>Whether two rules on one key can both be met.</summary>
public sealed class ExclusionTests
{
    private static readonly NormKey Number = NormKey.Number("test.number", "数", "个");
    private static readonly Vocabulary Words = new(("a", "甲"), ("b", "乙"), ("c", "丙"));
    private static readonly NormKey Kinds = NormKey.Kinds("test.kinds", "种类", Words);

    private static readonly Gen<Bounds> SmallBounds =
        from low in Gen.Choose(-1, 6)
        from length in Gen.Choose(-1, 6)
        select new Bounds(low < 0 ? null : low, length < 0 && low >= 0 ? null : Math.Max(low, 0) + Math.Max(length, 0));

    private static readonly Gen<Rule> AnyRule = Gen.OneOf(
        SmallBounds.Select(b => (Rule)b),
        Gen.Elements<Rule>(new Odd(), new Forbidden(), new FlagIs(true), new FlagIs(false), new Within(3, false, true), new Every(6), new Bounds(4, 4)),
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from top in Gen.Choose(0, 4)
        from bottom in Gen.Choose(1, 4)
        select (Rule)new Share(comparison, new Fraction(top, bottom)),
        from least in Gen.Choose(0, 4)
        from per in Gen.Choose(1, 4)
        select (Rule)new Each(least, null, per),
        Gen.Choose(0, 7).Select(bits => (Rule)new Includes((ulong)bits)),
        Gen.Choose(0, 7).Select(bits => (Rule)new Only((ulong)bits)));

    [Fact]
    public void It_is_the_same_from_either_side() =>
        Prop.ForAll(AnyRule.ToArbitrary(), AnyRule.ToArbitrary(), (a, b) => a.Excludes(b) == b.Excludes(a))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void No_rule_excludes_itself() =>
        Prop.ForAll(AnyRule.ToArbitrary(), a => !a.Excludes(a)).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Two_bounds_exclude_each_other_unless_a_value_satisfies_both_other_than_where_two_ranges_touch() =>
        Prop.ForAll(SmallBounds.ToArbitrary(), SmallBounds.ToArbitrary(), (a, b) =>
        {
            var both = Enumerable.Range(-20, 60).Where(v => IsMet(a, v) && IsMet(b, v)).ToArray();
            var touching = both.Length == 1 && a.Least != a.Most && b.Least != b.Most;
            return a.Excludes(b) == (both.Length == 0 || touching);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Shares_exclude_each_other_when_no_part_of_a_large_whole_satisfies_both() =>
        Prop.ForAll(Shares().ToArbitrary(), Shares().ToArbitrary(), (a, b) =>
        {
            var key = NormKey.Ratio("test.share", "占比", "人/人");
            // 2,520 divides by every denominator, so that each touching point is a whole number; equality is held to the point.
            bool Satisfies(Share s, int v) =>
                s.Comparison == Comparison.Equals ? s.Fraction.Compare(v, 2520) == 0 : s.IsMetBy(key, Measured.Ratio(v, 2520), Given.Today);
            var both = Enumerable.Range(-10, 12_000).Count(v => Satisfies(a, v) && Satisfies(b, v));
            var touching = both == 1 && a.Comparison != Comparison.Equals && b.Comparison != Comparison.Equals;
            return a.Excludes(b) == (both == 0 || touching);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Sets_of_kinds_exclude_each_other_when_no_set_satisfies_both() =>
        Prop.ForAll(Gen.Choose(0, 7).ToArbitrary(), Gen.Choose(0, 7).ToArbitrary(), (required, allowed) =>
        {
            var (includes, only) = (new Includes((ulong)required), new Only((ulong)allowed));
            var possible = Enumerable.Range(0, 8).Any(v =>
                includes.IsMetBy(Kinds, new(0, 0, (ulong)v), Given.Today) && only.IsMetBy(Kinds, new(0, 0, (ulong)v), Given.Today));
            return includes.Excludes(only) == !possible && !only.Excludes(new Only((ulong)required));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void What_must_be_and_what_is_forbidden_exclude_each_other()
    {
        new Forbidden().Excludes(new FlagIs(true)).ShouldBeTrue();
        new FlagIs(true).Excludes(new Forbidden()).ShouldBeTrue();
        new FlagIs(true).Excludes(new FlagIs(false)).ShouldBeTrue();
        new FlagIs(false).Excludes(new Forbidden()).ShouldBeFalse();
        new Forbidden().Excludes(new Bounds(1, null)).ShouldBeTrue();
        new Forbidden().Excludes(new Bounds(0, null)).ShouldBeFalse("none is a number that both allow");
        new Forbidden().Excludes(new Bounds(null, 5)).ShouldBeFalse();
        new Forbidden().Excludes(new Odd()).ShouldBeTrue();
        new Odd().Excludes(new Bounds(4, 4)).ShouldBeTrue();
        new Odd().Excludes(new Bounds(5, 5)).ShouldBeFalse();
        new Odd().Excludes(new Bounds(5, 9)).ShouldBeFalse();
    }

    [Fact]
    public void Kinds_are_told_by_their_Chinese_names()
    {
        var present = Measured.Kinds(Words, ["a", "c"]);

        new Includes(0b011).Describe(Kinds).ShouldBe("须有：甲、乙");
        new Includes(0b011).IsMetBy(Kinds, present, Given.Today).ShouldBeFalse();
        new Includes(0b011).Margin(Kinds, present, Given.Today).ShouldBe("缺 1 类：乙");
        new Includes(0b101).IsMetBy(Kinds, present, Given.Today).ShouldBeTrue();
        new Only(0b011).Describe(Kinds).ShouldBe("仅限：甲、乙");
        new Only(0b011).IsMetBy(Kinds, present, Given.Today).ShouldBeFalse();
        new Only(0b011).Margin(Kinds, present, Given.Today).ShouldBe("多出：丙");
        new Only(0b011).IsMetBy(Kinds, Measured.Kinds(Words, []), Given.Today).ShouldBeTrue();
    }

    private static Gen<Share> Shares() =>
        from comparison in Gen.Elements(Enum.GetValues<Comparison>())
        from top in Gen.Choose(1, 4)
        from bottom in Gen.Choose(1, 9)
        select new Share(comparison, new Fraction(top, bottom));

    private static bool IsMet(Bounds bounds, int value) => bounds.IsMetBy(Number, Measured.Number(value), Given.Today);
}
