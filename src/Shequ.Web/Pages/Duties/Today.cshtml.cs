using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;

namespace Shequ.Web.Pages.Duties;

/// <summary>今日事项: where staff begin the day: every place of the posts that they hold today.</summary>
public sealed class TodayModel(Session session, DivisionQueries divisions, CommunityToday community, AreaToday area) : PageModel
{
    /// <summary>One place with the post by which its duties are seen.</summary>
    public sealed record Place(Division Division, string Basis, TodayReport? Community, AreaTodayPage? Area);

    public IReadOnlyList<Place> Places { get; private set; } = [];

    public DateOnly Today => session.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var places = new List<Place>();
        foreach (var path in TodayCrumbs.PlacesOf(session.Actor))
        {
            if (await divisions.ByCode(path == DivisionPath.Country ? "0" : path.Value.Split('/')[^1], stop) is { } division)
            {
                places.Add(await Open(division, stop));
            }
        }

        // Whoever holds no post sees what a resident sees, and is told why.
        Places = places;
        return places.Count == 0 ? Redirect("/?from=today") : Page();
    }

    private async Task<Place> Open(Division division, CancellationToken stop)
    {
        var basis = session.Actor.GrantFor(OrganizationPermissions.ViewDuties, division.Path)?.Basis ?? "";
        return division.Level == DivisionLevel.Community
            ? new(division, basis, await community.Run(division, stop), null)
            : new(division, basis, null, new(await area.Run(division, null, stop), new()));
    }
}
