using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Duties;

/// <summary>A member of the supervisory committee and a member of the committee go; what follows is done step by step.</summary>
public sealed class ResignationTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_resigns_and_the_duties_are_done_in_their_order()
    {
        await using var room = await DutyRoom.Open(databases);
        var appointment = Guid.CreateVersion7();
        var resignation = await room.Happens(DutyCause.MemberResignation, subject: appointment);
        foreach (var (i, step) in resignation.OrderBy(d => d.Step).Index())
        {
            room.Today = DutyRoom.Monday.AddDays(i);
            await room.Close(step, evidence: $"记录{i + 1}");
        }

        await room.Happens(DutyCause.MemberVacancy, subject: appointment);
        var open = (await room.Report()).Items.Where(i => i.Duty is not null).ToArray();
        open.Select(i => i.Norm!.Id).ShouldBe(["LAW-24", "LAW-24b", "JS-11.3"], ignoreOrder: true);

        var report = await room.One(open[0].Duty!);
        report.Related.Count(d => !d.IsOpen).ShouldBe(3);
        report.Others.Select(d => d.Norm).ShouldBe(open.Skip(1).Select(i => i.Norm!.Id), ignoreOrder: true);
        (await room.One(resignation[0])).Steps.Select(d => d.DoneOn).ShouldBe(
            [DutyRoom.Monday, DutyRoom.Monday.AddDays(1), DutyRoom.Monday.AddDays(2)]);
    }

    [Theory]
    [InlineData(0, "全体居民：", "特此公告。")]
    [InlineData(1, "中共第一街道工作委员会：", "特此函告。")]
    public async Task Notice_and_filing_are_drafted_from_the_register(int step, string addressee, string last)
    {
        await using var room = await DutyRoom.Open(databases);
        var duties = await room.Happens(DutyCause.SupervisionChange, subject: await Ended(room), who: "李强，居务监督委员会委员");
        var report = await room.One(duties.Single(d => d.Step == step));

        var text = (await room.Ask<DutyNotices, NoticeText?>(n => n.Draft(report, Stop)))!;

        (text.Addressee, text.Issuer, text.Body[^1]).ShouldBe((addressee, "梅园社区居务监督委员会", last));
        text.Body[0].ShouldBe("李强同志职务终止，自2026年11月10日起不再担任梅园社区居务监督委员会委员。");
        text.Foot.ShouldContain("六、17（6）");
    }

    [Fact]
    public async Task A_step_that_is_no_notice_drafts_none_and_names_the_body_where_the_post_is_filled()
    {
        await using var room = await DutyRoom.Open(databases);
        var report = await room.One((await room.Happens(DutyCause.SupervisionVacancy, subject: await Ended(room))).ShouldHaveSingleItem());

        (await room.Ask<DutyNotices, NoticeText?>(n => n.Draft(report, Stop))).ShouldBeNull();
        report.Body.ShouldNotBeNull();
    }

    /// <returns>The appointment of a member of the supervisory committee who died.</returns>
    private static async Task<Guid> Ended(DutyRoom room)
    {
        var place = await room.Place(DutyRoom.Nanjing);
        return await room.Ask<Session, Guid>(async session =>
        {
            var body = new Body
            {
                DivisionId = place.Id, Id = Id<Body>.New(session.Now), Kind = BodyKind.SupervisoryCommittee, Name = "梅园社区居务监督委员会",
                FoundedOn = new(2022, 1, 1), Document = "会议决定",
            };
            var person = new Person { Id = Id<Person>.New(session.Now), DivisionId = place.Id, Name = "李强", Sex = Sex.Male };
            var post = new Post { DivisionId = place.Id, Id = Id<Post>.New(session.Now), BodyId = body.Id, Kind = PostKind.Member };
            session.Db.AddRange(body, person);
            await session.Db.SaveChangesAsync(Stop);
            session.Db.Add(post);
            await session.Db.SaveChangesAsync(Stop);
            var appointment = new Appointment
            {
                DivisionId = place.Id, Id = Id<Appointment>.New(session.Now), PostId = post.Id, BodyId = body.Id, PersonId = person.Id,
                FromDay = new(2022, 1, 1), Origin = AppointmentOrigin.ChosenByMeeting, Document = "会议决定", RecordedBy = "王主任",
            };
            session.Db.Add(appointment);
            await session.Db.SaveChangesAsync(Stop);
            await session.Db.Database.ExecuteSqlAsync(
                $"update organization_appointment set ended_on = '2026-11-10', end_cause = {(short)EndCause.Died}, end_document = '证明' where id = {appointment.Id.Value}", Stop);
            return appointment.Id.Value;
        });
    }
}
