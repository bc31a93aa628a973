using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Bodies;
using Shequ.Organization.Checkups;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Organization.Registers;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Checkups;

/// <summary>What the register of posts says outranks what somebody typed, in every checkup alike.</summary>
public sealed class RecordedCheckupTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_counts_and_both_are_shown()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures(("committee.members", "7"), ("community.households", "2500")), Stop);
        var roster = await RegisterRoom.In(given.Db());
        var (committee, _) = roster.Committee(4);
        var group = roster.Body(BodyKind.ResidentsGroup, committee);
        roster.Hold(group, PostKind.Representative, roster.Person("代表"), AppointmentOrigin.ChosenByGroup);

        var report = await Check(given);

        var line = report.Lines.Single(l => l.Norm.Id == "LAW-8");
        line.Finding.Outcome.ShouldBe(Outcome.NotMet);
        var view = FindingView.Of(line);
        view.Value.ShouldBe("4 人");
        view.Recorded.ShouldBe("任职登记（4 人，截至 2026-11-20）");
        view.Reported.ShouldBe("7 人（社区台账，2026-11-01）");
        view.Differs.ShouldBeTrue();
        var each = FindingView.Of(report.Lines.Single(l => l.Norm.Id == "JS-9.1"));
        each.Value.ShouldBe("2500 户 / 1 人");
        each.Source.ShouldBe("社区台账（2026-11-01）", "the households are still reported");
    }

    [Fact]
    public async Task Where_the_register_says_nothing_the_report_stays()
    {
        await using var given = await Given.Country(databases);
        await Given.Recording(given.Session()).Run(Given.Figures(("committee.members", "7")), Stop);
        (await RegisterRoom.In(given.Db())).Body(BodyKind.ResidentsCommittee);

        var line = (await Check(given)).Lines.Single(l => l.Norm.Id == "LAW-8");

        line.Finding.Outcome.ShouldBe(Outcome.Met);
        line.Recorded.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_community_with_a_register_and_no_profile_is_judged_too()
    {
        await using var given = await Given.Country(databases);
        (await RegisterRoom.In(given.Db(), Given.NextDoor)).Committee(7);
        (await RegisterRoom.In(given.Db(), Given.Village)).Committee(7);
        await Given.Rebuilding(given.Session()).Run(Stop);

        (await Check(given, Given.NextDoor)).IsEmpty.ShouldBeFalse();
        var county = await Area(given, "320102");
        county.Judged.ShouldBe(1, "a village is none of ours");
        county.Norms.Single(n => n.Norm.Id == "LAW-8").Counts.Met.ShouldBe(1);
        (await Area(given, "3201")).Norms.Single(n => n.Norm.Id == "LAW-8").Counts.Met.ShouldBe(1);
    }

    [Fact]
    public async Task Areas_count_what_their_communities_show_with_profiles_registers_and_both()
    {
        await using var given = await Given.Country(databases, moreCommunities: 12);
        await new SeedRegister(given.Session(), Given.Library).Run(new() { Division = "320102" }, Stop);
        await Given.Recording(given.Session()).Run(Given.Figures(("committee.members", "7"), ("community.households", "2500")), Stop);
        await Given.Rebuilding(given.Session()).Run(Stop);
        var one = new Dictionary<string, OutcomeCounts>();
        string[] codes = [Given.Community, Given.Second, Given.NextDoor, .. Enumerable.Range(0, 12).Select(Given.More)];
        foreach (var line in (await Task.WhenAll(codes.Select(c => Check(given, c)))).SelectMany(r => r.Lines))
        {
            one[line.Norm.Id] = one.GetValueOrDefault(line.Norm.Id, OutcomeCounts.None).Add(line.Finding.Outcome);
        }

        var expected = one.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key} {o.Value}").ToArray();
        Counts(await Area(given, "320102")).ShouldBe(expected);
        Counts(await Area(given, "3201")).ShouldBe(expected);
    }

    [Fact]
    public async Task Kept_counts_stay_right_when_figures_change_beside_a_register()
    {
        await using var given = await Given.Country(databases);
        (await RegisterRoom.In(given.Db())).Committee(7);
        await Given.Rebuilding(given.Session()).Run(Stop);

        foreach (var members in new[] { "3", "9", "" })
        {
            await Given.Recording(given.Session()).Run(Given.Figures(("committee.members", members), ("community.households", "2500")), Stop);
        }

        var kept = await given.Tallies();
        await Given.Rebuilding(given.Session()).Run(Stop);
        (await given.Tallies()).ShouldBe(kept);
    }

    [Fact]
    public async Task Every_change_of_a_register_changes_its_revision()
    {
        await using var given = await Given.Country(databases);
        var roster = await RegisterRoom.In(given.Db());
        var seen = new List<long> { await Revision(given) };
        var (committee, members) = roster.Committee(5);
        seen.Add(await Revision(given));
        committee.Name = "改名居民委员会";
        await roster.Save();
        seen.Add(await Revision(given));
        members[2].Dwelling = members[3].Dwelling;
        await roster.Save();
        seen.Add(await Revision(given));
        roster.Declare(members[2], members[3], KinshipKind.None);
        seen.Add(await Revision(given));
        roster.Person("没有职务的人");
        var last = await Revision(given);

        seen.SequenceEqual(seen.Distinct().Order()).ShouldBeTrue("each is higher than the one before");
        last.ShouldBe(seen[^1], "somebody without a post changes nothing that is judged");
    }

    private static async Task<long> Revision(Given given) => (await given.Ask<long>(
        $"""select coalesce((select r.revision from organization_register r join organization_division d on d.id = r.division_id where d.code = '{Given.Community}'), 0) as "Value" """)).Single();

    private static async Task<CheckupReport> Check(Given given, string code = Given.Community)
    {
        var session = given.Session();
        var community = await new DivisionQueries(session.Db).ByCode(code, Stop);
        return await Given.Checking(session).Run(community!, null, Stop);
    }

    private static IEnumerable<string> Counts(AreaReport report) =>
        report.Norms.Select(n => $"{n.Norm.Id} {n.Counts}").OrderBy(t => t, StringComparer.Ordinal);

    private static async Task<AreaReport> Area(Given given, string code)
    {
        var session = given.Session();
        var area = await new DivisionQueries(session.Db).ByCode(code, Stop);
        return await new AreaCheckup(session, Given.Library, new(new(session.Db), new(session.Db)), new(session, Given.Library)).Run(area!, Stop);
    }
}
