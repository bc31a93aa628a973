using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Counting;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>空白计票单: one sheet for each box and contest, with room for 正 marks and the signatures of those at the table.</summary>
public sealed class SheetsModel(CountReader counts, CountDesk desk) : PageModel
{
    /// <summary>正 on one line; five strokes each, so that a page holds fifty papers.</summary>
    public const int Marks = 10;

    public Division Place { get; private set; } = null!;

    public CountView Count { get; private set; } = null!;

    public IEnumerable<BoxView> Boxes => Count.Boxes.Where(b => b.State != BoxState.Emptied);

    public async Task OnGetAsync(string code, Guid id, int number, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Count = await counts.Of(code, new(id), number, stop);
        ViewData["Title"] = $"计票单：{Count.Name}";
        ViewData["Breadcrumbs"] = CountDesk.Crumbs(
            Place, Count.Election, Count.Name, new Crumb("计票", $"/elections/{code}/{id}/polls/{number}/count"), new Crumb("空白计票单"));
    }
}
