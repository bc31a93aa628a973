using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Plans;

/// <summary>Elections of other offices than the committee, and by-elections.</summary>
public sealed class OtherElectionsTests(TestDatabases databases)
{
    [Fact]
    public async Task Each_group_elects_its_leader_and_representatives_may_not()
    {
        await using var room = await CallRoom.Open(databases);

        (await Should.ThrowAsync<RefusedException>(() => room.Call(room.OfGroups(ElectedOffice.Representatives, 3, r => r.Mode = ElectionMode.ResidentRepresentatives)))).Citation!.ShouldContain("LAW-13b");
        (await Should.ThrowAsync<RefusedException>(() => room.Call(room.OfGroups(ElectedOffice.GroupLeaders, 1, r => r.Mode = ElectionMode.ResidentRepresentatives)))).Citation!.ShouldContain("JS-8.2");
        await Should.ThrowAsync<BadInputException>(() => room.Call(room.OfGroups(ElectedOffice.GroupLeaders, 2)));
        var made = await room.Call(room.OfGroups(ElectedOffice.GroupLeaders, 1, r => r.Mode = ElectionMode.HouseholdRepresentatives));

        (await room.Contests(made.Election)).Select(c => (c.Title, c.GroupId)).ShouldBe([("第一居民小组组长", room.Groups[0]), ("第二居民小组组长", room.Groups[1])]);
        (await room.Here.Ask<int>($"select count(*)::int as \"Value\" from organization_body where elects_here_since is not null")).ShouldBe([0]);
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    [InlineData(50, true)]
    [InlineData(51, false)]
    public async Task Representatives_are_usually_fifty_to_a_hundred_and_else_a_reason_is_asked(int each, bool usual)
    {
        await using var room = await CallRoom.Open(databases);
        var request = room.OfGroups(ElectedOffice.Representatives, each, r => r.Reason = "小组很大");
        var made = await room.Call(request);

        made.Warnings.Any(w => w.Citation.Norm == "JS-9.1c").ShouldBe(!usual);
        made.Warnings.ShouldContain(w => w.Citation.Norm == "JS-9.1b");
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task A_group_usually_chooses_three_to_five(int each, bool told)
    {
        await using var room = await CallRoom.Open(databases);
        var request = room.OfGroups(ElectedOffice.Representatives, each);

        await Should.ThrowAsync<RefusedException>(() => room.Call(request));
        request.Reason = "社区小";
        (await room.Call(request)).Warnings.Any(w => w.Citation.Norm == "JS-9.1b").ShouldBe(told);
    }

    [Fact]
    public async Task The_supervisory_committee_is_elected_on_the_day_of_the_committee()
    {
        await using var room = await CallRoom.Open(databases);
        await room.Here.Body(BodyKind.SupervisoryCommittee, "梅园社区居务监督委员会");
        var request = CallRoom.General(r => (r.Office, r.Seats, r.SeatsDocument) = (ElectedOffice.SupervisoryCommittee, CallRoom.Seats(1, 0, 2), null));

        (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain("JS-17.4");
        await room.Call(CallRoom.General());
        var made = await room.Call(request);

        (await room.Polls(made.Election)).ShouldHaveSingleItem().Contests.Select(c => c.Rule).ShouldBe([ContestRule.Majority, ContestRule.Plurality], ignoreOrder: true);
    }

    [Fact]
    public async Task A_by_election_fills_what_is_vacant_and_is_convened_by_the_residents_committee()
    {
        await using var room = await CallRoom.Open(databases);
        var request = CallRoom.General(r => (r.Kind, r.Seats, r.SeatsDocument) = (ElectionKind.ByElection, [new() { Post = PostKind.Member, Seats = 1 }], null));

        (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Message.ShouldContain("空缺 0 名");
        await room.Here.End(room.Committee.Appointments[4], EndCause.Died);
        await Should.ThrowAsync<ForbiddenException>(() => room.Call(request, Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Run)));
        var made = await room.Call(request, Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Convene));

        (await room.Election(made.Election)).Presider.ShouldBe(BodyKind.ResidentsCommittee);
        (await room.Election(made.Election)).KeepsSeatForWoman.ShouldBeFalse();
    }

    [Fact]
    public async Task A_by_election_after_the_end_of_the_term_is_refused()
    {
        await using var room = await CallRoom.Open(databases);
        await room.Here.End(room.Committee.Appointments[4], EndCause.Died);
        CallElection.Request On(DateOnly day) => CallRoom.General(r => (r.Kind, r.Seats, r.Day) = (ElectionKind.ByElection, [new() { Post = PostKind.Member, Seats = 1 }], day));

        (await Should.ThrowAsync<RefusedException>(() => room.Call(On(Neighbourhood.TermEnd)))).Citation!.ShouldContain("LAW-24c");
        await room.Call(On(Neighbourhood.TermEnd.AddDays(-1)));
    }

    [Fact]
    public async Task The_election_committee_is_chosen_by_a_meeting_that_the_residents_committee_convenes()
    {
        await using var room = await CallRoom.Open(databases);
        var request = CallRoom.General(r => (r.Office, r.Mode, r.SeatsDocument) = (ElectedOffice.ElectionCommittee, ElectionMode.ResidentRepresentatives, null));

        var made = await room.Call(request, Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Convene));

        (await room.Election(made.Election)).BodyId.ShouldBe(room.Electors);
        (await room.Plan(made.Election)).Find(PlanStep.ElectionCommittee).ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_law_depends_on_the_reform_of_assets_it_is_asked()
    {
        await using var room = await CallRoom.Open(databases);
        await room.Here.Act<BindPack, object>(async a => await a.Run(new() { Pack = "sd-2012", Division = "320102", From = Given.Today, Basis = "测试" }, Neighbourhood.Stop));
        var request = CallRoom.General();

        (await Should.ThrowAsync<BadInputException>(() => room.Call(request))).Errors.ShouldHaveSingleItem().Field.ShouldBe("AssetReformComplete");
        request.AssetReformComplete = false;
        (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain("SD-2.1.3d");
        request.AssetReformComplete = true;
        await room.Call(request);
    }
}
