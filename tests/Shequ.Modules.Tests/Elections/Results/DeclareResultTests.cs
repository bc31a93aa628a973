using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Elections.Counting;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Results;

/// <summary>Sixty stand on the roll; thirty-one are more than half. Candidates with an odd number are women.</summary>
public sealed class DeclareResultTests(TestDatabases databases)
{
    private static readonly int[][] Clear = [[30, 10], [25, 15], [35, 30, 28, 4]];

    [Fact]
    public async Task The_result_is_declared_on_the_spot_with_every_inequality_and_posted()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Count(40, Clear);

        var outcome = await room.Declare();

        outcome.Elected.Select(e => e.Count.Name).ShouldBe(["候选1", "候选3", "候选5", "候选6", "候选7"]);
        outcome.Contests[0].Turnout!.ToString().ShouldBe("2×40 > 1×60");
        var notice = (await here.Ask<string>("select kind || ' ' || text as \"Value\" from elections_notice")).ShouldHaveSingleItem();
        notice.ShouldStartWith("result ");
        foreach (var says in new[] { "候选1 30 票，当选（2×30 > 1×40，", "条文只见于一处来源", "监票人：周梅、吴军" })
        {
            notice.ShouldContain(says);
        }

        (await here.Ask<string>("select step as \"Value\" from elections_step where done_on = '2026-11-20' order by 1")).ShouldBe(["election_day", "result_announced"]);
        var audit = await here.LastAudit();
        (audit.Act, audit.Detail).ShouldBe((ElectionPermissions.Run.Name, "宣布第1次投票的结果"));
        await Should.ThrowAsync<RefusedException>(() => room.Declare());
    }

    [Fact]
    public async Task Nothing_is_declared_before_all_boxes_agree()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Box("2号票箱");
        await room.Count(20, [[15, 5], [15, 5], [18, 15, 14, 2]]);
        await room.Enter(await room.Sheets(20, [[15, 5], [15, 5], [18, 15, 14, 2]], box: 1), CountRoom.First);

        (await Should.ThrowAsync<RefusedException>(() => room.Declare())).Message.ShouldContain("2号票箱（等第二个人录入）");

        await room.Enter(await room.Sheets(20, [[15, 5], [15, 5], [18, 15, 14, 2]], box: 1), CountRoom.Second);
        (await room.Declare()).Contests[0].Count.ShouldSatisfyAllConditions(c => c.Papers.ShouldBe(40), c => c.Candidates[0].Votes.ShouldBe(30));
    }

    [Fact]
    public async Task One_too_few_makes_the_vote_invalid_and_it_is_repeated_with_everybody()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here, took: 30);
        var outcome = await room.Result(30, [[30, 0], [30, 0], [30, 30, 30, 0]]);

        outcome.Contests.ShouldAllBe(c => !c.Valid && c.Next == NextVote.Repeat);
        outcome.Elected.ShouldBeEmpty();
        (await Should.ThrowAsync<RefusedException>(() => room.Seat())).Message.ShouldContain("重新投票");
        (await room.Next(Given.Today.AddDays(7))).ShouldBe(2);

        var poll = await room.Hold(2, took: 31);
        (poll.Reason, poll.Day).ShouldBe((PollReason.Repeat, Given.Today.AddDays(7)));
        poll.Contests.Select(c => (c.Rule, c.Candidates.Count)).ShouldBe([(ContestRule.Majority, 2), (ContestRule.Majority, 2), (ContestRule.Majority, 4)], ignoreOrder: true);
        here.Clock.Today = Given.Today.AddDays(7);
        (await room.Result(31, [[31, 0], [31, 0], [31, 31, 31, 0]], poll: 2)).Contests.ShouldAllBe(c => c.Valid && c.Open == 0);
    }

    [Fact]
    public async Task Where_only_men_would_be_elected_the_last_seat_waits_for_a_second_round_of_women()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here, more: e => e.KeepsSeatForWoman = true);
        await room.Change(db => db.Set<Shequ.Elections.Candidates.Candidate>().Where(c => c.ElectionId == election.Election.Id)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Sex, Sex.Male), Neighbourhood.Stop));
        await room.Change(db => db.Set<Shequ.Elections.Candidates.Candidate>().Where(c => c.ElectionId == election.Election.Id && c.Name == "候选8")
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Sex, Sex.Female), Neighbourhood.Stop));

        var outcome = await room.Result(40, Clear);

        outcome.Contests[2].Candidates.Select(c => (c.Count.Name, c.Fate)).ShouldBe(
            [("候选5", CandidateFate.Elected), ("候选6", CandidateFate.Elected), ("候选7", CandidateFate.HeldForWoman), ("候选8", CandidateFate.BelowThreshold)]);
        await room.Next();
        var poll = await room.Hold(2, took: 40);
        poll.Contests.ShouldHaveSingleItem().ShouldSatisfyAllConditions(c => c.OnlyWomen.ShouldBeTrue(), c => c.Seats.ShouldBe(1), c => c.Rule.ShouldBe(ContestRule.SecondRound));
        (await room.Result(39, [[13]], poll: 2)).Elected.ShouldHaveSingleItem().Count.Name.ShouldBe("候选8");
        (await room.Seat()).Appointments.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_tie_for_the_last_seat_is_decided_by_the_tied_alone()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        var outcome = await room.Result(40, [[30, 10], [25, 15], [35, 30, 25, 25]]);

        (outcome.Contests[2].Open, outcome.Contests[2].Next).ShouldBe((1, NextVote.RunOff));
        await room.Next();
        var poll = await room.Hold(2, took: 40);
        (poll.Reason, poll.Contests.Single().Candidates.Count).ShouldBe((PollReason.RunOff, 2));
        (await room.Result(40, [[20, 20]], poll: 2)).Contests.Single().Next.ShouldBe(NextVote.RunOff);
        await room.Next();
        await room.Hold(3, took: 40);
        (await room.Result(40, [[19, 21]], poll: 3)).Elected.ShouldHaveSingleItem().Count.Name.ShouldBe("候选8");
    }

    [Theory]
    [InlineData(13, true)]
    [InlineData(12, false)]
    public async Task A_second_round_asks_for_a_third_of_the_ballots(int votes, bool elected)
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Result(40, [[30, 10], [25, 15], [35, 30, 20, 19]]);
        await room.Next();
        var poll = await room.Hold(2, took: 39);
        poll.Contests.Single().Rule.ShouldBe(ContestRule.SecondRound);

        var outcome = await room.Result(39, [[votes, votes - 1]], poll: 2);

        outcome.Elected.Count().ShouldBe(elected ? 1 : 0);
        outcome.Contests[0].Next.ShouldBe(elected ? NextVote.None : NextVote.ByElection);
        outcome.Contests[0].Candidates[0].Votes!.ToString().ShouldBe(elected ? "3×13 ≥ 1×39" : "3×12 < 1×39");
        await Should.ThrowAsync<RefusedException>(() => room.Next());
        (await room.Seat()).Appointments.Count.ShouldBe(elected ? 5 : 4);
    }

    [Fact]
    public async Task Where_nobody_is_elected_all_seats_go_to_a_second_round()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);

        (await room.Result(40, [[20, 20], [20, 19], [20, 20, 20, 20]])).Elected.ShouldBeEmpty();

        await room.Next();
        (await room.Hold(2, took: 40)).Contests.Sum(c => c.Seats).ShouldBe(5);
    }

    [Fact]
    public async Task Votes_for_whoever_withdrew_after_printing_count_for_nobody()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        var gone = election.Candidates[0].Id;
        await room.Change(db => db.Set<PollCandidate>().Where(c => c.CandidateId == gone).ExecuteUpdateAsync(c => c.SetProperty(x => x.WithdrawnOn, Given.Today), Neighbourhood.Stop));

        var outcome = await room.Result(40, Clear);

        outcome.Contests[0].Candidates.Select(c => c.Fate).ShouldBe([CandidateFate.BelowThreshold, CandidateFate.Withdrawn]);
        outcome.Contests[0].Next.ShouldBe(NextVote.SecondRound);
    }

    [Fact]
    public async Task More_papers_than_were_given_out_must_be_explained_first()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        await room.Change(db =>
        {
            db.Add(new BallotAccount { DivisionId = election.Poll.DivisionId, PollId = election.Poll.Id, StationId = election.Station.Id, Delivered = 60, Issued = 39, Spoiled = 0, Unused = 21 });
            return Task.CompletedTask;
        });
        await room.Count(40, Clear);

        (await Should.ThrowAsync<RefusedException>(() => room.Declare())).Message.ShouldContain("收回 40 张票，比发出的 39 张还多");

        await room.Change(db => db.Set<BallotAccount>().ExecuteUpdateAsync(a => a.SetProperty(x => x.Explanation, "存根漏点一张"), Neighbourhood.Stop));
        await room.Declare();
    }

    [Fact]
    public async Task A_late_result_needs_a_reason_which_is_published()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Count(40, Clear);
        here.Clock.Today = Given.Today.AddDays(1);

        (await Should.ThrowAsync<RefusedException>(() => room.Declare())).Citation!.ShouldContain("第十九条");

        await room.Declare(more: r => r.Reason = "停电");
        (await here.Ask<string>("select text as \"Value\" from elections_notice")).Single().ShouldContain("未能当场公布的理由：停电");
    }

    [Fact]
    public async Task Whoever_gives_up_leaves_a_seat_for_the_next_round()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        await room.Result(40, Clear);
        var outside = election.Candidates[7].Id;

        await Should.ThrowAsync<BadInputException>(() => room.Decline(outside));
        await room.Decline(election.Candidates[6].Id);
        await Should.ThrowAsync<StaleException>(() => room.Decline(election.Candidates[6].Id));

        (await Should.ThrowAsync<RefusedException>(() => room.Seat())).Message.ShouldContain("还缺 1 人");
        await room.Next();
        (await room.Hold(2, took: 40)).Contests.Single().Candidates.Single().CandidateId.ShouldBe(outside);
    }

    [Fact]
    public async Task Neighbours_and_counters_declare_nothing()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Count(40, Clear);

        await Should.ThrowAsync<ForbiddenException>(() => room.Declare(actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<ForbiddenException>(() => room.Declare(actor: Neighbourhood.Of("", ElectionPermissions.EnterTally, ElectionPermissions.View)));
        await Should.ThrowAsync<ForbiddenException>(() => room.Next(actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        await Should.ThrowAsync<ForbiddenException>(() => room.Seat(actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
    }

    [Fact]
    public async Task Anybody_reads_a_declared_result_and_only_insiders_who_is_related()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        await room.Marry(election.Candidates[0].PersonId, election.Candidates[2].PersonId);
        Task<ResultView> Read(Actor? actor) => here.Act<ResultReader, ResultView>(r => r.Of(Given.Community, election.Election.Id, 1, Neighbourhood.Stop), actor);

        (await Read(Actor.Public)).Declared.ShouldBeNull();
        await room.Result(40, Clear);

        (await Read(Actor.Public)).ShouldSatisfyAllConditions(r => r.Declared!.Outcome.Elected.Count().ShouldBe(5), r => r.Woman.ShouldBeTrue(), r => r.Related.ShouldBeEmpty());
        (await Read(null)).Related.ShouldHaveSingleItem().ShouldContain("候选1");
    }
}
