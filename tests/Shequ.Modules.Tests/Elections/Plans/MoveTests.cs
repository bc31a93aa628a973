using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Plans;

/// <summary>Moving the day of an election, and calling it off.</summary>
public sealed class MoveTests(TestDatabases databases)
{
    [Fact]
    public async Task The_plan_the_vote_and_a_notice_move_with_the_day()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        var before = await room.Plan(made.Election);

        await Move(room, made.Election, CallRoom.Day.AddDays(7));

        (await room.Plan(made.Election)).Find(PlanStep.VoterList)!.Latest.ShouldBe(before.Find(PlanStep.VoterList)!.Latest!.Value.AddDays(7));
        (await room.Polls(made.Election)).ShouldHaveSingleItem().Day.ShouldBe(CallRoom.Day.AddDays(7));
        var notice = (await room.Notices(made.Election)).ShouldHaveSingleItem();
        notice.Text.ShouldContain("2027年1月4日");
        notice.Text.ShouldContain("2027年1月11日");
        notice.Text.ShouldContain("场地维修");
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public async Task A_published_list_stands_twenty_days_before_the_new_day_too(int days, bool may)
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        var published = Given.Today.AddDays(5);
        await room.Change(made.Election, e => e.RollPublishedOn = published);
        room.Here.Clock.Today = published;

        if (may)
        {
            (await Move(room, made.Election, published.AddDays(days))).Warnings.ShouldContain(w => w.Citation.Norm == "LAW-16");
        }
        else
        {
            (await Should.ThrowAsync<RefusedException>(() => Move(room, made.Election, published.AddDays(days)))).Citation!.ShouldContain("LAW-17");
        }
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public async Task A_list_that_is_still_to_come_must_be_in_time(int days, bool may)
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        if (may)
        {
            await Move(room, made.Election, Given.Today.AddDays(days));
        }
        else
        {
            (await Should.ThrowAsync<RefusedException>(() => Move(room, made.Election, Given.Today.AddDays(days)))).Citation!.ShouldContain("LAW-17");
        }
    }

    [Fact]
    public async Task Once_a_vote_is_open_the_day_stays()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        await Open(room, made.Election);

        await Should.ThrowAsync<RefusedException>(() => Move(room, made.Election, CallRoom.Day.AddDays(7)));
    }

    [Fact]
    public async Task An_election_is_called_off_until_somebody_was_given_a_ballot()
    {
        await using var room = await CallRoom.Open(databases);
        var running = await RunningElection.In(room.Here, voters: 1, poll: PollState.Open, committee: room.Committee.Body);
        await room.Here.With(async s =>
        {
            CallRoom.Db(s).CheckIns.Add(new() { DivisionId = running.Election.DivisionId, PollId = running.Poll.Id, VoterId = running.Voters[0].Id, StationId = running.Station.Id });
            return await CallRoom.Db(s).SaveChangesAsync(Neighbourhood.Stop);
        });

        (await Should.ThrowAsync<RefusedException>(() => Cancel(room, running.Election.Id))).Message.ShouldContain("已经有人领取选票");
        await room.Here.With(s => CallRoom.Db(s).CheckIns.ExecuteDeleteAsync(Neighbourhood.Stop));
        await Cancel(room, running.Election.Id);

        (await room.Election(running.Election.Id)).State.ShouldBe(ElectionState.Cancelled);
        (await room.Notices(running.Election.Id)).ShouldHaveSingleItem().Kind.ShouldBe("cancelled");
        await Should.ThrowAsync<RefusedException>(() => Cancel(room, running.Election.Id));
    }

    [Fact]
    public async Task The_neighbour_moves_and_cancels_nothing()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        var neighbour = Neighbourhood.Of(Neighbourhood.NextDoor);

        await Should.ThrowAsync<ForbiddenException>(() => Move(room, made.Election, CallRoom.Day.AddDays(7), neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => Cancel(room, made.Election, neighbour));
        (await room.Here.LastAudit()).Refused.ShouldNotBeNull();
    }

    private static Task<int> Open(CallRoom room, Id<Election> election) => room.Here.With(s => CallRoom.Db(s).Polls.Where(p => p.ElectionId == election)
        .ExecuteUpdateAsync(p => p.SetProperty(x => x.State, PollState.Open), Neighbourhood.Stop));

    private static Task<MovedElection> Move(CallRoom room, Id<Election> election, DateOnly day, Actor? actor = null) =>
        room.Do<MoveElectionDay, MovedElection>(a => a.Run(new() { Division = Given.Community, Election = election, Day = day, Reason = "场地维修" }, Neighbourhood.Stop), actor);

    private static Task<Id<Election>> Cancel(CallRoom room, Id<Election> election, Actor? actor = null) =>
        room.Do<CancelElection, Id<Election>>(a => a.Run(new() { Division = Given.Community, Election = election, Reason = "另行决定" }, Neighbourhood.Stop), actor);
}
