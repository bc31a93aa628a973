using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Officers;
using Shequ.Elections.Polling.Stations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Polling;

public sealed class OpeningTests(TestDatabases databases)
{
    private static Task<int> Begin(PollingRoom room, Actor? actor = null) => room.Do<OpenPoll, OpenPoll.Request, int>(actor: actor);

    [Fact]
    public async Task On_its_day_the_vote_begins_and_the_electors_are_counted()
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);

        (await Begin(room)).ShouldBe(10);

        var poll = await room.Read(db => db.Polls.Include(p => p.Contests).SingleAsync(PollingRoom.Stop));
        (poll.State, poll.Electors, poll.Contests.All(c => c.Electors == 10)).ShouldBe((PollState.Open, 10, true));
        (await room.Here.LastAudit()).Detail.ShouldBe("第 1 次投票开始，应参加 10 人");
        (await room.Read(db => db.ElectionSteps.AnyAsync(s => s.Step == PlanStep.ElectionDay, PollingRoom.Stop))).ShouldBeTrue();
        (await PollingRoom.Refused(() => Begin(room))).Message.ShouldContain("不能再开始");
    }

    [Theory]
    [InlineData(-1, "今天还不能开始", "改投票日并重新公告")]
    [InlineData(1, "不能补开", "改投票日")]
    public async Task A_day_early_or_late_it_is_refused_with_what_to_do(int days, string says, string remedy)
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);
        room.Here.Clock.Today = Given.Today.AddDays(days);

        var refused = await PollingRoom.Refused(() => Begin(room));

        refused.Message.ShouldContain(says);
        refused.Remedy!.ShouldContain(remedy);
    }

    [Fact]
    public async Task Without_candidates_booth_frozen_roll_or_published_proxies_it_does_not_begin()
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);
        await room.Change<Election>(e => true, e => e.RollFrozenOn = null);
        (await PollingRoom.Refused(() => Begin(room))).Message.ShouldContain("没有封册");
        await room.Change<Election>(e => true, e => e.RollFrozenOn = Given.Today.AddDays(-3));

        await room.Change<PollingStation>(s => true, s => s.SecretBooth = false);
        var booth = await PollingRoom.Refused(() => Begin(room));
        (booth.Message, booth.Citation!.Contains("第十九条第三款", StringComparison.Ordinal)).ShouldBe(("投票站都没有秘密写票处。", true));
        await room.Change<PollingStation>(s => true, s => s.SecretBooth = true);

        await room.Proxy(principal: 2, agent: 1);
        (await PollingRoom.Refused(() => Begin(room))).Citation!.ShouldContain("第十九条第四款");
        await room.Read(async db =>
        {
            db.Add(new ElectionStep { DivisionId = room.Running.Election.DivisionId, ElectionId = room.Running.Election.Id, Step = PlanStep.ProxiesPublished, DoneOn = Given.Today, Evidence = "公告", RecordedBy = "测试" });
            return await db.SaveChangesAsync(PollingRoom.Stop);
        });

        await room.Change<PollCandidate>(c => c.ContestId == room.Running.Contests[0].Id, c => c.WithdrawnOn = Given.Today);
        (await PollingRoom.Refused(() => Begin(room))).Message.ShouldContain("“主任”的选票上没有正式候选人");
        await room.Change<PollCandidate>(c => c.ContestId == room.Running.Contests[0].Id && c.Position == 1, c => c.WithdrawnOn = null);
        (await Begin(room)).ShouldBe(10);
    }

    [Fact]
    public async Task As_many_candidates_as_seats_are_too_few()
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);
        await room.Read(db => db.Database.ExecuteSqlAsync($"update elections_poll_contest set seats = seats + 1 where contest_id = {room.Running.Contests[0].Id.Value}", PollingRoom.Stop));

        var refused = await PollingRoom.Refused(() => Begin(room));
        refused.Message.ShouldContain("候选人应当多于应选名额");
        refused.Citation.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_mobile_box_goes_with_two_who_keep_it()
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);
        await room.Do<ChangeStation, ChangeStation.Request, Id<PollingStation>>(r => Of(r, room, new StationBox { Name = "流动票箱", Mobile = true, Reason = "行动不便的选民" }));
        (await PollingRoom.Refused(() => Begin(room))).Message.ShouldContain("护送人员 0 名");

        var people = new[] { await room.Here.Person("护送甲"), await room.Here.Person("护送乙") };
        await Appoint(room, people.Select(p => new AppointedOfficer { Person = p, Role = OfficerRole.BoxKeeper, Station = room.Station }));

        (await Begin(room)).ShouldBe(10);
        await Should.ThrowAsync<RefusedException>(() => room.Do<ChangeStation, ChangeStation.Request, Id<PollingStation>>(r => Of(r, room)));
    }

    [Fact]
    public async Task Stations_are_stated_published_and_every_later_change_is_published_too()
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);
        var wrong = await Should.ThrowAsync<BadInputException>(() => room.Do<SetUpStation, SetUpStation.Request, Id<PollingStation>>(r => r.Boxes = [new() { Name = "箱", Mobile = true }]));
        wrong.Errors.Count.ShouldBe(5);
        await Should.ThrowAsync<ForbiddenException>(() => room.Do<PublishStations, PublishStations.Request, int>(actor: PollingRoom.NextDoor));

        await room.Do<SetUpStation, SetUpStation.Request, Id<PollingStation>>(r => (r.Name, r.Place, r.Hours, r.Boxes) = ("二号投票站", "活动室", "8:00—17:00", [new() { Name = "2号票箱" }]));
        (await room.Do<PublishStations, PublishStations.Request, int>()).ShouldBe(1);
        await room.Do<ChangeStation, ChangeStation.Request, Id<PollingStation>>(r => Of(r, room));

        var notices = await room.Read(db => db.ElectionNotices.OrderBy(n => n.Number).ToListAsync(PollingRoom.Stop));
        notices.Select(n => n.Title).ShouldBe(["投票站和投票时间", "变更投票站"]);
        notices[0].Text.ShouldContain("二号投票站：活动室，投票时间 8:00—17:00");
        (await room.Read(db => db.ElectionSteps.AnyAsync(s => s.Step == PlanStep.StationsPublished, PollingRoom.Stop))).ShouldBeTrue();
    }

    [Fact]
    public async Task A_candidate_or_near_relative_is_no_officer_and_reserves_take_over_in_their_order()
    {
        await using var room = await PollingRoom.Open(databases, poll: PollState.Prepared);
        var (one, relative, first, second) = (await room.Here.Person("何其一"), await room.Here.Person("何其二"), await room.Here.Person("吕候一"), await room.Here.Person("吕候二"));
        await room.Read(async db =>
        {
            db.Add(new Kinship { PersonId = room.Running.Candidates[0].PersonId, RelativeId = relative, Kind = KinshipKind.Sibling, DeclaredOn = Given.Today, Source = "户口簿", RecordedBy = "测试" });
            return await db.SaveChangesAsync(PollingRoom.Stop);
        });

        foreach (var barred in new[] { relative, room.Running.Candidates[0].PersonId })
        {
            var refused = await PollingRoom.Refused(() => Appoint(room, [new() { Person = barred, Role = OfficerRole.Caller }]));
            refused.Message.ShouldContain("比照办理");
            refused.Citation!.ShouldContain("第十五条第三款");
        }

        await Appoint(room, [new() { Person = one, Role = OfficerRole.Registrar, Station = room.Station }, new() { Person = first }, new() { Person = second }]);
        (await Should.ThrowAsync<BadInputException>(() => Appoint(room, [new() { Person = one }]))).Errors.Single().Message.ShouldContain("已经有岗位");
        await room.Do<PublishOfficers, PublishOfficers.Request, int>();
        (await room.Read(db => db.ElectionNotices.SingleAsync(PollingRoom.Stop))).Text.ShouldContain("候补（按次序）：吕候一、吕候二。");

        var leaving = await room.Read(db => db.PollingOfficers.SingleAsync(o => o.Role != null, PollingRoom.Stop));
        var replaced = await room.Do<ReleaseOfficer, ReleaseOfficer.Request, Replacement>(r => (r.Officer, r.Reason) = (leaving.Id, "本人被提名"));
        var now = await room.Read(db => db.PollingOfficers.SingleAsync(o => o.Id == replaced.Successor, PollingRoom.Stop));
        (now.Name, now.Role, now.StationId).ShouldBe(("吕候一", OfficerRole.Registrar, room.Station));
    }

    private static void Of(ChangeStation.Request r, PollingRoom room, params StationBox[] more) => (r.Station, r.Name, r.Place, r.Hours, r.SecretBooth, r.Boxes) =
        (room.Station, "中心投票站", "社区党群服务中心二楼", "7:30—17:00", true, [new() { Box = room.Running.Box.Id, Name = "1号票箱" }, .. more]);

    private static Task<int> Appoint(PollingRoom room, IEnumerable<AppointedOfficer> officers) => room.Do<AppointOfficers, AppointOfficers.Request, int>(r => r.Officers = [.. officers]);
}
