using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>举报列表: for the street and the county alone.</summary>
public sealed class ComplaintsModel(ComplaintReader reader) : PageModel
{
    public IReadOnlyList<ComplaintLine> Complaints { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Complaints = await reader.Mine(stop);
        ViewData["Title"] = "破坏选举的举报";
        ViewData["Breadcrumbs"] = new Breadcrumbs(new Crumb("选举", "/elections"), new Crumb("破坏选举的举报"));
    }
}
