using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Duties;

/// <summary>今日事项 of one place: what is due in a community, or counted over an area.</summary>
public sealed class PlaceModel(Session session, DivisionQueries divisions, CommunityToday community, AreaToday area) : PageModel
{
    public Division Division { get; private set; } = null!;

    public TodayReport? Community { get; private set; }

    public AreaTodayPage? Area { get; private set; }

    public DateOnly Today => session.Today;

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        Division = await divisions.Require(code, stop);
        ViewData["Title"] = $"{Crumbs.NameOf(Division)}今日事项";
        ViewData["Breadcrumbs"] = await TodayCrumbs.To(Division, session.Actor, divisions, stop);
        if (Division.Level == DivisionLevel.Community)
        {
            Community = await community.Run(Division, stop);
            return;
        }

        var filter = new AreaTodayFilter(Kind, Overdue, After);
        Area = new(await area.Run(Division, filter, stop), filter);
    }
}
