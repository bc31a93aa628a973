using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.People;

/// <summary>人员名册: the people whom the registers of a division and of those below it keep.</summary>
public sealed class IndexModel(Session session, DivisionQueries divisions, PeopleReader people) : PageModel
{
    /// <summary>The beginning of the name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public Division Place { get; private set; } = null!;

    public PeoplePage People { get; private set; } = null!;

    public int Number { get; private set; }

    public bool MayRegister => session.Actor.May(OrganizationPermissions.RecordPeople, Place.Path);

    public Pager Pager => new(Number > 1 ? Address(Number - 1) : null, People.More ? Address(Number + 1) : null, Number > 1 || People.More ? $"第 {Number} 页" : null);

    public async Task OnGetAsync(string division, [FromQuery(Name = "page")] int? number, CancellationToken stop)
    {
        Place = await divisions.Require(division ?? "", stop);
        Number = Math.Clamp(number ?? 1, 1, 100_000);
        People = await people.Page(Place, Q, Number, stop);
        ViewData["Title"] = $"人员：{Place.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Place, divisions, "/organization", stop, new Crumb("人员"));
    }

    private string Address(int number) => $"/people?division={Place.Code}&page={number}" + (Q is null ? "" : $"&q={Uri.EscapeDataString(Q)}");
}
