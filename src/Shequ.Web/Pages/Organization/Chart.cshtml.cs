using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Party;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Organization;

/// <summary>组织架构: the chart of a community, or the bodies of an area with its communities.</summary>
public sealed class ChartModel(
    Session session, DivisionQueries divisions, OrganizationCharts charts, PartyChains chains, AreaOrganizations areas) : PageModel
{
    public CommunityPage? Community { get; private set; }

    public AreaPage? Area { get; private set; }

    /// <param name="on">The day to show, or today.</param>
    /// <param name="only">Only communities with one gap.</param>
    /// <param name="after">The code of the last community of the page before.</param>
    public async Task<IActionResult> OnGetAsync(string code, DateOnly? on, RosterGap? only, string? after, CancellationToken stop)
    {
        if (!ModelState.IsValid)
        {
            throw new BadInputException("on", "地址里的日期或筛选有误。日期应写如 2026-03-01。");
        }

        var day = session.DayOf(on);
        var place = await divisions.ByCodeOn(code, day, stop) ?? await divisions.Require(code, stop);
        ViewData["Title"] = $"{Crumbs.NameOf(place)}组织架构";
        ViewData["Breadcrumbs"] = await Crumbs.To(place, divisions, "/organization", stop);
        if (place.Level == DivisionLevel.Community)
        {
            var chart = await charts.Of(place, on, stop);
            Community = new(chart, await chains.Of(chart, stop), day == session.Today, session.Actor.May(OrganizationPermissions.ViewAudit, place.Path));
            ViewData["BodyClass"] = "landscape";
        }
        else
        {
            var below = place.Level < DivisionLevel.County ? (await divisions.ChildrenPage(place.Id, stop: stop)).Divisions : [];
            Area = new(await areas.Of(place, only, after, on, stop), below, only, session.Actor.May(OrganizationPermissions.ViewAudit, place.Path));
        }

        return Page();
    }
}
