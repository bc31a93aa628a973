using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Derived;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Elections.Rolls.RollRoom;

namespace Shequ.Tests.Elections.Rolls;

public sealed class RollChangeTests(TestDatabases databases)
{
    [Fact]
    public async Task The_roll_of_any_past_day_is_told_by_the_entries_after_strikes_restorations_and_corrections()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 4);
        var start = Given.Today;
        here.Clock.Today = start.AddDays(1);
        await here.Strike(election, election.Voters[1].Id);
        here.Clock.Today = start.AddDays(2);
        await here.Restore(election, election.Voters[1].Id);
        await Correct(here, election, election.Voters[2].Id, "李改名");
        here.Clock.Today = start.AddDays(3);
        await here.Strike(election, election.Voters[0].Id);

        async Task<string[]> On(int day) => [.. (await here.RollOn(election, start.AddDays(day))).Where(v => v.OnRoll).Select(v => v.Name)];
        (await On(0)).ShouldBe(["选民001", "选民002", "选民003", "选民004"]);
        (await On(1)).ShouldBe(["选民001", "选民003", "选民004"]);
        (await On(2)).ShouldBe(["选民001", "选民002", "李改名", "选民004"]);
        (await On(3)).ShouldBe(["选民002", "李改名", "选民004"]);
        (await On(-100)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Struck_off_after_the_freeze_needs_a_reason_and_the_entries_tell_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 3);
        await here.Publish(election);
        here.Clock.Today = Given.Today.AddDays(6);
        await here.Freeze(election, reason: null);

        await Should.ThrowAsync<BadInputException>(() => here.Strike(election, election.Voters[0].Id, ""));
        await here.Strike(election, election.Voters[0].Id, "迁出本社区，户口簿");

        var last = (await here.Entries(election))[^1];
        (last.Joins, last.AfterFreeze, last.Reason, last.List).ShouldBe((false, true, "迁出本社区，户口簿", RollList.Voters));
        (await here.LastAudit()).Detail.ShouldContain("封存以后");
        var notice = (await here.Notices(election))[^1];
        notice.Text.ShouldContain("除名：选民001（1号）");
        notice.Text.ShouldNotContain("户口簿");
    }

    [Fact]
    public async Task After_the_freeze_nobody_is_registered_without_a_reason_and_the_addition_is_published()
    {
        await using var here = await Neighbourhood.Open(databases);
        var people = await here.Home(await Population.Homes.Entrance(here), "101", "王芳");
        var election = await here.Called(voters: 2);
        await here.Publish(election);
        await here.Freeze(election);

        (await Should.ThrowAsync<RefusedException>(() => here.Register(election, people, actor: Committee()))).Message.ShouldContain("封存");
        await Should.ThrowAsync<ForbiddenException>(() => here.Register(election, people, r => r.Reason = "漏登", actor: Registrar()));
        await here.Register(election, people, r => r.Reason = "漏登", actor: Committee());

        (await here.Entries(election))[^1].AfterFreeze.ShouldBeTrue();
        (await here.Notices(election))[^1].Text.ShouldContain("补充登记：王芳（3号）");
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task A_roll_is_frozen_after_the_days_for_objections_or_with_a_reason(int days, bool over)
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 2);
        await Should.ThrowAsync<RefusedException>(() => here.Freeze(election));
        await here.Publish(election);
        here.Clock.Today = Given.Today.AddDays(days);

        if (!over)
        {
            (await Should.ThrowAsync<RefusedException>(() => here.Freeze(election, reason: null))).Citation!.ShouldContain("LAW-17c");
            (await here.Freeze(election)).Single().Citation.Norm.ShouldBe("LAW-17c");
            return;
        }

        (await here.Freeze(election, reason: null)).ShouldBeEmpty();
        await Should.ThrowAsync<RefusedException>(() => here.Freeze(election));
        (await here.Done(election, Shequ.Elections.Plans.PlanStep.RollFrozen)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_correction_keeps_what_stood_and_changes_something()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 1);

        await Correct(here, election, election.Voters[0].Id, "王小芳", VoterClass.LivesHere);

        var file = await here.Act<RollReader, VoterFile>(async r => await r.One(await here.Kept(election), election.Voters[0].Id.Value, Stop), Registrar());
        (file.Voter.Name, file.Voter.Class).ShouldBe(("王小芳", VoterClass.LivesHere));
        file.Corrections.Select(c => (c.Name, c.Class, c.Reason)).ShouldBe([("选民001", VoterClass.RegisteredHere, "身份证")]);
        await Should.ThrowAsync<BadInputException>(() => Correct(here, election, election.Voters[0].Id, "王小芳"));
        await Should.ThrowAsync<BadInputException>(() => Correct(here, election, election.Voters[0].Id, null, VoterClass.TooYoung));
    }

    [Fact]
    public async Task Striking_and_restoring_twice_is_refused_and_forbidden_next_door_and_names_nobody_in_the_record()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 2);
        var voter = election.Voters[0].Id;

        await Should.ThrowAsync<RefusedException>(() => here.Restore(election, voter));
        await Should.ThrowAsync<ForbiddenException>(() => here.Strike(election, voter, actor: Committee(Neighbourhood.NextDoor)));
        await here.Strike(election, voter);
        await Should.ThrowAsync<RefusedException>(() => here.Strike(election, voter));
        await here.Restore(election, voter);

        (await here.LastAudit()).Detail.ShouldContain("恢复");
        (await here.LastAudit()).Detail.ShouldNotContain("选民001");
        (await here.Voters(election))[0].Number.ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_not_look_into_the_election_reads_no_roll()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 2);
        var neighbour = Registrar(Neighbourhood.NextDoor);

        await Should.ThrowAsync<ForbiddenException>(() => here.RollOn(election, Given.Today, neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<RollReader, RollPage>(async r => await r.Page(await here.Kept(election), new(), stop: Stop), neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<RollReader, RollPage>(async r => await r.Page(await here.Kept(election), new(), stop: Stop), Actor.Public));
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<ObjectionReader, IReadOnlyList<ObjectionLine>>(async r => await r.Of(await here.Kept(election), Stop), neighbour));
    }

    [Fact]
    public async Task A_roll_is_searched_by_name_number_and_door_and_paged_by_number()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 12);
        async Task<int[]> Find(RollFilter filter, int after = 0) => [.. (await here.Act<RollReader, RollPage>(async r => await r.Page(await here.Kept(election), filter, after, 5, Stop), Registrar())).Voters.Select(v => v.Number)];

        (await Find(new())).ShouldBe([1, 2, 3, 4, 5]);
        (await Find(new(), after: 10)).ShouldBe([11, 12]);
        (await Find(new("选民007"))).ShouldBe([7]);
        (await Find(new("单元3"))).ShouldBe([3]);
        (await Find(new("12"))).ShouldBe([12]);
        (await Find(new(Class: VoterClass.LivesHere))).ShouldBeEmpty();
        (await Find(new(List: RollList.HouseholdRepresentatives))).ShouldBeEmpty();
        await here.Strike(election, election.Voters[0].Id);
        (await Find(new(Struck: true))).ShouldBe([1]);
        var counts = await here.Act<RollReader, RollCounts>(async r => await r.Counts(await here.Kept(election), Stop), Registrar());
        (counts.Voters, counts.Struck, counts.Classes[VoterClass.RegisteredHere]).ShouldBe((11, 1, 11));
    }

    private static Task<Id<Voter>> Correct(Neighbourhood here, RunningElection election, Id<Voter> voter, string? name, VoterClass? kind = null) => here.Act<CorrectVoter, Id<Voter>>(
        a => a.Run(election.Ask<CorrectVoter.Request>(r => (r.Voter, r.Name, r.Class, r.Reason) = (voter, name, kind, "身份证")), Stop), Committee());
}
