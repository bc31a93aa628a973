using Shequ.Norms.Evaluation;
using Shequ.Norms.Resolution;

namespace Shequ.Norms.Tests.Resolution;

/// <summary>Documents that cannot both be met are shown as such and never silently settled.</summary>
public sealed class ConflictTests
{
    [Fact]
    public void The_sizes_of_a_community_in_the_law_and_in_Ezhou_agree_on_nothing_but_3000_households()
    {
        var conflict = Shipped.Book().InForce(new("42/4207/420704"), Given.Today).Conflicts.Single(c => c.Key.Name == "community.households");

        (conflict.First.Norm.Id, conflict.Second.Norm.Id).ShouldBe(("LAW-3", "EZ-5"));
    }

    [Theory]
    [InlineData(999, 10000, Outcome.NotMet, Outcome.NotMet)]
    [InlineData(2999, 10000, Outcome.Met, Outcome.InConflict)]
    [InlineData(3000, 10000, Outcome.Met, Outcome.Met)]
    [InlineData(3001, 10000, Outcome.InConflict, Outcome.Met)]
    [InlineData(3000, 9999, Outcome.Met, Outcome.NotMet)]
    [InlineData(2999, 9999, Outcome.Met, Outcome.NotMet)]
    [InlineData(3001, 9999, Outcome.NotMet, Outcome.NotMet)]
    public void A_community_in_Ezhou_is_not_blamed_for_the_conflict_and_for_nothing_else_excused(
        int households, int population, Outcome law, Outcome ezhou)
    {
        var findings = Given.Checkup(Shipped.Book(), Given.Facts(
            ("community.households", Measured.Number(households)),
            ("community.population", Measured.Number(population)),
            ("community.at_township_seat", Measured.Flag(false))));

        (findings["LAW-3"].Outcome, findings["EZ-5"].Outcome).ShouldBe((law, ezhou));
    }

    [Fact]
    public void The_reason_names_the_norm_that_is_met_instead()
    {
        var findings = Given.Checkup(Shipped.Book(), Given.Facts(
            ("community.households", Measured.Number(2999)),
            ("community.population", Measured.Number(10000)),
            ("community.at_township_seat", Measured.Flag(false))));

        findings["EZ-5"].Because.ShouldBe("与LAW-3不能同时达到，已达到后者");
        findings["LAW-3"].Because.ShouldBeNull();
    }

    [Theory]
    [InlineData(120, 140, Outcome.Met, Outcome.InConflict)]
    [InlineData(300, 500, Outcome.InConflict, Outcome.Met)]
    [InlineData(200, 200, Outcome.NotMet, Outcome.NotMet)]
    [InlineData(100, 500, Outcome.NotMet, Outcome.NotMet)]
    public void Groups_cannot_have_the_size_of_Jiangsu_and_of_Ezhou_at_once(int smallest, int largest, Outcome jiangsu, Outcome ezhou)
    {
        var book = Shipped.Book([new("ez-2019", "3201", new(2020, 1, 1), null)]);
        book.InForce(new("32/3201/320102"), Given.Today).Conflicts.ShouldContain(c => c.First.Norm.Id == "JS-8" && c.Second.Norm.Id == "EZ-7.2");

        var findings = Given.Checkup(book, Given.Facts(
            ("group.households", Measured.Items(smallest, largest)),
            ("group.by_property_area", Measured.Flag(false))), "32/3201/320102");

        (findings["JS-8"].Outcome, findings["EZ-7.2"].Outcome).ShouldBe((jiangsu, ezhou));
    }

    [Fact]
    public void No_document_conflicts_with_itself() =>
        Shipped.Packs.Where(p => !p.Guidance).SelectMany(p => new RuleBook([p with { Binds = ["*"] }]).InForce(new("32"), Given.Today).Conflicts)
            .Select(c => $"{c.First.Norm.Id} and {c.Second.Norm.Id} on {c.Key}").ShouldBeEmpty();
}
