using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Counting;

public sealed class EnterTallyTests(TestDatabases databases)
{
    private static readonly int[][] Votes = [[30, 10], [25, 15], [35, 30, 28, 20]];

    [Fact]
    public async Task A_box_is_counted_when_two_people_found_the_same()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        await room.Change(db => { db.Add(Account(election)); return Task.CompletedTask; });

        (await room.Enter(await room.Sheets(40, Votes), CountRoom.First)).ShouldBe(new(1, 1, 40));
        (await room.Look()).Boxes[0].ShouldSatisfyAllConditions(b => b.State.ShouldBe(BoxState.EnteredOnce), b => b.Papers.ShouldBeNull(), b => b.Attempts.ShouldBeEmpty());
        (await room.Enter(await room.Sheets(40, Votes), CountRoom.Second)).ShouldBe(new(1, 2, 40));

        (await room.Look()).Boxes[0].ShouldSatisfyAllConditions(
            b => b.State.ShouldBe(BoxState.Agreed), b => b.Papers.ShouldBe(40), b => b.EnteredBy.ShouldBe(["甲", "乙"]), b => b.Attempts.ShouldHaveSingleItem().Differences.ShouldBeEmpty());
        (await here.Ask<int>("select found as \"Value\" from elections_ballot_account")).ShouldBe([40]);
        var audit = await here.LastAudit();
        (audit.Act, audit.Detail, audit.Refused).ShouldBe((ElectionPermissions.EnterTally.Name, "第1次投票，录入1号票箱计票单", null));
    }

    [Fact]
    public async Task Strokes_may_lie_on_other_pages_as_long_as_the_sums_agree()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Enter(await room.Sheets(40, Votes), CountRoom.First);

        await room.Enter(await room.Sheets(40, Votes, more: InTwoPages), CountRoom.Second);

        var box = (await room.Look()).Boxes[0];
        box.State.ShouldBe(BoxState.Agreed);
    }

    [Fact]
    public async Task Entries_that_disagree_are_both_kept_and_shown_cell_by_cell_until_a_recount()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Enter(await room.Sheets(40, Votes), CountRoom.First);
        await room.Enter(await room.Sheets(40, [[29, 11], [25, 15], [35, 30, 28, 20]]), CountRoom.Second);

        var count = await room.Look();
        count.Boxes[0].State.ShouldBe(BoxState.Disagreed);
        count.Boxes[0].Attempts[0].Differences.Select(d => $"{count.NameOf(d)} {d.First}/{d.Second}").ShouldBe(
            ["主任 合计 候选1 30/29", "主任 合计 候选2 10/11", "主任 第1页 候选1 30/29", "主任 第1页 候选2 10/11"]);
        await Should.ThrowAsync<RefusedException>(async () => await room.Enter(await room.Sheets(40, Votes), CountRoom.First));
        (await Should.ThrowAsync<RefusedException>(() => room.Declare())).Message.ShouldContain("两次录入不一致");

        (await room.Recount()).ShouldBe(2);
        await room.Count(40, Votes);

        var box = (await room.Look()).Boxes[0];
        (box.State, box.Attempt).ShouldBe((BoxState.Agreed, 2));
        box.Recounts.ShouldHaveSingleItem().Reason.ShouldBe("重数后改正");
        box.Attempts.Select(a => (a.First.Tallies[0].Pages[0].Votes[0].Strokes, a.Second.Tallies[0].Pages[0].Votes[0].Strokes)).ShouldBe([(30, 29), (30, 30)]);
        (await here.Ask<int>("select count(*)::int as \"Value\" from elections_box_count")).ShouldBe([4]);
    }

    [Fact]
    public async Task The_same_person_does_not_enter_twice()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Enter(await room.Sheets(40, Votes), CountRoom.First);

        (await Should.ThrowAsync<RefusedException>(async () => await room.Enter(await room.Sheets(40, Votes), CountRoom.First))).Message.ShouldContain("另一个人");

        (await room.Look(actor: CountRoom.First)).Boxes[0].Mine.ShouldBeTrue();
        (await here.LastAudit()).Refused.ShouldNotBeNull();
    }

    [Fact]
    public async Task Neither_a_candidate_nor_a_candidates_wife_counts()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        var wife = await here.Person("赵敏", Sex.Female);
        await room.Marry(election.Candidates[0].PersonId, wife);
        var request = await room.Sheets(40, Votes);

        foreach (var person in new[] { wife, election.Candidates[3].PersonId })
        {
            var refused = await Should.ThrowAsync<RefusedException>(() => room.Enter(request, CountRoom.Counter("赵敏", person.Value)));
            refused.Citation!.ShouldContain("第十五条");
        }

        (await Should.ThrowAsync<RefusedException>(() => room.Enter(request, Neighbourhood.Of("")))).Message.ShouldContain("登录");
    }

    [Fact]
    public async Task Every_fault_of_a_sheet_is_told_at_once_with_its_place()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        var request = await room.Sheets(40, Votes, more: r =>
        {
            r.Tallies[0].Pages[0].Valid = 39;
            r.Tallies[0].Pages[0].Votes[0].Strokes = 40;
            r.Tallies[1].Pages[0].Invalid = -1;
            r.Tallies[1].Pages[0].Votes.Add(new() { Candidate = new(Guid.CreateVersion7()), Strokes = 1 });
            r.Tallies[2].Pages[0].Votes = [.. r.Tallies[2].Pages[0].Votes.Select(v => v with { Strokes = 31 })];
        });

        var faults = (await Should.ThrowAsync<BadInputException>(() => room.Enter(request, CountRoom.First))).Errors;

        faults.Select(f => f.Field).ShouldBe(
        [
            "Tallies[0].Pages[0].Votes[0].Strokes", "Tallies[0].Pages[0].Valid", "Tallies[0].Pages[0].Valid", "Tallies[1].Pages[0].Invalid", "Tallies[1].Pages[0].Votes[2].Strokes",
            "Tallies[1].Pages[0].Valid", "Tallies[1].Pages[0].Valid", "Tallies[2].Pages[0].Valid",
        ]);
        faults[0].Message.ShouldBe("“主任”第 1 页候选1得 40 票，比这一页的有效票 39 张还多。一张票上一个人最多一票，请重数。");
        faults[^1].Message.ShouldContain("共 124 票，而 40 张有效票、应选 3 人，最多 120 票");
        (await here.Ask<int>("select count(*)::int as \"Value\" from elections_box_count")).ShouldBe([0]);
    }

    [Theory]
    [InlineData(PollState.Open, true, "还没有结束投票")]
    [InlineData(PollState.Closed, false, "还没有混合")]
    [InlineData(PollState.Declared, true, "已经宣布")]
    public async Task Nobody_counts_before_the_end_of_voting_and_mixing_or_after_the_result(PollState state, bool mixed, string says)
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        var request = await room.Sheets(40, Votes);
        await room.Change(async db =>
        {
            var poll = (await db.FindAsync<Poll>([election.Poll.DivisionId, election.Poll.Id], Neighbourhood.Stop))!;
            (poll.State, poll.Mixed) = (state, mixed);
        });

        (await Should.ThrowAsync<RefusedException>(() => room.Enter(request, CountRoom.First))).Message.ShouldContain(says);
    }

    [Fact]
    public async Task A_box_with_few_papers_is_emptied_into_another_and_counted_with_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        var second = await room.Box("2号票箱");
        var few = EnterTally.FewestPapers - 1;
        int[][] lone = [[few, 0], [few, 0], [few, 0, 0, 0]];

        var refused = await Should.ThrowAsync<RefusedException>(async () => await room.Enter(await room.Sheets(few, lone, box: 1), CountRoom.First));
        refused.Message.ShouldContain("猜出");
        refused.Citation!.ShouldContain("第十九条");
        await room.Enter(await room.Sheets(31, [[20, 11], [20, 11], [31, 31, 20, 0]]), CountRoom.First);

        var begins = await here.Act<EmptyBox, int>(a => a.Run(election.Ask<EmptyBox.Request>(r => (r.Poll, r.Box, r.Into, r.Papers) = (1, second.Id, election.Box.Id, few)), Neighbourhood.Stop));

        begins.ShouldBe(2, "the box that takes the papers had been counted once");
        (await room.Look()).Boxes.Select(b => b.State).ShouldBe([BoxState.Waiting, BoxState.Emptied]);
        await Should.ThrowAsync<RefusedException>(async () => await room.Enter(await room.Sheets(few, lone, box: 1), CountRoom.First));
        await room.Count(40, Votes);
        (await room.Declare()).Contests[0].Count.Papers.ShouldBe(40);
    }

    [Fact]
    public async Task A_mobile_box_is_not_counted_by_itself()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        await room.Box("流动票箱", mobile: true);

        (await Should.ThrowAsync<RefusedException>(async () => await room.Enter(await room.Sheets(40, Votes, box: 1), CountRoom.First))).Message.ShouldContain("不单独计票");
    }

    [Fact]
    public async Task The_neighbour_community_may_neither_enter_nor_look()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, _) = await CountRoom.Open(here);
        var request = await room.Sheets(40, Votes);
        var neighbour = CountRoom.Counter("丙", new("0198a000-0000-7000-8000-00000000000c"), Neighbourhood.NextDoor);

        await Should.ThrowAsync<ForbiddenException>(() => room.Enter(request, neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => room.Look(actor: neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => room.Look(actor: Actor.Public));
    }

    [Fact]
    public async Task The_hall_sees_nothing_of_a_box_that_was_typed_once()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (room, election) = await CountRoom.Open(here);
        Task<HallView> Hall() => here.Act<HallCount, HallView>(h => h.Of(Given.Community, election.Election.Id, 1, Neighbourhood.Stop), Actor.Public);
        await room.Enter(await room.Sheets(40, Votes), CountRoom.First);

        (await Hall()).ShouldSatisfyAllConditions(h => (h.Agreed, h.Papers).ShouldBe((0, 0)), h => h.Contests[0].Candidates[0].Votes.ShouldBe(0));
        await room.Enter(await room.Sheets(40, Votes), CountRoom.Second);
        (await Hall()).ShouldSatisfyAllConditions(h => (h.Agreed, h.Papers, h.CheckedIn).ShouldBe((1, 40, 40)), h => h.Contests[0].Candidates[0].Votes.ShouldBe(30));
    }

    private static BallotAccount Account(RunningElection election, int issued = 40) => new()
    {
        DivisionId = election.Poll.DivisionId, PollId = election.Poll.Id, StationId = election.Station.Id, Delivered = 60, Issued = issued, Spoiled = 0, Unused = 60 - issued,
    };

    private static void InTwoPages(EnterTally.Request request)
    {
        var page = request.Tallies[0].Pages[0];
        request.Tallies[0].Pages = [page with { Valid = 20, Votes = [page.Votes[0] with { Strokes = 15 }, page.Votes[1] with { Strokes = 5 }] }, page with { Valid = 20, Votes = [page.Votes[0] with { Strokes = 15 }, page.Votes[1] with { Strokes = 5 }] }];
    }
}
