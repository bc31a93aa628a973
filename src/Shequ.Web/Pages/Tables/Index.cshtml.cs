using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages.Tables;

/// <summary>一表通: leads everybody to the tables of their own place.</summary>
public sealed class IndexModel(TableDesk desk) : PageModel
{
    public IReadOnlyList<Division> Own { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        ViewData["Title"] = "一表通";
        Own = await desk.Own(stop);
        return Own is [var only] ? Redirect($"/tables/{only.Code}") : Page();
    }
}
