using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Calendars;

namespace Shequ.Organization.Duties;

/// <summary>办结待办: records how and on which day a step was done; what was done after its last day is kept as late.</summary>
public sealed class CloseDuty(Session session) : UseCase<CloseDuty.Request, Duty, Id<Duty>>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the division whose duty it is.</summary>
        [Required(ErrorMessage = "请写明是哪个社区的待办（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<Duty> Duty { get; set; }

        [Required(ErrorMessage = "请填写办结的日期。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请写明看哪份记录能证明已经办了，如公告、备案函、会议决定的名称和日期。")]
        [StringLength(200, ErrorMessage = "证明材料请写在 200 字以内。")]
        public string Evidence { get; set; } = "";

        /// <summary>The version that somebody saw when they filled the form.</summary>
        public int? Seen { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.CloseDuties;

    protected override Task<Duty?> Find(Request request, CancellationToken stop) => Session.Db.Duties.Include(d => d.Division)
        .SingleOrDefaultAsync(d => d.Division!.Code == request.Division && d.Division.EndedOn == null && d.Id == request.Duty, stop);

    protected override Task<Id<Duty>> Decide(Request request, Duty target, CancellationToken stop)
    {
        if (target.DoneOn is { } done)
        {
            throw new StaleException($"这项待办已由{target.DoneBy}登记为{Chinese.Date(done)}办结，没有再次登记。");
        }

        if (target.Cause == DutyCause.PersonalRequest)
        {
            throw new RefusedException("个人信息请求要答复居民以后才办结，不能在这里直接办结。", remedy: "请打开“个人信息请求”，答复这一件，待办会同时办结。");
        }

        if (request.Seen is { } seen && seen != target.Version)
        {
            throw new StaleException("这项待办刚被他人改动，请重新打开看过再办结。");
        }

        var on = request.On!.Value;
        if (on < target.OpenedOn)
        {
            throw new BadInputException(nameof(Request.On), $"办结日期不能早于事情发生的{Chinese.Date(target.OpenedOn)}，请核对后重填。");
        }

        if (on > Session.Today)
        {
            throw new BadInputException(nameof(Request.On), $"办结日期不能晚于今天（{Chinese.Date(Session.Today)}），请在办完以后再登记。");
        }

        target.Close(on, request.Evidence.Trim(), Session.Signature(Permission, target.Path));
        return Task.FromResult(target.Id);
    }

    /// <summary>Without subject and evidence, which may name somebody; the duty keeps both.</summary>
    protected override string Describe(Request request, Duty target) =>
        $"{target.Norm} 第 {target.Step + 1} 步 {target.Does}：{request.On:yyyy-MM-dd} 办结"
        + (target.DoneLate ? $"，逾期 {LegalCalendar.DaysBetween(target.DueOn!.Value, target.DoneOn!.Value)} 日" : "");
}
