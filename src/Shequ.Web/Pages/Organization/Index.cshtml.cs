using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Organization;

/// <summary>组织: finds the place whose bodies somebody wants to see.</summary>
public sealed class IndexModel(Session session, SiteMode mode, PlaceLookup lookup, DivisionQueries divisions) : PageModel
{
    private const string DemoCounty = "320106";

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<FoundDivision> Candidates { get; private set; } = [];

    public string? Message { get; private set; }

    /// <summary>The place of whoever is signed in, and the county of a demonstration.</summary>
    public IReadOnlyList<Link> Often { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        ViewData["Title"] = "组织";
        var found = await lookup.Find(Query, stop);
        if (found.Place is { } place)
        {
            return Redirect($"/organization/{place.Code}");
        }

        (Candidates, Message) = (found.Candidates, found.Message);
        var codes = session.Actor.Grants.Select(g => g.Path.Value.Split('/')[^1]).Append(mode.Demonstration ? DemoCounty : "").Where(c => c.Length > 0).Distinct();
        var often = new List<Link>();
        foreach (var code in codes.Take(3))
        {
            if (await divisions.ByCode(code, stop) is { } known)
            {
                often.Add(new(known.Name, $"/organization/{known.Code}"));
            }
        }

        Often = often;
        return Page();
    }
}
