using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables.Burdens;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Tables;

/// <summary>占比条: a part of a whole as a bar, with the same in words.</summary>
public sealed record ShareBar(string Label, long Part, long Whole)
{
    public decimal Percent => Whole == 0 ? 0 : Math.Round(Part * 100m / Whole, 2);
}

/// <summary>报表负担: what a place is asked for, by whom, and how often the same.</summary>
public sealed class BurdenModel(TableDesk desk, BurdenReader reader) : PageModel
{
    public Division Place { get; private set; } = null!;

    public TableBurden Burden { get; private set; } = null!;

    /// <summary>What more than one table asks; all on demand.</summary>
    public IReadOnlyList<AskedFact> Shown { get; private set; } = [];

    public async Task OnGetAsync(string code, bool all, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Burden = await reader.Of(Place, stop);
        Shown = all ? Burden.Facts : [.. Burden.Facts.Where(f => f.Tables > 1)];
        ViewData["Title"] = $"报表负担：{Place.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("一表通", $"/tables/{code}"), new Crumb("负担"));
    }
}
