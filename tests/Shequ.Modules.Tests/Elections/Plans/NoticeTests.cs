using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Plans;

public sealed class NoticeTests(TestDatabases databases)
{
    [Fact]
    public async Task A_draft_says_what_the_election_and_the_norms_say()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        var draft = await Draft(room, made.Election, "nomination");

        draft.Title.ShouldBe("关于提名推荐候选人的公告");
        var text = string.Join('\n', draft.Paragraphs);
        text.ShouldContain("主任 1 名、副主任 1 名、委员 3 名");
        text.ShouldContain("10名以上选民");
        text.ShouldContain("第十八条");
        text.ShouldNotContain("{");
    }

    [Fact]
    public async Task Every_kind_can_be_drafted_and_names_no_placeholder()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        var kinds = NoticeDrafts.Kinds(await room.Election(made.Election));

        kinds.Count.ShouldBeGreaterThan(8);
        foreach (var kind in kinds)
        {
            (await Draft(room, made.Election, kind.Kind)).Paragraphs.ShouldAllBe(p => !p.Contains('{') && p.Length > 0, kind.Kind);
        }
    }

    [Fact]
    public async Task Notices_are_numbered_and_what_was_published_stays()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        (await Publish(room, made.Election, "method", "办法", "一、选举日")).Number.ShouldBe(1);
        (await Publish(room, made.Election, "correction", "更正公告", "第一号公告有误")).Number.ShouldBe(2);

        (await room.Notices(made.Election)).Select(n => (n.Number, n.Title, n.Text)).ShouldBe([(1, "办法", "一、选举日"), (2, "更正公告", "第一号公告有误")]);
        var step = (await room.Plan(made.Election)).Find(PlanStep.MethodPublished)!;
        (step.State, step.Evidence).ShouldBe((StepState.Done, "第 1 号公告"));
        (await room.Here.LastAudit()).Detail.ShouldContain("发布公告 correction");
    }

    [Fact]
    public async Task A_notice_with_gaps_or_of_another_act_or_out_of_order_is_not_published()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        await Should.ThrowAsync<BadInputException>(() => Publish(room, made.Election, "other", "公告", "地点：（请填写）"));
        await Should.ThrowAsync<BadInputException>(() => Publish(room, made.Election, "no_such", "公告", "正文"));
        (await Should.ThrowAsync<RefusedException>(() => Publish(room, made.Election, "voter_list", "名单", "正文"))).Remedy!.ShouldContain("roll");
        (await Should.ThrowAsync<RefusedException>(() => Publish(room, made.Election, "nomination", "提名", "正文"))).Message.ShouldContain("公布选民名单");
        await Should.ThrowAsync<ForbiddenException>(() => Publish(room, made.Election, "other", "公告", "正文", Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await room.Notices(made.Election)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_of_names_hangs_on_the_board_and_is_not_read_online_by_everybody()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        await room.Here.With(async s =>
        {
            await NoticeBoard.Post(s.GetRequiredService<Session>(), await room.Election(made.Election), PlanStep.VoterList, "选民名单公告", ["1王芳　2李娜"], Neighbourhood.Stop);
            return await CallRoom.Db(s).SaveChangesAsync(Neighbourhood.Stop);
        });
        Task<ElectionNotice> Read(Actor actor) => room.Do<ElectionReader, ElectionNotice>(async r => await r.Notice(await room.Here.Division(), made.Election.Value, 1, Neighbourhood.Stop), actor);

        (await Read(Actor.Public)).Text.ShouldNotContain("王芳");
        (await Read(Neighbourhood.Of(Neighbourhood.NextDoor))).Text.ShouldNotContain("王芳");
        (await Read(Neighbourhood.Of(Neighbourhood.Here))).Text.ShouldContain("王芳");
    }

    [Fact]
    public async Task A_calendar_can_be_read_back()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General(r => r.Name = "换届选举,分号;反斜线\\"));
        var plan = await room.Plan(made.Election);

        var text = ElectionCalendar.Of(plan, "https://example.org/elections/1", new(2026, 11, 20, 4, 0, 0, TimeSpan.Zero));

        text.Split("\r\n").ShouldAllBe(l => System.Text.Encoding.UTF8.GetByteCount(l) <= 75);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        (lines[0], lines[^1]).ShouldBe(("BEGIN:VCALENDAR", "END:VCALENDAR"));
        lines.ShouldContain("X-WR-CALNAME:换届选举\\,分号\\;反斜线\\\\");
        lines.Count(l => l == "BEGIN:VEVENT").ShouldBe(plan.Steps.Count);
        lines.Count(l => l.StartsWith("UID:", StringComparison.Ordinal)).ShouldBe(plan.Steps.Count);
        var at = Array.IndexOf(lines, "SUMMARY:投票");
        lines[at - 3].ShouldBe("DTSTART;VALUE=DATE:20270104");
        lines[at - 2].ShouldBe("DTEND;VALUE=DATE:20270105");
    }

    private static Task<NoticeDraft> Draft(CallRoom room, Id<Election> election, string kind) =>
        room.Do<NoticeDrafts, NoticeDraft>(async d => await d.Of(await room.Election(election), NoticeTemplate.Of(kind), Neighbourhood.Stop));

    private static Task<PublishedNotice> Publish(CallRoom room, Id<Election> election, string kind, string title, string text, Actor? actor = null) => room.Do<PublishNotice, PublishedNotice>(
        a => a.Run(new() { Division = Given.Community, Election = election, Kind = kind, Title = title, Text = text }, Neighbourhood.Stop), actor);
}
