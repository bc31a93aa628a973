using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Checkups;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Changes;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.Profiles;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Checkups;

/// <summary>Counts of areas: judged live for street and county, kept for the larger ones, and always the same.</summary>
public sealed class AreaCheckupTests(TestDatabases databases)
{
    [Fact]
    public async Task The_city_counts_what_its_county_counts_and_the_county_what_its_communities_show()
    {
        await using var given = await Demonstration();

        var county = await Area(given, "320102");
        var city = await Area(given, "3201");
        var country = await Area(given, "0");

        county.Judged.ShouldBe(3);
        county.Urban.ShouldBe(3);
        Counts(city).ShouldBe(Counts(county));
        Counts(country).ShouldBe(Counts(county));
        var one = new Dictionary<string, OutcomeCounts>();
        foreach (var code in new[] { Given.Community, Given.Second, Given.NextDoor })
        {
            foreach (var line in (await Community(given, code)).Lines)
            {
                one[line.Norm.Id] = one.GetValueOrDefault(line.Norm.Id, OutcomeCounts.None).Add(line.Finding.Outcome);
            }
        }

        Counts(county).ShouldBe(one.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} {o.Value}"));
    }

    [Fact]
    public async Task Kept_counts_follow_every_change_and_equal_those_made_anew()
    {
        await using var given = await Demonstration();

        foreach (var households in new[] { "2000", "3000", "3001", "" })
        {
            await Given.Recording(given.Session()).Run(
                Given.Figures(("community.households", households), ("committee.members", "4"), ("committee.women", "1")) with { AsOf = Given.Today, Source = "核实" }, TestContext.Current.CancellationToken);
        }

        var kept = await given.Tallies();
        await Given.Rebuilding(given.Session()).Run(TestContext.Current.CancellationToken);
        (await given.Tallies()).ShouldBe(kept);
    }

    [Fact]
    public async Task The_exceptions_open_down_to_the_community()
    {
        await using var given = await Demonstration();
        await Given.Recording(given.Session()).Run(
            Given.Figures(("committee.members", "4"), ("committee.women", "1")) with { AsOf = Given.Today, Source = "核实" }, TestContext.Current.CancellationToken);

        var session = given.Session();
        var divisions = new DivisionQueries(session.Db);
        var area = Query(session);
        var county = await divisions.ByCode("320102", TestContext.Current.CancellationToken);
        var city = await divisions.ByCode("3201", TestContext.Current.CancellationToken);

        (await area.Communities(county!, "LAW-8", TestContext.Current.CancellationToken))
            .ShouldContain(c => c.Community.Code == Given.Community && c.Outcome == Outcome.NotMet);
        (await area.Children(city!, "LAW-8", TestContext.Current.CancellationToken)).Single().Counts.NotMet.ShouldBeGreaterThan(0);
        (await Area(given, "320102")).Norms[0].Counts.NotMet.ShouldBeGreaterThan(0, "exceptions come first");
    }

    [Fact]
    public async Task The_counts_are_due_again_on_the_next_day()
    {
        await using var given = await Demonstration();

        (await Due(given, Given.Today)).ShouldBeFalse();
        (await Due(given, Given.Today.AddDays(1))).ShouldBeTrue();
    }

    [Fact]
    public async Task The_counts_are_due_again_when_a_community_changes_its_kind()
    {
        await using var given = await Demonstration();
        var session = given.Session();
        var community = await new DivisionQueries(session.Db).ByCode(Given.Second, TestContext.Current.CancellationToken);
        using var directory = new DivisionDirectory(null!, PinyinInitials.Read("none"), TimeProvider.System);

        await new CorrectKind(session, directory).Run(new() { Division = community!.Id, Kind = DivisionKind.Rural }, TestContext.Current.CancellationToken);

        (await Due(given, Given.Today)).ShouldBeTrue();
    }

    private static async Task<bool> Due(Given given, DateOnly today)
    {
        var session = given.Session(today: today);
        return await new RebuildTallies(session, Given.Library, new(new(session.Db), new(session.Db))).IsDue(new(session, Given.Library), TestContext.Current.CancellationToken);
    }

    private async Task<Given> Demonstration()
    {
        var given = await Given.Country(databases);
        await new SeedDemonstration(given.Session()).Run(new() { Division = "320102" }, TestContext.Current.CancellationToken);
        await Given.Rebuilding(given.Session()).Run(TestContext.Current.CancellationToken);
        return given;
    }

    private static IEnumerable<string> Counts(AreaReport report) =>
        report.Norms.Select(n => $"{n.Norm.Id} {n.Counts}").OrderBy(t => t, StringComparer.Ordinal);

    private static AreaCheckup Query(Session session) =>
        new(session, Given.Library, new(new(session.Db), new(session.Db)), new(session, Given.Library));

    private static async Task<AreaReport> Area(Given given, string code)
    {
        var session = given.Session();
        var area = await new DivisionQueries(session.Db).ByCode(code, TestContext.Current.CancellationToken);
        return await Query(session).Run(area!, TestContext.Current.CancellationToken);
    }

    private static async Task<CheckupReport> Community(Given given, string code)
    {
        var session = given.Session();
        var community = await new DivisionQueries(session.Db).ByCode(code, TestContext.Current.CancellationToken);
        return await Given.Checking(session).Run(community!, null, TestContext.Current.CancellationToken);
    }
}
