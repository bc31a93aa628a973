using Microsoft.EntityFrameworkCore;
using Shequ.Elections;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Offline;
using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Polling;

public sealed class OfflineTests(TestDatabases databases)
{
    private static readonly Guid Phone = new("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Laptop = new("22222222-2222-4222-8222-222222222222");

    [Fact]
    public async Task Voters_of_a_slice_that_is_out_get_their_ballot_there_only_until_it_is_back()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckIn(1);
        var roll = await room.Take();

        roll.Voters.Select(v => v.Number).ShouldBe(Enumerable.Range(2, 9));
        roll.Voters[0].Door.ShouldBe("阳光花园3幢2单元＊＊");
        (await PollingRoom.Refused(() => room.CheckIn(2))).Message.ShouldContain("中心投票站");
        (await PollingRoom.Refused(() => room.Take())).Message.ShouldContain("没有可以领走的选民");

        (await room.Merge(roll, Phone, [2, 3], done: true)).Made.ShouldBe(2);

        (await PollingRoom.Refused(() => room.CheckIn(2))).Message.ShouldContain("已经领过票");
        (await room.CheckIn(4)).ShouldBe(1);
        (await room.Turnout()).Whole.Participants.ShouldBe(4);
    }

    [Fact]
    public async Task The_same_file_a_second_time_changes_nothing_and_a_longer_one_adds_what_is_new()
    {
        await using var room = await PollingRoom.Open(databases);
        var roll = await room.Take();

        (await room.Merge(roll, Phone, [5, 3])).Made.ShouldBe(2);
        var again = await room.Merge(roll, Phone, [3, 5]);
        (again.Made, again.Known, again.Doubles.Count, again.Out).ShouldBe((0, 2, 0, true));
        (await room.Merge(roll, Phone, [3, 5, 7], done: true)).Made.ShouldBe(1);
        (await room.Merge(roll, Phone, [3, 5, 7], done: true)).Made.ShouldBe(0);

        (await room.Participants()).ShouldBe(3);
        (await room.Read(db => db.OfflineCopies.SingleAsync(PollingRoom.Stop))).Numbers.ShouldBe([3, 5, 7]);
        (await room.Read(db => db.DoubleIssues.CountAsync(PollingRoom.Stop))).ShouldBe(0);
    }

    [Fact]
    public async Task A_voter_ticked_at_two_offline_tables_counts_once_and_the_closing_must_explain_it()
    {
        await using var room = await PollingRoom.Open(databases);
        var roll = await room.Take();
        await room.Merge(roll, Phone, [2, 3, 4]);

        var copied = await room.Merge(roll, Laptop, [4, 5], done: true);

        copied.Doubles.ShouldBe([4]);
        (await room.Here.LastAudit()).Detail.ShouldBe("并入离线名册第 1 份：新增 1 张，重复发票 1 张，名册交回");
        (await room.Participants()).ShouldBe(4);
        (await room.Account(20, issued: 5, unused: 15)).ShouldAllBe(e => e.Holds);
        (await Should.ThrowAsync<BadInputException>(() => room.Close())).Errors.Single().Message.ShouldContain("1 张选票发给了已经领过票的选民");
        (await room.Close(explanation: "两台设备用了同一份名册")).ShouldBe(4);
        (await room.Read(db => db.DoubleIssues.SingleAsync(PollingRoom.Stop))).Explanation.ShouldBe("两台设备用了同一份名册");
    }

    [Fact]
    public async Task Numbers_that_are_not_in_the_slice_are_told_one_by_one_and_nothing_is_half_done()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.CheckIn(1);
        var roll = await room.Take();

        var wrong = await Should.ThrowAsync<BadInputException>(() => room.Merge(roll, Phone, [1, 2, 3, 99], done: true, byProxy: [4]));

        wrong.Errors.Select(e => e.Message).ShouldBe(["1 号不在这份名册里。", "99 号不在这份名册里。", "4 号没有委托过别人，不能写成代领。"]);
        (await room.Participants()).ShouldBe(1);
        (await room.Read(db => db.OfflineSlices.SingleAsync(PollingRoom.Stop))).Out.ShouldBeTrue();
        await Should.ThrowAsync<BadInputException>(() => room.Merge(roll, Phone, [2], byProxy: [2]));
        await Should.ThrowAsync<BadInputException>(() => room.Merge(roll, Guid.Empty, [2]));
    }

    [Fact]
    public async Task At_an_offline_table_an_agent_takes_the_ballot_or_the_principal_comes_after_all()
    {
        await using var room = await PollingRoom.Open(databases);
        await room.Proxy(principal: 2, agent: 1);
        await room.Proxy(principal: 3, agent: 1);
        var roll = await room.Take();
        roll.Voters.Where(v => v.Agent is not null).Select(v => (v.Number, v.Agent)).ShouldBe([(2, 1), (3, 1)]);

        await room.Merge(roll, Phone, [1, 3], byProxy: [2], done: true);

        (await room.Read(db => db.CheckIns.SingleAsync(c => c.ProxyId != null, PollingRoom.Stop))).VoterId.ShouldBe(room.Voter(2).Id);
        (await room.Read(db => db.Proxies.SingleAsync(p => p.WithdrawnOn != null, PollingRoom.Stop))).PrincipalId.ShouldBe(room.Voter(3).Id);
    }

    [Fact]
    public async Task The_vote_is_not_closed_while_a_slice_is_out_and_a_broken_device_is_replaced_by_its_stubs()
    {
        await using var room = await PollingRoom.Open(databases);
        var roll = await room.Take();
        await room.Account(20, issued: 0, unused: 20);

        (await PollingRoom.Refused(() => room.Close())).Message.ShouldBe("离线名册第 1 份还没有交回。");
        await room.Merge(roll, Laptop, [], done: true);
        (await room.Close()).ShouldBe(0);
    }

    [Fact]
    public async Task A_slice_may_be_taken_on_the_eve_but_not_before_the_roll_is_frozen_or_from_next_door()
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);

        await Should.ThrowAsync<ForbiddenException>(() => room.Take(actor: PollingRoom.NextDoor));
        var roll = await room.Take();
        await Should.ThrowAsync<ForbiddenException>(() => room.Merge(roll, Phone, [1], actor: PollingRoom.NextDoor));
        (await PollingRoom.Refused(() => room.Merge(roll, Phone, [1]))).Message.ShouldContain("还没有开始");
        await room.Change<Shequ.Elections.Plans.Election>(e => true, e => e.RollFrozenOn = null);
        (await PollingRoom.Refused(() => room.Take())).Message.ShouldContain("没有封册");
    }
}
