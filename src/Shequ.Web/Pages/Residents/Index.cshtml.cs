using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages.Residents;

/// <summary>住户: the place where whoever is signed in works with residents; where there is one only, it opens.</summary>
public sealed class IndexModel(Session session, DivisionQueries divisions) : PageModel
{
    public IReadOnlyList<Division> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var places = new List<Division>();
        foreach (var path in ResidentsPlace.PathsOf(session.Actor))
        {
            if (await divisions.ByCode(path.Value.Split('/')[^1], stop) is { } place)
            {
                places.Add(place);
            }
        }

        if (places.Count == 0)
        {
            throw new ForbiddenException(PopulationPermissions.ViewResidents, await divisions.Country(stop));
        }

        (Places, ViewData["Title"]) = (places, "住户");
        return places is [var only] ? Redirect($"/residents/{only.Code}") : Page();
    }
}
