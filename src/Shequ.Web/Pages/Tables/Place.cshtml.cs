using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Submissions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Tables;

/// <summary>一处要的表: for a community what is due, for an area how many handed in.</summary>
public sealed class PlaceModel(TableDesk desk, TableRegistry registry, AreaSubmissions areas) : PageModel
{
    public Division Place { get; private set; } = null!;

    public IReadOnlyList<TableInPlace> Tables { get; private set; } = [];

    public IReadOnlyList<TableInPlace> Below { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Counts { get; private set; } = new Dictionary<Guid, int>();

    public bool IsCommunity => Place.Level == DivisionLevel.Community;

    public bool Fills => desk.Fills(Place);

    public bool Registers => desk.May(PopulationPermissions.RegisterTables, Place);

    public StatTiles Tiles => new(
        new StatTile("待报", $"{Tables.Count(t => t.State == TableState.Due)}", "张"), new StatTile("本期已报", $"{Tables.Count(t => t.State == TableState.HandedIn)}", "张"),
        new StatTile("没有写明依据", $"{Tables.Count(t => t.State != TableState.Ended && !t.Edition.HasBasis)}", "张"), new StatTile("已退回", $"{Tables.Count(t => t.State == TableState.Returned)}", "张"));

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Tables = await registry.Of(Place, null, stop);
        Below = await registry.Below(Place, stop);
        Counts = IsCommunity ? Counts : await areas.Counts(Place, Tables, stop);
        ViewData["Title"] = $"一表通：{Place.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("一表通"));
    }
}
