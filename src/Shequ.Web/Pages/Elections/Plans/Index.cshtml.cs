using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans.Reading;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>选举: the elections that run, one's own places first, and a box to find another place.</summary>
public sealed class IndexModel(Session session, PlaceLookup lookup, DivisionQueries divisions, AreaElections areas) : PageModel
{
    private const int MostPlaces = 3;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<FoundDivision> Candidates { get; private set; } = [];

    public string? Message { get; private set; }

    /// <summary>Whether complaints come to whoever looks.</summary>
    public bool Investigates => session.Actor.Grants.Any(g => g.Permission == ElectionPermissions.Investigate);

    public IReadOnlyList<Division> Own { get; private set; } = [];

    public AreaElectionsReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        ViewData["Title"] = "选举";
        var found = await lookup.Find(Query, stop);
        if (found.Place is { } place)
        {
            return Redirect($"/elections/{place.Code}");
        }

        (Candidates, Message) = (found.Candidates, found.Message);
        var own = new List<Division>();
        foreach (var code in session.Actor.Grants.Where(g => g.Permission == ElectionPermissions.View).Select(g => g.Path.Value.Split('/')[^1]).Where(c => c.Length > 0).Distinct().Take(MostPlaces))
        {
            if (await divisions.ByCode(code, stop) is { } known)
            {
                own.Add(known);
            }
        }

        Own = own;
        Report = await areas.Of(await divisions.Country(stop), stop);
        return Page();
    }
}
