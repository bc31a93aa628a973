using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Accounts;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Polling;

public sealed class ClosingTests(TestDatabases databases)
{
    [Fact]
    public async Task A_station_whose_ballots_add_up_is_accounted_for_and_the_vote_ends()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckInAll(1, 6);

        (await room.Account(12, issued: 6, spoiled: 1, unused: 5)).Select(e => e.Text).ShouldBe(["领入 12 = 发出 6 + 写坏 1 + 未用 5", "发出 6 = 领票 6 人"]);
        (await room.Close()).ShouldBe(6);

        var poll = await room.Read(db => db.Polls.SingleAsync(PollingRoom.Stop));
        (poll.State, poll.Mixed, poll.ClosedAt is not null).ShouldBe((PollState.Closed, true, true));
        (await room.Here.LastAudit()).Detail.ShouldBe("第 1 次投票结束，领票 6 人");
        (await PollingRoom.Refused(() => room.Close())).Message.ShouldContain("没有可以结束的投票");
        (await room.Account(12, found: 6))[^1].Text.ShouldBe("收回 6 ≤ 发出 6");
    }

    [Theory]
    [InlineData(12, 6, 1, 4, null, "领入 12 ≠ 发出 6 + 写坏 1 + 未用 4（11）：相差 1 张")]
    [InlineData(12, 7, 0, 5, null, "发出 7 ≠ 领票 6 人（6）：相差 1 张")]
    [InlineData(12, 6, 0, 6, 7, "收回 7 > 发出 6：多出 1 张")]
    public async Task What_does_not_add_up_needs_an_explanation(int delivered, int issued, int spoiled, int unused, int? found, string says)
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckInAll(1, 6);

        var wrong = await Should.ThrowAsync<BadInputException>(() => room.Account(delivered, issued, spoiled, unused, found));
        wrong.Errors.Single().Message.ShouldStartWith(says);
        (await room.Account(delivered, issued, spoiled, unused, found, "清点三遍，数目如此")).Count(e => !e.Holds).ShouldBe(1);
        (await room.Close()).ShouldBe(6);
    }

    [Fact]
    public async Task Who_comes_after_the_accounts_were_written_makes_them_wrong_again()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckInAll(1, 6);
        await room.Account(12, issued: 6, unused: 6);
        await room.CheckIn(7);

        (await PollingRoom.Refused(() => room.Close())).Message.ShouldContain("发出 6 ≠ 领票 7 人");
    }

    [Fact]
    public async Task Every_station_is_accounted_for_and_the_boxes_are_mixed_first()
    {
        await using var room = await PollingRoom.Open(databases);
        var second = await room.SecondStation();
        await room.CheckIn(1);
        await room.Account(10);

        (await PollingRoom.Refused(() => room.Close())).Message.ShouldContain("“中心投票站”“二号投票站”的选票账还没有登记");
        await room.Account(10, issued: 1, unused: 9);
        await room.Account(0, issued: 0, station: second.Id);
        var mixing = await PollingRoom.Refused(() => room.Close(mixed: false));
        mixing.Message.ShouldContain("没有混合");
        mixing.Citation!.ShouldContain("第十九条第三款");
        (await room.Close()).ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_published_hour_it_ends_only_when_everybody_has_voted()
    {
        await using var room = await PollingRoom.Open(databases, voters: 3);
        await room.CheckInAll(1, 2);
        await room.Account(3, issued: 2, unused: 1);

        (await Should.ThrowAsync<BadInputException>(() => room.Close(hoursOver: false))).Errors.Single().Message.ShouldContain("应参加 3 人，已领票 2 人");
        await room.CheckIn(3);
        await room.Account(3, issued: 3);
        (await room.Close(hoursOver: false)).ShouldBe(3);
    }

    [Fact]
    public async Task Only_the_election_committee_ends_it_and_not_next_door()
    {
        await using var room = await PollingRoom.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => room.Close(actor: PollingRoom.NextDoor));
        await Should.ThrowAsync<ForbiddenException>(() => room.Close(actor: Shequ.Tests.Organization.Bodies.Neighbourhood.Of("", Shequ.Organization.ElectionPermissions.CheckIn)));
    }

    [Fact]
    public async Task Half_the_electors_are_too_few_and_one_more_is_enough()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckInAll(1, 5);

        var half = (await room.Turnout()).Whole;
        (half.Enough, half.Missing, $"{half.Inequality}").ShouldBe((false, 1, "2×5 = 1×10"));
        await room.CheckIn(6);
        var more = (await room.Turnout()).Whole;
        (more.Enough, more.Missing, $"{more.Inequality}").ShouldBe((true, 0, "2×6 > 1×10"));
        more.Inequality!.Threshold.Citation.Norm.ShouldBe("LAW-19");
    }

    [Fact]
    public async Task Representatives_need_more_than_two_thirds()
    {
        await using var room = await PollingRoom.Open(databases, voters: 9, mode: ElectionMode.ResidentRepresentatives);
        await room.CheckInAll(1, 6);

        (await room.Turnout()).Whole.Missing.ShouldBe(1);
        await room.CheckIn(7);
        (await room.Turnout()).Whole.Enough.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_is_struck_off_during_the_vote_changes_the_number_of_electors_no_more()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.Change<Voter>(v => v.Number > 5, v => v.OnRoll = false);

        (await room.Turnout()).Whole.Electors.ShouldBe(10);
    }
}
