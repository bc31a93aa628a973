using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Returns;
using Shequ.Population.Tables.Submissions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Tables;

/// <summary>一张要的表: what it asks, by which right, and how far it is here.</summary>
public sealed class TableModel(TableDesk desk, TableRegistry registry, TableSubmissions submissions, TableReturns returns, AreaSubmissions areas) : PageModel
{
    public Division Place { get; private set; } = null!;

    public TableInPlace Table { get; private set; } = null!;

    public IReadOnlyList<TableEdition> Editions { get; private set; } = [];

    public IReadOnlyList<TableSubmission> Submissions { get; private set; } = [];

    public IReadOnlyList<TableReturn> Returns { get; private set; } = [];

    public AreaSubmission? Area { get; private set; }

    public bool IsCommunity => Place.Level == DivisionLevel.Community;

    public bool Fills => desk.Fills(Place);

    public bool Registers => desk.May(PopulationPermissions.RegisterTables, Table.AskedFor);

    public async Task OnGetAsync(string code, Guid id, string? after, DateOnly? on, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Table = await desk.Table(Place, id, on, stop);
        Editions = await registry.Editions(Table, stop);
        Returns = await returns.Of(Place, Table.Table.Id, stop);
        Submissions = IsCommunity ? await submissions.Of(Place, Table.Table.Id, stop) : [];
        Area = IsCommunity ? null : await areas.Of(Place, Table.Table.Id, on, after, stop);
        ViewData["Title"] = $"{Table.Edition.Name}：{Place.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("一表通", $"/tables/{code}"), new Crumb(Table.Edition.Name));
    }
}
