using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Derived;

public sealed class VoterEligibilityTests(TestDatabases databases)
{
    [Theory]
    [InlineData("2008-11-20", VoterClass.RegisteredHere)]
    [InlineData("2008-11-21", VoterClass.TooYoung)]
    [InlineData("2008-11-19", VoterClass.RegisteredHere)]
    public async Task Somebody_may_vote_who_has_come_of_age_on_the_day(string born, VoterClass expected)
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Household(await here.Entrance(), "101", await here.Resident(born: DateOnly.Parse(born, null)));

        (await Judge(here)).People.ShouldHaveSingleItem().Class.ShouldBe(expected);
    }

    [Fact]
    public async Task Who_lives_here_from_elsewhere_may_vote_however_short_and_who_left_or_lost_the_right_may_not()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (newcomer, excluded, unknown) = (await here.Resident("李娜"), await here.Resident("张伟"), await here.Resident("陈强"));
        (newcomer.RegisteredHere, newcomer.ResidentSince) = (false, Given.Today.AddDays(-1));
        (excluded.DeprivedOfPoliticalRights, unknown.BornOn) = (true, null);
        await here.Household(await here.Entrance(), "101", newcomer, excluded, unknown);

        var standings = await Judge(here);

        standings.People.ToDictionary(p => p.Name, p => p.Class).ShouldBe(
            new Dictionary<string, VoterClass> { ["李娜"] = VoterClass.LivesHere, ["张伟"] = VoterClass.Excluded, ["陈强"] = VoterClass.Unknown }, ignoreOrder: true);
        (standings.Eligible, standings.Newcomers).ShouldBe((1, 0));
        standings.Norms.Select(n => n.Norm).ShouldContain("LAW-16");
    }

    [Theory]
    [InlineData("2026-05-20", VoterClass.CommunityWorker)]
    [InlineData("2026-05-21", VoterClass.TooShort)]
    [InlineData("2026-05-19", VoterClass.CommunityWorker)]
    public async Task A_community_worker_from_elsewhere_may_apply_after_the_months_of_the_law(string since, VoterClass expected)
    {
        await using var here = await Neighbourhood.Open(databases);
        var agency = await here.Body(BodyKind.ServiceAgency);
        var worker = await here.Person("周敏");
        await here.Appoint(Neighbourhood.PostOf(agency, PostKind.CommunityWorker, worker, AppointmentOrigin.Appointed, r => r.From = DateOnly.Parse(since, null)));

        (await Judge(here)).People.ShouldHaveSingleItem().Class.ShouldBe(expected);
    }

    [Fact]
    public async Task Names_are_shown_to_nobody_next_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        var division = await here.Division();

        await Should.ThrowAsync<ForbiddenException>(() => here.Act<VoterEligibility, VoterStandings>(
            v => v.Of(division, Given.Today, Neighbourhood.Stop), Neighbourhood.Of(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<VoterEligibility, VoterStandings>(
            v => v.Of(division, Given.Today, Neighbourhood.Stop), Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewTables)));
    }

    private static async Task<VoterStandings> Judge(Neighbourhood here)
    {
        var division = await here.Division();
        return await here.Act<VoterEligibility, VoterStandings>(v => v.Of(division, Given.Today, Neighbourhood.Stop));
    }
}
