using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages;

/// <summary>首页: find a place, and see at once how the place in hand stands.</summary>
public sealed class IndexModel(Session session, SiteMode mode, DivisionQueries divisions, AreaCheckup area, CommunityCheckup community) : PageModel
{
    private const string DemoCounty = "320106";

    public Division Division { get; private set; } = null!;

    public string Line { get; private set; } = "";

    public AreaReport? Area { get; private set; }

    public OutcomeCounts Counts { get; private set; } = OutcomeCounts.None;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Division = await PlaceInHand(stop);
        Line = await divisions.LineOf(Division, stop);
        if (Division.Level == DivisionLevel.Community)
        {
            Counts = OutcomeCounts.Of((await community.Run(Division, null, stop)).Lines.Select(l => l.Finding.Outcome));
            return;
        }

        Area = await area.Run(Division, stop);
        Counts = Area.Norms.Aggregate(OutcomeCounts.None, (sum, n) => sum + n.Counts);
    }

    /// <summary>The place of whoever is signed in; for a visitor the county of the demonstration, or the country.</summary>
    private async Task<Division> PlaceInHand(CancellationToken stop)
    {
        var path = session.Actor.Grants.Select(g => g.Path.Value).FirstOrDefault(p => p.Length > 0)
            ?? (mode.Demonstration ? DemoCounty : null);
        var code = path?.Split('/')[^1];
        return (code is null ? null : await divisions.ByCode(code, stop)) ?? await divisions.Country(stop);
    }
}
