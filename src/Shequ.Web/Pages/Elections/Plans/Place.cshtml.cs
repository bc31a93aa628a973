using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Reading;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>一处的选举: of a community all its elections, of an area those that run below it.</summary>
public sealed class PlaceModel(Session session, DivisionQueries divisions, ElectionReader reader, AreaElections areas) : PageModel
{
    public Division Place { get; private set; } = null!;

    public IReadOnlyList<Election> Elections { get; private set; } = [];

    public AreaElectionsReport? Area { get; private set; }

    public bool MayCall => session.Actor.May(ElectionPermissions.Run, Place.Path) || session.Actor.May(ElectionPermissions.Convene, Place.Path);

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        if (Place.Level == DivisionLevel.Community)
        {
            Elections = await reader.In(Place, stop);
        }
        else
        {
            Area = await areas.Of(Place, stop);
        }

        ViewData["Title"] = $"{Hosting.Crumbs.NameOf(Place)}的选举";
        ViewData["Breadcrumbs"] = await ElectionFaces.Crumbs(Place, divisions, stop);
    }
}
