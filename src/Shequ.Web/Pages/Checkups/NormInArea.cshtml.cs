using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Checkups;

/// <summary>One norm over an area: which communities, or which divisions below, meet it and which do not.</summary>
public sealed class NormInAreaModel(NormLibrary library, DivisionQueries divisions, AreaCheckup area) : PageModel
{
    public Division Division { get; private set; } = null!;

    public Norm Norm { get; private set; } = null!;

    public IReadOnlyList<(Division Community, Outcome Outcome)> Communities { get; private set; } = [];

    public IReadOnlyList<(Division Child, OutcomeCounts Counts)> Children { get; private set; } = [];

    public OutcomeCounts Counts { get; private set; } = OutcomeCounts.None;

    [BindProperty(SupportsGet = true)]
    public Outcome? Outcome { get; set; }

    public bool ListsCommunities => Division.Level >= DivisionLevel.County;

    public async Task<IActionResult> OnGetAsync(string code, string norm, CancellationToken stop)
    {
        Division = await divisions.Require(code, stop);
        Norm = library.Packs.SelectMany(p => p.Norms).FirstOrDefault(n => n.Id == norm) ?? throw new NotFoundException($"编号为 {norm} 的规范");
        if (Division.Level == DivisionLevel.Community)
        {
            return Redirect($"/checkup/{code}#n-{norm}");
        }

        if (ListsCommunities)
        {
            Communities = await area.Communities(Division, norm, stop);
            Counts = OutcomeCounts.Of(Communities.Select(c => c.Outcome));
        }
        else
        {
            Children = await area.Children(Division, norm, stop);
            Counts = Children.Aggregate(OutcomeCounts.None, (sum, c) => sum + c.Counts);
        }

        ViewData["Title"] = $"{Norm.Title} · {Crumbs.NameOf(Division)}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Division, divisions, "/checkup", stop, new Shequ.Web.Components.Crumb(Norm.Title));
        return Page();
    }
}
