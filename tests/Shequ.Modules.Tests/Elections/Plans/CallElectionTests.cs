using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Plans;

public sealed class CallElectionTests(TestDatabases databases)
{
    [Fact]
    public async Task A_general_election_stands_with_its_contests_and_its_first_vote()
    {
        await using var room = await CallRoom.Open(databases);

        var made = await room.Call(CallRoom.General());

        var election = await room.Election(made.Election);
        election.Presider.ShouldBe(BodyKind.ElectionCommittee);
        election.KeepsSeatForWoman.ShouldBeTrue();
        election.Name.ShouldBe("2027年居民委员会换届选举");
        (await room.Contests(made.Election)).Select(c => (c.Position, c.Title, c.Seats)).ShouldBe([(1, "主任", 1), (2, "副主任", 1), (3, "委员", 3)]);
        var poll = (await room.Polls(made.Election)).ShouldHaveSingleItem();
        (poll.Number, poll.Reason, poll.Day, poll.State).ShouldBe((1, PollReason.First, CallRoom.Day, PollState.Prepared));
        poll.Contests.ShouldAllBe(c => c.Rule == ContestRule.Majority);
        (await room.Here.Ask<DateOnly>($"select elects_here_since as \"Value\" from organization_body where id = '{room.Committee.Body}'")).ShouldBe([Given.Today]);
        (await room.Plan(made.Election)).Steps.Where(s => s.DoneOn is not null).Select(s => s.Row.Step).ShouldBe([PlanStep.ElectionCommittee, PlanStep.SeatsApproved]);
        (await room.Here.LastAudit()).Detail.ShouldContain("发起居民委员会换届选举");
    }

    [Fact]
    public async Task Only_an_election_that_is_over_can_be_repeated()
    {
        await using var room = await CallRoom.Open(databases);
        var first = await room.Call(CallRoom.General());
        await room.Here.Ask<int>($"with done as (update elections_election set state = {(int)ElectionState.Void} where id = '{first.Election}' returning 1) select count(*)::int as \"Value\" from done");

        await Should.ThrowAsync<BadInputException>(() => room.Call(CallRoom.General(r => r.Repeats = new(Guid.CreateVersion7()))));
        var again = await room.Call(CallRoom.General(r => r.Repeats = first.Election));

        (await room.Election(again.Election)).RepeatsId.ShouldBe(first.Election);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public async Task A_committee_has_five_to_nine_seats(int seats, bool may)
    {
        await using var room = await CallRoom.Open(databases);
        var request = CallRoom.General(r => (r.Seats, r.Reason) = (CallRoom.Seats(1, 1, seats - 2), "确有需要"));

        if (may)
        {
            (await room.Call(request)).Warnings.ShouldNotContain(w => w.Citation.Norm == "LAW-8");
        }
        else
        {
            (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain("LAW-8");
        }
    }

    [Theory]
    [InlineData(2, 1, 4, "JS-7b")]
    [InlineData(1, 3, 3, "JS-7b")]
    public async Task More_chairs_or_deputies_than_usual_need_a_reason(int chairs, int deputies, int members, string norm)
    {
        await using var room = await CallRoom.Open(databases);
        var request = CallRoom.General(r => r.Seats = CallRoom.Seats(chairs, deputies, members));

        (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain(norm);
        request.Reason = "县级部门批准的职数";
        (await room.Call(request)).Warnings.ShouldContain(w => w.Citation.Norm == norm);
    }

    [Fact]
    public async Task A_committee_without_a_deputy_is_refused_whatever_the_reason()
    {
        await using var room = await CallRoom.Open(databases);
        var request = CallRoom.General(r => (r.Seats, r.Reason) = (CallRoom.Seats(1, 0, 4), "没有副主任"));

        (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain("LAW-8b");
    }

    [Fact]
    public async Task An_even_number_of_seats_is_only_told()
    {
        await using var room = await CallRoom.Open(databases);

        (await room.Call(CallRoom.General(r => r.Seats = CallRoom.Seats(1, 1, 4)))).Warnings.ShouldContain(w => w.Citation.Norm == "JS-7c");
    }

    [Fact]
    public async Task Without_the_paper_that_approved_the_seats_it_is_refused()
    {
        await using var room = await CallRoom.Open(databases);

        (await Should.ThrowAsync<RefusedException>(() => room.Call(CallRoom.General(r => r.SeatsDocument = " ")))).Citation!.ShouldContain("JS-7d");
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public async Task The_day_leaves_the_time_that_the_list_of_voters_needs(int days, bool may)
    {
        await using var room = await CallRoom.Open(databases);
        var request = CallRoom.General(r => r.Day = Given.Today.AddDays(days));

        if (may)
        {
            await room.Call(request);
        }
        else
        {
            (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain("LAW-17");
        }
    }

    [Fact]
    public async Task Representatives_elect_the_committee_only_when_the_residents_want_it_and_after_they_were_chosen()
    {
        await using var room = await CallRoom.Open(databases);
        var request = CallRoom.General(r => r.Mode = ElectionMode.ResidentRepresentatives);

        (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain("LAW-14b");
        request.OpinionDocument = "居民意见汇总";
        (await Should.ThrowAsync<RefusedException>(() => room.Call(request))).Citation!.ShouldContain("JS-7.2c");
        foreach (var (group, name) in room.Groups.Zip(["孙丽", "吴刚"]))
        {
            await room.Here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, await room.Here.Person(name), AppointmentOrigin.ChosenByGroup));
        }

        await room.Call(request);
    }

    [Fact]
    public async Task One_body_has_one_election_at_a_time()
    {
        await using var room = await CallRoom.Open(databases);
        var first = await room.Call(CallRoom.General());

        (await Should.ThrowAsync<RefusedException>(() => room.Call(CallRoom.General()))).Message.ShouldContain("不能同时举行两次选举");
        await room.Do<CancelElection, object>(async a => await a.Run(new() { Division = Given.Community, Election = first.Election, Reason = "另行决定" }, Neighbourhood.Stop));
        await room.Call(CallRoom.General());
    }

    [Fact]
    public async Task Some_posts_may_be_voted_on_in_a_later_step()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General(r => r.Seats[2].Later = true));
        AddStep.Request Step(DateOnly day, params int[] contests) => new() { Division = Given.Community, Election = made.Election, Day = day, Contests = contests };
        Task Add(AddStep.Request request) => room.Do<AddStep, object>(async a => await a.Run(request, Neighbourhood.Stop));

        (await room.Polls(made.Election)).ShouldHaveSingleItem().Contests.Count.ShouldBe(2);
        (await Should.ThrowAsync<RefusedException>(() => Add(Step(CallRoom.Day, 1)))).Message.ShouldContain("已经安排");
        await Should.ThrowAsync<BadInputException>(() => Add(Step(CallRoom.Day.AddDays(-1), 3)));
        await Should.ThrowAsync<BadInputException>(() => Add(Step(CallRoom.Day, 4)));
        await Add(Step(CallRoom.Day, 3));
        (await room.Polls(made.Election))[1].Reason.ShouldBe(PollReason.Step);
    }

    [Fact]
    public async Task The_neighbours_election_committee_may_not_call_it_and_the_street_neither()
    {
        await using var room = await CallRoom.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => room.Call(CallRoom.General(), Neighbourhood.Of(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<ForbiddenException>(() => room.Call(CallRoom.General(), Neighbourhood.Of("32/3201/320102/320102001", ElectionPermissions.Supervise, ElectionPermissions.View)));
        await Should.ThrowAsync<ForbiddenException>(() => room.Call(CallRoom.General(), Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Convene)));
        (await room.Here.LastAudit()).Refused.ShouldNotBeNull();
        await room.Call(CallRoom.General(), Neighbourhood.Of(Neighbourhood.Here, ElectionPermissions.Run));
    }
}
