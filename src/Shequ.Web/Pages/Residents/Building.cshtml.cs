using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Reading;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Residents;

/// <summary>楼栋图: floors and doors of one building, with who lives behind which and to whom each entrance is assigned.</summary>
public sealed class BuildingModel(Session session, DivisionQueries divisions, PlaceReader places) : PageModel
{
    public BuildingPlan Plan { get; private set; } = null!;

    public string Root => $"/residents/{Plan.Community.Code}";

    public bool MayRecord => session.Actor.May(PopulationPermissions.RecordPlaces, Plan.Community.Path);

    public bool MayRegister => session.Actor.May(PopulationPermissions.RecordResidents, Plan.Community.Path);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        Plan = await places.Building(place, new(id), stop) ?? throw new NotFoundException("这栋楼");
        this.Head(place, Plan.Address, new Crumb("小区和楼栋", $"/residents/{place.Code}/places"), new Crumb(Plan.Address));
    }
}
