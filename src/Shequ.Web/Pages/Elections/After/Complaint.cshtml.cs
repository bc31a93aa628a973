using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>一件举报: opened for whoever investigates, answered for whoever holds the receipt.</summary>
public sealed class ComplaintModel(ComplaintReader reader, DecideComplaint act) : PageModel
{
    [BindProperty]
    public DecideComplaint.Request Input { get; set; } = new();

    public OpenedComplaint Opened { get; private set; } = null!;

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        Opened = await reader.Open(code, new(id), stop);
        ViewData["Title"] = "一件举报";
        ViewData["Breadcrumbs"] = new Breadcrumbs(new Crumb("选举", "/elections"), new Crumb("破坏选举的举报", "/elections/complaints"), new Crumb("一件举报"));
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        (Input.Division, Input.Complaint) = (code, new(id));
        return await this.Submit(() => act.Run(Input, stop), _ => Request.Path);
    }
}
