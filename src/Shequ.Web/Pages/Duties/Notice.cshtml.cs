using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Duties;

/// <summary>公告或备案函: drafted from the register, changed in a form, printed as one sheet. Nothing of it is kept.</summary>
public sealed class NoticeModel(Session session, DivisionQueries divisions, CommunityToday today, DutyNotices notices) : PageModel
{
    private const int MostWords = 2000;

    public Division Division { get; private set; } = null!;

    public Guid DutyId { get; private set; }

    public NoticeText Text { get; private set; } = null!;

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        (Division, DutyId) = (await divisions.Require(code, stop), id);
        var report = await today.One(Division, new Id<Duty>(id), stop);
        Text = await notices.Draft(report, stop) ?? throw new NotFoundException("要拟的公告或备案函：这一步不要求公告，也不要求备案");
        ViewData["Title"] = Text.Title;
        ViewData["Breadcrumbs"] = await TodayCrumbs.To(
            Division, session.Actor, divisions, stop, new(report.Duty.Does, DueFace.Href(code, report.Duty)), new(Text.Kind == NoticeKind.Public ? "公告" : "备案函"));
    }

    public async Task OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        Text = Text with
        {
            Title = Typed(nameof(Text.Title)),
            Addressee = Typed(nameof(Text.Addressee)),
            Body = Typed(nameof(Text.Body)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            Issuer = Typed(nameof(Text.Issuer)),
            Date = Typed(nameof(Text.Date)),
            Foot = Typed(nameof(Text.Foot)),
        };
    }

    private string Typed(string field) => Request.Form[field].ToString() is var text && text.Length > MostWords ? text[..MostWords] : text;
}
