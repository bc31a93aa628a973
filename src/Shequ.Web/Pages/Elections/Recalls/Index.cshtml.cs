using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Recalls;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Pages.Elections.After;

namespace Shequ.Web.Pages.Elections.Recalls;

/// <summary>罢免要求: those of a community, for anybody.</summary>
public sealed class RecallsModel(AfterDesk desk, PetitionReader reader) : PageModel
{
    public Division Place { get; private set; } = null!;

    public IReadOnlyList<PetitionFace> Petitions { get; private set; } = [];

    public bool MayRegister => reader.MayHandle(Place);

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Petitions = await reader.Of(Place, stop);
        ViewData["Title"] = $"罢免要求：{Place.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb("罢免要求"));
    }
}
