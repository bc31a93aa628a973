using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Checkups;

/// <summary>A community held against the norms in force, through the same acts and queries as the pages.</summary>
public sealed class CommunityCheckupTests(TestDatabases databases)
{
    [Fact]
    public async Task Nothing_is_met_or_missed_while_nothing_is_known()
    {
        await using var given = await Given.Country(databases);

        var report = await Check(given);

        report.Lines.Count.ShouldBeGreaterThan(60);
        report.Lines.ShouldAllBe(l => l.Finding.Outcome == Outcome.Unknown || l.Finding.Outcome == Outcome.NotApplicable);
    }

    [Theory]
    [InlineData("1999", Outcome.NotMet)]
    [InlineData("2000", Outcome.Met)]
    [InlineData("3000", Outcome.Met)]
    [InlineData("3001", Outcome.NotMet)]
    public async Task A_change_of_a_figure_shows_at_once(string households, Outcome outcome)
    {
        await using var given = await Given.Country(databases);
        await Record(given, ("community.households", households));

        var line = (await Check(given)).Lines.Single(l => l.Norm.Id == "JS-1");

        line.Finding.Outcome.ShouldBe(outcome);
        line.Origins.Single().Entry!.Source.ShouldBe("社区台账");
        var view = FindingView.Of(line);
        view.Value.ShouldBe($"{households} 户");
        view.Requires.ShouldBe("2000—3000 户");
        view.Article.ShouldBe("一、1");
        view.Remedy.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Every_finding_names_document_article_and_remedy()
    {
        await using var given = await Given.Country(databases);

        foreach (var line in (await Check(given)).Lines)
        {
            var view = FindingView.Of(line);
            view.Document.ShouldNotBeNullOrEmpty();
            view.Article.ShouldNotBeNullOrEmpty();
            view.Requires.ShouldNotBeNullOrEmpty();
            view.Remedy.ShouldNotBeNullOrEmpty(view.Norm);
        }
    }

    [Fact]
    public async Task A_day_in_the_past_is_judged_by_its_own_norms_and_figures()
    {
        await using var given = await Given.Country(databases);
        await Record(given, ("community.households", "2500"));

        var before = await Check(given, new(2025, 6, 30));

        before.Lines.ShouldNotContain(l => l.Norm.Pack.Id == "law-2025");
        before.Lines.Single(l => l.Norm.Id == "JS-1").Finding.Outcome.ShouldBe(Outcome.Unknown);
        (await Check(given)).Lines.ShouldContain(l => l.Norm.Pack.Id == "law-2025");
    }

    [Fact]
    public async Task A_unknown_finding_names_the_figure_that_is_missing()
    {
        await using var given = await Given.Country(databases);
        await Record(given, ("representative.count", "60"));

        FindingView.Of((await Check(given)).Lines.Single(l => l.Norm.Id == "JS-9.1")).Source.ShouldBe("社区台账（2026-11-01）；缺：常住户数");
    }

    private static async Task<CheckupReport> Check(Given given, DateOnly? on = null)
    {
        var session = given.Session();
        var community = await new DivisionQueries(session.Db).ByCode(Given.Community, TestContext.Current.CancellationToken);
        return await Given.Checking(session).Run(community!, on, TestContext.Current.CancellationToken);
    }

    private static Task<int> Record(Given given, params (string, string?)[] figures) => Given.Recording(given.Session()).Run(
        Given.Figures(figures) with { AsOf = new DateOnly(2026, 11, 1), Source = "社区台账" }, TestContext.Current.CancellationToken);
}
