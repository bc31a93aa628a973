using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Checkups;

/// <summary>体检 of one place: the findings of a community, or the counts of an area.</summary>
public sealed class PlaceModel(Session session, DivisionQueries divisions, CommunityCheckup community, AreaCheckup area) : PageModel
{
    public Division Division { get; private set; } = null!;

    public CommunityPage? Community { get; private set; }

    public AreaPage? Area { get; private set; }

    [BindProperty(SupportsGet = true)]
    public Outcome? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public Force? Force { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Pack { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Chapter { get; set; }

    /// <summary>Everything opened, for paper.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Print { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        if (await divisions.ByCode(code, stop) is not { } place)
        {
            // A former code leads to what the place is called now.
            return await divisions.ByCodeOn(code, session.Today, stop) is { EndedOn: null } now
                ? RedirectPermanent($"/checkup/{now.Code}")
                : throw DivisionQueries.NoSuch(code);
        }

        Division = place;
        ViewData["Title"] = $"{Crumbs.NameOf(place)}体检";
        ViewData["Breadcrumbs"] = await Crumbs.To(place, divisions, "/checkup", stop);
        if (place.Level == DivisionLevel.Community)
        {
            var report = await community.Run(place, null, stop);
            Community = new(report, new(Outcome, Force, Pack, Chapter, Print), session.Actor.May(OrganizationPermissions.RecordFigures, place.Path), session.Actor.May(PopulationPermissions.ViewTables, place.Path));
        }
        else
        {
            Area = new(await area.Run(place, stop), Force, Chapter);
        }

        return Page();
    }
}
