using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Reading;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>一份选举公告: as it was published, for everybody, printed as one sheet.</summary>
public sealed class NoticeModel(DivisionQueries divisions, ElectionReader reader) : PageModel
{
    public Division Place { get; private set; } = null!;

    public Election Election { get; private set; } = null!;

    public ElectionNotice Notice { get; private set; } = null!;

    public string Issuer => Place.Name + ElectionFaces.Presider(Election);

    public async Task OnGetAsync(string code, Guid id, int number, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Election = await reader.Find(Place, id, stop);
        Notice = await reader.Notice(Place, id, number, stop);
        ViewData["Title"] = Notice.Title;
        ViewData["Breadcrumbs"] = await ElectionFaces.Crumbs(Place, divisions, stop, new Crumb(Election.Name, ElectionFaces.Href(code, Election)), new Crumb($"第 {number} 号公告"));
    }
}
