using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Resolution;

/// <summary>The one value that an act uses where several documents give one, and why the others gave way.</summary>
public sealed class PrecedenceTests
{
    private static readonly NormKey Days = Shipped.Key("charter.filing_days");

    [Fact]
    public void The_must_of_the_higher_rank_wins_over_the_more_specific_and_the_newer()
    {
        var holding = Holding(
            Given.Pack("law", Rank.Law, "*", Norm("LA-1")),
            Given.Pack("city", Rank.MunicipalDocument, "4207", Norm("CI-1", from: new(2026, 1, 1))));

        holding.Norm.Norm.Id.ShouldBe("LA-1");
        holding.Beaten.ShouldHaveSingleItem().Why.ShouldBe("《law》的位阶高于《city》");
    }

    [Fact]
    public void A_must_wins_over_what_is_no_must_whatever_the_rank()
    {
        var holding = Holding(
            Given.Pack("law", Rank.Law, "*", Norm("LA-1", Force.General)),
            Given.Pack("city", Rank.MunicipalDocument, "4207", Norm("CI-1")));

        holding.Norm.Norm.Id.ShouldBe("CI-1");
        holding.Beaten.ShouldHaveSingleItem().Why.ShouldBe("《city》是强制性规定，LA-1 不是");
    }

    [Fact]
    public void Without_a_must_the_more_specific_document_wins_over_the_higher_and_the_newer()
    {
        var holding = Holding(
            Given.Pack("province", Rank.ProvincialDocument, "42", Norm("PR-1", Force.General, new(2026, 1, 1))),
            Given.Pack("city", Rank.MunicipalDocument, "4207", Norm("CI-1", Force.Recommended)));

        holding.Norm.Norm.Id.ShouldBe("CI-1");
        holding.Beaten.ShouldHaveSingleItem().Why.ShouldBe("《city》专为本地而定，比《province》更具体");
    }

    [Fact]
    public void Among_musts_of_one_rank_the_more_specific_wins() =>
        Holding(
            Given.Pack("province", Rank.ProvincialDocument, "42", Norm("PR-1")),
            Given.Pack("other", Rank.ProvincialDocument, "4207", Norm("OT-1"))).Norm.Norm.Id.ShouldBe("OT-1");

    [Fact]
    public void Then_the_newer_wins()
    {
        var holding = Holding(
            Given.Pack("a", Rank.ProvincialDocument, "42", Norm("AA-1")),
            Given.Pack("b", Rank.ProvincialDocument, "42", Norm("BB-1", from: new(2024, 7, 1))));

        holding.Norm.Norm.Id.ShouldBe("BB-1");
        holding.Beaten.ShouldHaveSingleItem().Why.ShouldBe("BB-1 自 2024年7月1日（星期一） 起施行，比 AA-1 新");
    }

    [Fact]
    public void The_id_decides_last_so_that_the_answer_never_depends_on_luck()
    {
        var holding = Holding(Given.Pack("b", Rank.Law, "42", Norm("BB-1")), Given.Pack("a", Rank.Law, "42", Norm("AA-1"), Norm("AA-2")));

        holding.Norm.Norm.Id.ShouldBe("AA-1");
        holding.Beaten.Select(b => b.Norm.Norm.Id).ShouldBe(["AA-2", "BB-1"]);
        holding.Beaten.ShouldAllBe(b => b.Why == "两条同位阶、同地、同日施行，按编号取先");
    }

    [Fact]
    public void A_key_that_nothing_governs_has_no_value() =>
        Given.Book().InForce(new("42"), Given.Today).Holding(Days).ShouldBeNull();

    [Fact]
    public void Every_act_in_every_province_has_one_value_that_beats_each_other_for_a_reason()
    {
        foreach (var place in new[] { "32/3201/320102", "37/3701/370102", "42/4207/420704" })
        {
            var set = Shipped.Book([new("tl-2021", place.Split('/')[1], new(2022, 1, 1), null)]).InForce(new(place), Given.Today);
            foreach (var key in KeyCatalogue.All.Where(k => k.Use == KeyUse.Act && set.Governing(k).Any()))
            {
                var holding = set.Holding(key)!;
                holding.Beaten.Select(b => b.Norm).Append(holding.Norm).ShouldBe(set.Governing(key), ignoreOrder: true);
                holding.Beaten.ShouldAllBe(b => b.Why.Length > 5);
            }
        }
    }

    private static Norm Norm(string id, Force force = Force.Must, DateOnly? from = null) =>
        Given.Norm(id, Days, new Within(10, false, true), force, from: from);

    private static Holding Holding(params Pack[] packs) =>
        new RuleBook(packs).InForce(new("42/4207/420704"), Given.Today).Holding(Days)!;
}
