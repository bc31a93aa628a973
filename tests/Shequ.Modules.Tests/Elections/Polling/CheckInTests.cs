using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

using VoterFinder = Shequ.Elections.Polling.CheckIns.VoterFinder;

namespace Shequ.Tests.Elections.Polling;

public sealed class CheckInTests(TestDatabases databases)
{
    [Fact]
    public async Task A_voter_gets_one_ballot_and_the_record_names_station_and_number_of_papers_only()
    {
        await using var room = await PollingRoom.Open(databases);

        (await room.CheckIn(3)).ShouldBe(1);

        (await room.Read(db => db.CheckIns.SingleAsync(PollingRoom.Stop))).VoterId.ShouldBe(room.Voter(3).Id);
        var entry = await room.Here.LastAudit();
        entry.Detail.ShouldBe("1号站 发票1张");
        entry.Act.ShouldBe("elections.check_in");
        (await room.Read(db => db.TurnoutMarks.SingleAsync(PollingRoom.Stop))).Ballots.ShouldBe(1);
    }

    [Fact]
    public async Task A_second_ballot_is_refused_without_saying_when_the_first_was_given_out_or_to_whom()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckIn(3);

        var refused = await PollingRoom.Refused(() => room.CheckIn(3));

        refused.Message.ShouldBe("这位选民已经领过票，不能再领。");
        var entry = await room.Here.LastAudit();
        entry.Refused.ShouldBe(refused.Message);
        entry.Detail.ShouldBe("1号站 发票1张");
        (await room.Participants()).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_tables_that_check_in_the_same_voter_at_the_same_moment_exactly_one_succeeds()
    {
        await using var room = await PollingRoom.Open(databases, voters: 30);
        var second = await room.SecondStation();

        foreach (var number in Enumerable.Range(1, 15))
        {
            var tries = await Task.WhenAll(new[] { room.Station, second.Id, room.Station, second.Id }.Select(station => Task.Run(async () =>
            {
                try
                {
                    return await room.CheckIn(number, r => r.Station = station);
                }
                catch (RefusedException)
                {
                    return 0;
                }
            })));
            tries.Sum().ShouldBe(1);
        }

        (await room.Participants()).ShouldBe(15);
        (await room.Read(db => db.TurnoutMarks.SumAsync(m => m.Ballots, PollingRoom.Stop))).ShouldBe(15);
    }

    [Fact]
    public async Task Nobody_gets_a_ballot_before_the_vote_is_opened_or_after_it_is_closed()
    {
        await using var before = await PollingRoom.Open(databases, poll: PollState.Prepared);
        await using var after = await PollingRoom.Open(databases, poll: PollState.Closed);

        (await PollingRoom.Refused(() => before.CheckIn(1))).Message.ShouldContain("还没有开始");
        (await PollingRoom.Refused(() => after.CheckIn(1))).Message.ShouldContain("已经结束");
    }

    [Fact]
    public async Task Somebody_struck_off_or_unknown_gets_none()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.Change<Voter>(v => v.Number == 4, v => v.OnRoll = false);

        (await PollingRoom.Refused(() => room.CheckIn(4))).Message.ShouldContain("不在这次投票的名单上");
        await Should.ThrowAsync<NotFoundException>(() => room.CheckIn(77));
        await Should.ThrowAsync<NotFoundException>(() => room.CheckIn(1, r => r.Station = default));
        await Should.ThrowAsync<NotFoundException>(() => room.CheckIn(1, r => r.Poll = 2));
        await Should.ThrowAsync<BadInputException>(() => room.CheckIn(1, r => r.Number = null));
        (await room.Participants()).ShouldBe(0);
    }

    [Theory]
    [InlineData(ElectionMode.HouseholdRepresentatives)]
    [InlineData(ElectionMode.ResidentRepresentatives)]
    public async Task Where_representatives_vote_nobody_else_does(ElectionMode mode)
    {
        await using var room = await PollingRoom.Open(databases, mode: mode);
        await room.Change<Voter>(v => v.Number == 4, v => (v.ForHousehold, v.ForGroup) = (false, false));

        (await room.CheckIn(3)).ShouldBe(1);
        (await PollingRoom.Refused(() => room.CheckIn(4))).Message.ShouldContain("不在这次投票的名单上");
    }

    [Fact]
    public async Task Where_a_group_votes_only_its_voters_get_a_ballot()
    {
        await using var room = await PollingRoom.Open(databases);
        var group = new Shequ.Kernel.Data.Id<Shequ.Organization.Bodies.Body>(room.Voter(1).Id.Value);
        await room.Read(db => db.Database.ExecuteSqlAsync($"update elections_contest set group_id = {group.Value}", PollingRoom.Stop));
        await room.Read(db => db.Database.ExecuteSqlAsync($"update elections_poll_contest set electors = 4", PollingRoom.Stop));
        await room.Change<Voter>(v => v.Number <= 4, v => v.GroupId = group);

        (await room.CheckIn(4)).ShouldBe(1);
        await PollingRoom.Refused(() => room.CheckIn(5));
        (await room.Turnout()).Contests.ShouldAllBe(c => c.Share.Participants == 1 && c.Share.Electors == 4);
    }

    [Fact]
    public async Task Whoever_gave_a_proxy_is_told_so_and_may_vote_in_person_which_ends_the_proxy()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.Proxy(principal: 2, agent: 1);

        (await PollingRoom.Refused(() => room.CheckIn(2))).Message.ShouldContain("书面委托他人");
        (await room.CheckIn(2, r => r.InPersonInstead = true)).ShouldBe(1);

        var proxy = await room.Read(db => db.Proxies.SingleAsync(PollingRoom.Stop));
        (proxy.WithdrawnOn, proxy.WithdrawnReason).ShouldBe((Given.Today, "本人到场投票"));
        (await PollingRoom.Refused(() => room.CheckIn(1, r => r.For = [room.Voter(2).Id]))).Message.ShouldContain("已经领过票");
        (await room.Participants()).ShouldBe(1);
    }

    [Fact]
    public async Task An_agent_takes_ballots_for_those_who_asked_and_for_nobody_else()
    {
        await using var room = await PollingRoom.Open(databases);
        foreach (var principal in new[] { 2, 3 })
        {
            await room.Proxy(principal, agent: 1);
        }

        await room.Proxy(principal: 5, agent: 4);

        (await PollingRoom.Refused(() => room.CheckIn(1, r => r.For = [room.Voter(2).Id, room.Voter(5).Id]))).Message.ShouldContain("没有这位选民给此人的有效委托");
        (await room.Participants()).ShouldBe(0);
        (await room.CheckIn(1, r => r.For = [room.Voter(2).Id, room.Voter(3).Id])).ShouldBe(3);
        (await room.Here.LastAudit()).Detail.ShouldBe("1号站 发票3张");
        (await room.Read(db => db.CheckIns.CountAsync(c => c.ProxyId != null, PollingRoom.Stop))).ShouldBe(2);
        (await PollingRoom.Refused(() => room.CheckIn(2, r => r.InPersonInstead = true))).Message.ShouldContain("已经领过票");
        (await room.CheckIn(4, r => (r.Own, r.For) = (false, [room.Voter(5).Id]))).ShouldBe(1);
        (await room.CheckIn(4)).ShouldBe(1);
    }

    [Fact]
    public async Task A_candidate_does_not_handle_ballots()
    {
        await using var room = await PollingRoom.Open(databases);
        var candidate = room.Running.Candidates[0];

        var refused = await PollingRoom.Refused(() => room.CheckIn(1, actor: PollingRoom.Committee with { Person = candidate.PersonId.Value }));

        refused.Message.ShouldContain("您是候选人");
        await room.Change<Candidate>(c => c.Id == candidate.Id, c => c.State = CandidateState.Withdrawn);
        (await room.CheckIn(1, actor: PollingRoom.Committee with { Person = candidate.PersonId.Value })).ShouldBe(1);
    }

    [Fact]
    public async Task Next_door_and_visitors_may_not()
    {
        await using var room = await PollingRoom.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => room.CheckIn(1, actor: PollingRoom.NextDoor));
        await Should.ThrowAsync<ForbiddenException>(() => room.CheckIn(1, actor: Actor.Public));
        await Should.ThrowAsync<ForbiddenException>(() => room.Here.Act<VoterFinder, IReadOnlyList<FoundVoterView>>(
            f => f.Find(Given.Community, room.Running.Election.Id, 1, "1", PollingRoom.Stop), PollingRoom.NextDoor));
    }

    [Fact]
    public async Task A_ballot_given_to_the_wrong_person_is_taken_back_before_it_goes_into_a_box()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckIn(3);

        Task<int> Undo(bool taken, int voter) => room.Do<UndoCheckIn, UndoCheckIn.Request, int>(r => (r.Station, r.Voter, r.Reason, r.PaperTakenBack) = (room.Station, room.Voter(voter).Id, UndoReason.WrongPerson, taken));

        await Should.ThrowAsync<BadInputException>(() => Undo(false, 3));
        await PollingRoom.Refused(() => Undo(true, 4));
        await Undo(true, 3);

        (await room.Here.LastAudit()).Detail.ShouldBe("1号站 撤回发票一张：认错人、同名");
        (await room.Participants()).ShouldBe(0);
        (await room.Read(db => db.TurnoutMarks.SumAsync(m => m.Ballots, PollingRoom.Stop))).ShouldBe(0);
        (await room.CheckIn(3)).ShouldBe(1);
    }

    [Fact]
    public async Task The_table_finds_a_voter_by_number_or_name_with_what_stands_in_the_way()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.Proxy(principal: 2, agent: 1);
        await room.CheckIn(3);

        Task<IReadOnlyList<FoundVoterView>> Find(string typed) =>
            room.Here.Act<VoterFinder, IReadOnlyList<FoundVoterView>>(f => f.Find(Given.Community, room.Running.Election.Id, 1, typed, PollingRoom.Stop), PollingRoom.Committee);

        var agent = (await Find("1")).ShouldHaveSingleItem();
        (agent.MayTake, agent.Principals.Single().Number).ShouldBe((true, 2));
        (await Find("选民002")).Single().Agent.ShouldBe("选民001");
        (await Find("3")).Single().TakenAt.ShouldBe(room.Station);
        (await Find("选民")).Count.ShouldBe(10);
        (await Find("没有")).ShouldBeEmpty();
    }
}
