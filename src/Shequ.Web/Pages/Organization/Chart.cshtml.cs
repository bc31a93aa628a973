using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Party;
using Shequ.Web.Components;
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

        var place = await divisions.ByCodeOn(code, session.DayOf(on), stop) ?? await divisions.Require(code, stop);
        ViewData["Title"] = $"{Crumbs.NameOf(place)}组织架构";
        ViewData["Breadcrumbs"] = await Crumbs.To(place, divisions, "/organization", stop);
        if (place.Level == DivisionLevel.Community)
        {
            var chart = await charts.Of(place, on, stop);
            Community = new(chart, await chains.Of(chart, stop), session.Actor.May(OrganizationPermissions.ViewAudit, place.Path), [.. ActsIn(place)]);
            ViewData["BodyClass"] = "landscape";
        }
        else
        {
            var below = place.Level < DivisionLevel.County ? (await divisions.ChildrenPage(place.Id, stop: stop)).Divisions : [];
            Area = new(await areas.Of(place, only, after, on, stop), below, only, session.Actor.May(OrganizationPermissions.ViewAudit, place.Path), [.. ActsIn(place)]);
        }

        return Page();
    }

    private IEnumerable<Link> ActsIn(Division place)
    {
        if (BodyCatalogue.All.Any(k => k.Levels.Contains(place.Level) && session.Actor.May(k.RegisteredUnder, place.Path)) && (place.Level < DivisionLevel.Community || place.Kind == DivisionKind.Urban))
        {
            yield return new("登记组织", $"/organization/{place.Code}/bodies/new");
        }

        if (place.Kind == DivisionKind.Urban && session.Actor.May(OrganizationPermissions.RecordResults, place.Path))
        {
            yield return new("登记选举结果", $"/organization/{place.Code}/results/new");
        }

        if (session.Actor.May(OrganizationPermissions.RecordPeople, place.Path))
        {
            yield return new("登记人员", $"/people/new?division={place.Code}");
        }
    }
}
