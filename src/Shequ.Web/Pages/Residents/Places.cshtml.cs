using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;
using Shequ.Population.Reading;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>小区和楼栋: every building with how many doors are lived behind, and what is not assigned to a group or a head although a norm in force asks for it.</summary>
public sealed class PlacesModel(Session session, DivisionQueries divisions, PlaceReader places, ActDesk desk) : PageModel
{
    public CommunityPlaces Found { get; private set; } = null!;

    /// <summary>The norms in force here that speak of building heads and of dividing into groups.</summary>
    public IReadOnlyList<NormInForce> Norms { get; private set; } = [];

    public bool MayRecord => session.Actor.May(PopulationPermissions.RecordPlaces, Found.Community.Path);

    public string Here => $"/residents/{Found.Community.Code}/places";

    public IReadOnlyList<(AreaKind Kind, NormInForce? Norm, int Missing)> Gaps =>
        [.. new[] { AreaKind.Group, AreaKind.Grid, AreaKind.BuildingHead }.Select(k => (k, NormOf(k), Found.Entrances.Count(e => e.Lacks(k)))).Where(g => g.Item3 > 0)];

    /// <summary>What speaks of it, where anything does.</summary>
    public NormInForce? NormOf(AreaKind kind) => Norms.FirstOrDefault(n => n.Requirements.Any(r => r.Key == KeyOf(kind)));

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        Found = await places.Of(place, stop);
        Norms = await desk.Norms([KeyOf(AreaKind.Group), KeyOf(AreaKind.Grid), KeyOf(AreaKind.BuildingHead)], place, null, stop);
        this.Head(place, $"小区和楼栋：{place.Name}", new Crumb("小区和楼栋"));
    }

    private static NormKey KeyOf(AreaKind kind) => kind switch
    {
        AreaKind.Group => OrganizationActKeys.GroupDivision,
        AreaKind.Grid => CommunityKeys.GridCoverage,
        _ => CommunityKeys.BuildingHeadHouseholds,
    };
}
