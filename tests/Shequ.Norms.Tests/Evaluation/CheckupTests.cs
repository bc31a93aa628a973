using System.Globalization;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Evaluation;

/// <summary>What is said of a community for each norm that holds there.</summary>
public sealed class CheckupTests
{
    private const string Jiangsu = "32/3201/320102";
    private static readonly NormKey Households = Shipped.Key("community.households");
    private static readonly NormKey Population = Shipped.Key("community.population");
    private static readonly NormKey AtSeat = Shipped.Key("community.at_township_seat");
    private static readonly NormKey Occupancy = Shipped.Key("estate.uncovered_occupancy");
    private static readonly Measured Many = Measured.Number(2000);
    private static readonly Measured Few = Measured.Number(10);

    [Fact]
    public void What_is_not_known_is_never_taken_for_zero()
    {
        var rules = new Rule[] { new Bounds(1000, null), new Bounds(null, 5000), new Forbidden(), new Odd() };
        foreach (var rule in rules)
        {
            Judge(Given.Norm("TT-1", Households, rule)).ShouldBe(Outcome.Unknown, rule.ToString());
        }

        Judge(Given.Norm("TT-1", Households, new Forbidden()), ("community.households", Measured.Number(0))).ShouldBe(Outcome.Met);
        Judge(Given.Norm("TT-1", Households, new Bounds(1000, null)), ("community.households", Measured.Number(0))).ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void Of_a_place_of_which_nothing_is_known_nothing_is_said_to_be_met_or_missed()
    {
        foreach (var place in new[] { Jiangsu, "37/3701/370102", "42/4207/420704" })
        {
            Given.Checkup(Shipped.Book(), new Facts(), place).Values.ShouldAllBe(f => f.Outcome == Outcome.Unknown);
        }
    }

    [Fact]
    public void A_norm_holds_only_where_its_conditions_do()
    {
        var norm = Given.Norm("TT-1", Households, new Bounds(1000, null), applies: [new(AtSeat, new FlagIs(true))]);

        Judge(norm, ("community.households", Few)).ShouldBe(Outcome.Unknown, "the condition is not known");
        Judge(norm, ("community.households", Few), ("community.at_township_seat", Measured.Flag(false))).ShouldBe(Outcome.NotApplicable);
        Judge(norm, ("community.households", Few), ("community.at_township_seat", Measured.Flag(true))).ShouldBe(Outcome.NotMet);
        Judge(norm, ("community.at_township_seat", Measured.Flag(true))).ShouldBe(Outcome.Unknown);
        Judge(norm, ("community.at_township_seat", Measured.Flag(false))).ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void An_exception_takes_a_norm_away_and_an_unknown_one_leaves_it_open()
    {
        var norm = Given.Norm("TT-1", Households, new Bounds(1000, null), unless: [new(AtSeat, new FlagIs(true))]);

        Judge(norm, ("community.households", Few)).ShouldBe(Outcome.Unknown);
        Judge(norm, ("community.households", Few), ("community.at_township_seat", Measured.Flag(true))).ShouldBe(Outcome.NotApplicable);
        Judge(norm, ("community.households", Few), ("community.at_township_seat", Measured.Flag(false))).ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void One_exception_that_holds_is_enough_even_beside_one_that_is_not_known()
    {
        var norm = Given.Norm(
            "TT-1", Households, new Bounds(1000, null),
            applies: [new(Population, new Bounds(1, null))], unless: [new(Occupancy, new Share(Comparison.AtLeast, new(1, 2))), new(AtSeat, new FlagIs(true))]);

        Judge(norm, ("community.households", Few), ("community.at_township_seat", Measured.Flag(true))).ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void A_part_is_judged_under_its_own_conditions()
    {
        var norm = Given.Norm("TT-1",
        [
            new(Households, new Bounds(1000, null), [], []),
            new(Population, new Bounds(3000, null), [], [new(AtSeat, new FlagIs(true))]),
        ]);

        Judge(norm, ("community.households", Many), ("community.at_township_seat", Measured.Flag(true))).ShouldBe(Outcome.Met);
        Judge(norm, ("community.households", Many)).ShouldBe(Outcome.Unknown);
        Judge(norm, ("community.households", Few)).ShouldBe(Outcome.NotMet, "what is missing cannot mend what is not met");
        Judge(norm, ("community.households", Many), ("community.population", Few), ("community.at_township_seat", Measured.Flag(false)))
            .ShouldBe(Outcome.NotMet);
    }

    [Fact]
    public void What_may_be_done_cannot_be_missed()
    {
        var norm = Given.Norm("TT-1", Households, new Bounds(1000, null), Force.May);

        Judge(norm, ("community.households", Few)).ShouldBe(Outcome.NotApplicable);
        Judge(norm, ("community.households", Many)).ShouldBe(Outcome.Met);
        Judge(norm).ShouldBe(Outcome.Unknown);
        Find(norm, ("community.households", Few)).Because.ShouldBe("可以做而未做，不算缺");
    }

    [Fact]
    public void What_may_be_done_and_does_not_apply_is_told_as_not_applying() =>
        Find(
            Given.Norm("TT-1", Households, new Bounds(1000, null), Force.May, applies: [new(AtSeat, new FlagIs(true))]),
            ("community.households", Few), ("community.at_township_seat", Measured.Flag(false))).Because.ShouldBe("不具备适用条件");

    [Fact]
    public void No_may_norm_of_any_document_is_ever_missed()
    {
        var worst = new Facts();
        foreach (var key in KeyCatalogue.All.Where(k => k.Use == KeyUse.State))
        {
            worst[key] = key.Shape == KeyShape.Date ? Measured.Date(new(2000, 1, 1)) : new Measured(0, 1);
        }

        var findings = Given.Checkup(Shipped.Book(), worst, Jiangsu).Values.ToArray();
        findings.ShouldContain(f => f.Outcome == Outcome.NotMet);
        findings.Where(f => f.Norm.Norm.Force == Force.May).ShouldAllBe(f => f.Outcome != Outcome.NotMet);
    }

    [Fact]
    public void Nothing_of_nothing_is_no_share() =>
        Find(Given.Norm("TT-1", Occupancy, new Share(Comparison.LessThan, new(1, 2))), ("estate.uncovered_occupancy", Measured.Ratio(0, 0)))
            .Outcome.ShouldBe(Outcome.NotApplicable);

    /// <summary>JS-9.1: one representative for 30 to 50 households; JS-9.1b: or three to five of each group.</summary>
    [Theory]
    [InlineData("3000/60", "2..5", Outcome.Met, Outcome.NotApplicable)]
    [InlineData("3000/30", "3..5", Outcome.NotApplicable, Outcome.Met)]
    [InlineData("3000/60", "3..5", Outcome.Met, Outcome.Met)]
    [InlineData("3000/30", "2..5", Outcome.NotMet, Outcome.NotMet)]
    [InlineData("", "3..5", Outcome.NotApplicable, Outcome.Met)]
    [InlineData("3000/60", "", Outcome.Met, Outcome.NotApplicable)]
    [InlineData("3000/30", "", Outcome.NotMet, Outcome.Unknown)]
    [InlineData("", "", Outcome.Unknown, Outcome.Unknown)]
    public void Of_two_ways_to_choose_representatives_either_is_enough(string byHouseholds, string perGroup, Outcome first, Outcome second)
    {
        var facts = new Facts
        {
            [Shipped.Key("representative.households_each")] = byHouseholds.Split('/') is [var a, var b] ? Measured.Ratio(Number(a), Number(b)) : null,
            [Shipped.Key("representative.per_group")] = perGroup.Split("..") is [var c, var d] ? Measured.Items(Number(c), Number(d)) : null,
        };

        var findings = Given.Checkup(Shipped.Book(), facts, Jiangsu);
        (findings["JS-9.1"].Outcome, findings["JS-9.1b"].Outcome).ShouldBe((first, second));
    }

    [Fact]
    public void The_way_that_was_chosen_is_named()
    {
        var facts = Given.Facts(
            ("representative.households_each", Measured.Ratio(3000, 30)), ("representative.per_group", Measured.Items(3, 5)));

        Given.Checkup(Shipped.Book(), facts, Jiangsu)["JS-9.1"].Because.ShouldBe("已按 JS-9.1b 的办法做到，二者择一即可");
    }

    [Fact]
    public void A_chain_of_conflicts_is_read_from_what_each_norm_alone_says()
    {
        var book = Given.Book(
            Given.Norm("TT-1", Households, new Bounds(null, 1000)),
            Given.Norm("TT-2", Households, new Bounds(2000, 3000)),
            Given.Norm("TT-3", Households, new Bounds(4000, null)));

        var findings = Given.Checkup(book, Given.Facts(("community.households", Measured.Number(2500))));
        findings.Values.Select(f => f.Outcome).ShouldBe([Outcome.InConflict, Outcome.Met, Outcome.InConflict]);
        Given.Checkup(book, Given.Facts(("community.households", Measured.Number(1500)))).Values.ShouldAllBe(f => f.Outcome == Outcome.NotMet);
    }

    [Fact]
    public void All_five_outcomes_stand_side_by_side()
    {
        var book = Given.Book(
            Given.Norm("TT-1", Households, new Bounds(1000, null)),
            Given.Norm("TT-2", Households, new Bounds(null, 900)),
            Given.Norm("TT-3", Households, new Odd()),
            Given.Norm("TT-4", Population, new Bounds(1, null)),
            Given.Norm("TT-5", Households, new Bounds(3000, null), Force.May));

        Given.Checkup(book, Given.Facts(("community.households", Many))).Values.Select(f => f.Outcome)
            .ShouldBe([Outcome.Met, Outcome.InConflict, Outcome.NotMet, Outcome.Unknown, Outcome.NotApplicable]);
    }

    [Fact]
    public void Each_part_is_told_with_its_value_and_its_distance()
    {
        var parts = Given.Checkup(Shipped.Book(), Given.Facts(
            ("community.households", Measured.Number(3200)),
            ("community.population", Measured.Number(9990)),
            ("community.at_township_seat", Measured.Flag(false))))["EZ-5"].Parts;

        parts.Select(p => (p.Value!.Value.Describe(p.Requirement.Key), p.Outcome, p.Margin, p.Requirement.Rule.Describe(p.Requirement.Key))).ShouldBe(
        [
            ("3200 户", Outcome.Met, "余 200 户", "不少于 3000 户"),
            ("9990 人", Outcome.NotMet, "差 10 人", "不少于 10000 人"),
        ]);
    }

    [Fact]
    public void A_part_that_is_not_judged_has_no_distance()
    {
        var part = Find(Given.Norm("TT-1", Households, new Bounds(1, null))).Parts.ShouldHaveSingleItem();

        (part.Value, part.Outcome, part.Margin).ShouldBe((null, Outcome.Unknown, null));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static Outcome Judge(Norm norm, params (string Key, Measured Value)[] known) => Find(norm, known).Outcome;

    private static Finding Find(Norm norm, params (string Key, Measured Value)[] known) =>
        Given.Checkup(Given.Book(norm), Given.Facts(known)).Values.ShouldHaveSingleItem();
}
