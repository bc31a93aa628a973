using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Duties;

namespace Shequ.Organization.Posts;

/// <summary>登记辞职申请: a member of the residents' committee asks to resign and stays in the post until a meeting approves it.</summary>
public sealed class RecordResignation(Session session, DutyOpener duties, VacancyDuties vacancies)
    : UseCase<RecordResignation.Request, HeldAppointment, PostChanged>(session)
{
    public sealed record Request
    {
        public Id<Appointment> Appointment { get; set; }

        [Required(ErrorMessage = "请填写提出申请的日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明辞职申请。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";
    }

    protected override Permission Permission => OrganizationPermissions.EndCommitteePosts;

    protected override Task<HeldAppointment?> Find(Request request, CancellationToken stop) => HeldAppointment.Find(Session.Db, request.Appointment, stop);

    protected override async Task<PostChanged> Decide(Request request, HeldAppointment target, CancellationToken stop)
    {
        if (!target.IsCommittee)
        {
            throw new RefusedException($"{target.Title}辞职不须会议审议。", remedy: "请直接登记任职终止，原因选“辞职”。");
        }

        target.RequireOpen(Session.Today);
        var day = request.Day!.Value;
        if (day < target.Appointment.FromDay || day > Session.Today)
        {
            throw new BadInputException(nameof(Request.Day), $"申请日期应在任职开始的 {target.Appointment.FromDay:yyyy-MM-dd} 至今天之间，请核对日期。");
        }

        if (await Session.Db.Duties.AnyAsync(
            d => d.DivisionId == target.Appointment.DivisionId && d.Cause == DutyCause.MemberResignation && d.SubjectId == target.Appointment.Id.Value && d.DoneOn == null, stop))
        {
            throw new StaleException("这一成员的辞职申请已经登记，正待会议审议。请查看待办事项。");
        }

        // Two applications at once would open the same duties twice.
        target.Body.Version++;
        var opened = await duties.Open(
            target.Division, DutyCause.MemberResignation, await vacancies.SubjectOf(target, stop), target.Appointment.Id.Value, day, stop);
        foreach (var made in opened.Where(d => d.Step == 0))
        {
            // The procedure begins with the application, which is what is recorded here.
            made.Close(day, request.Document.Trim(), Session.Actor.Name);
        }

        return new([target.Appointment.Id], target.Appointment.TermEndsOn, [.. opened.Where(d => d.DoneOn is null).Select(d => d.Id)], []);
    }

    protected override string Describe(Request request, HeldAppointment target) => $"{target.Title}申请辞职，{request.Day:yyyy-MM-dd}，{request.Document.Trim()}";
}
