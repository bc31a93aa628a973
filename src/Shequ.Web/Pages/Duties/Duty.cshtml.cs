using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Duties;

/// <summary>一项待办: what, why, what happened, how many days are left, and the form that closes it.</summary>
public sealed class DutyModel(Session session, DivisionQueries divisions, CommunityToday today, CloseDuty close) : PageModel
{
    [BindProperty]
    public CloseDuty.Request Input { get; set; } = new();

    public Division Division { get; private set; } = null!;

    public DutyReport Report { get; private set; } = null!;

    public DateOnly Today => session.Today;

    public bool MayClose => session.Actor.May(OrganizationPermissions.CloseDuties, Division.Path);

    /// <summary>The version that the form was filled over.</summary>
    public int Seen => Request.HasFormContentType ? Input.Seen ?? 0 : Report.Duty.Version;

    /// <summary>Where the thing itself is done.</summary>
    public IReadOnlyList<Link> Ways => [.. Notice(), .. Act()];

    public Task OnGetAsync(string code, Guid id, CancellationToken stop) => Load(code, id, stop);

    public async Task<IActionResult> OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await Load(code, id, stop);
        return await this.Submit(() => close.Run(Input with { Division = code, Duty = new(id) }, stop), _ => $"/today/{code}");
    }

    public string? Typed(string field, string? first) => Request.HasFormContentType ? Request.Form[field].ToString() : first;

    public string StateOf(Duty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return duty.DoneOn is { } done ? $"{Chinese.Date(done)}办结{(duty.DoneLate ? "，逾期" : "")}"
            : duty.DueOn is { } due ? $"最后一天 {due:yyyy-MM-dd}"
            : "及时办理";
    }

    private async Task Load(string code, Guid id, CancellationToken stop)
    {
        Division = await divisions.Require(code, stop);
        Report = await today.One(Division, new Id<Duty>(id), stop);
        ViewData["Title"] = Report.Duty.Does;
        ViewData["Breadcrumbs"] = await TodayCrumbs.To(Division, session.Actor, divisions, stop, new Crumb(Report.Duty.Does));
    }

    private IEnumerable<Link> Notice() => NoticeText.KindOf(Report.Duty.Does) switch
    {
        NoticeKind.Public => [new("拟公告并打印", DueFace.Href(Division.Code, Report.Duty) + "/notice")],
        NoticeKind.Filing => [new("拟备案函并打印", DueFace.Href(Division.Code, Report.Duty) + "/notice")],
        _ => [],
    };

    private IEnumerable<Link> Act() => (Report.Duty.Cause, Report.Body) switch
    {
        (DutyCause.MemberVacancy or DutyCause.SupervisionVacancy, { } body) when session.Actor.May(OrganizationPermissions.RecordResults, Division.Path) =>
            [new("登记补选结果", $"/organization/{Division.Code}/results/new?body={body}")],
        (DutyCause.MemberVacancy or DutyCause.SupervisionVacancy, _) => [DueFace.WhoRecords(Division.Code)],
        (DutyCause.RepresentativeVacancy or DutyCause.GroupLeaderVacancy or DutyCause.SubcommitteeVacancy, { } body)
            when session.Actor.May(OrganizationPermissions.RecordPosts, Division.Path) => [new("登记新任人员", $"/organization/{Division.Code}/bodies/{body}/appoint")],
        _ => [],
    };
}
