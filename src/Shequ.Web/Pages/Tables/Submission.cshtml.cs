using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Submissions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Tables;

/// <summary>一次报送: what was handed in, and what would be different now or on another day.</summary>
public sealed class SubmissionModel(TableDesk desk, TableSubmissions submissions, TableRegistry registry, TakeSubmission take) : PageModel
{
    private const int MostShown = 200;

    public Division Place { get; private set; } = null!;

    public TableInPlace Table { get; private set; } = null!;

    public TableSubmission Given { get; private set; } = null!;

    /// <summary>Null for whoever may not see the lines.</summary>
    public SubmissionComparison? Comparison { get; private set; }

    public IReadOnlyList<TableDifference> Shown => [.. Comparison?.Differences.Take(MostShown) ?? []];

    public bool Fills => desk.Fills(Place);

    public async Task OnGetAsync(string code, Guid id, Guid given, DateOnly? on, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Given = await submissions.One(Place, new(given), stop);
        Table = await registry.One(Place, new(id), Given.AsOf, Given.Edition, stop);
        Comparison = !Table.Edition.IsPersonal || desk.May(PopulationPermissions.ViewResidents, Place) ? await submissions.Compare(Place, Given.Id, on, stop) : null;
        ViewData["Title"] = $"报送：{Table.Edition.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("一表通", $"/tables/{code}"), new Crumb(Table.Edition.Name, $"/tables/{code}/{id}"), new Crumb("报送记录"));
    }

    public async Task<IActionResult> OnPostFileAsync(string code, Guid id, Guid given, CancellationToken stop)
    {
        await OnGetAsync(code, id, given, null, stop);
        TableFile? file = null;
        var answer = await this.Submit(async () => file = await take.Run(new() { Division = code, Submission = Given.Id }, stop), _ => "/tables");
        return file is null ? answer : File(file.Content, TableFile.Type, file.Name);
    }
}
