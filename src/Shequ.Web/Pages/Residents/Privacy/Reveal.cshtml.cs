using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Reveals;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>查看密存信息: asks why, and shows one fact in this one answer, which nothing may keep.</summary>
public sealed class RevealModel(RevealFact act, ActDesk desk, ResidentPrivacyReader residents) : PageModel
{
    [BindProperty]
    public RevealFact.Request Input { get; set; } = new();

    public Division Place { get; private set; } = null!;

    public ResidentPrivacy Resident { get; private set; } = null!;

    public RevealedFact? Opened { get; private set; }

    public string? TagAsked => Shown("Tag");

    /// <summary>What there is to see; without a number there is no choice of it.</summary>
    public IReadOnlyList<Option> Facts =>
    [
        .. Resident.HasDocument ? [new Option(nameof(SealedFact.Document), RevealFact.ChineseOf(SealedFact.Document))] : Array.Empty<Option>(),
        .. Resident.HasPhone ? [new Option(nameof(SealedFact.Phone), RevealFact.ChineseOf(SealedFact.Phone))] : Array.Empty<Option>(),
        .. Resident.Tags.Where(t => $"{t.Tag.Id}" == TagAsked).Select(t => new Option(nameof(SealedFact.CareReason), $"“{t.Kind.Chinese}”标签的事由")),
    ];

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public string? Shown(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : Request.Query[field].ToString();

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop) => await Open(code, id, stop);

    public async Task<IActionResult> OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, stop);
        (Input.Division, Input.Resident) = (Place.Code, Resident.Id);
        var answer = await this.Submit(
            async () =>
            {
                Opened = await act.Run(Input, stop);
                return Opened;
            },
            _ => Resident.Href);
        return answer is RedirectResult ? Page() : answer;
    }

    private async Task Open(string code, Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-cache, no-store";
        Place = await desk.Divisions.Require(code, stop);
        desk.Require(PopulationPermissions.RevealFacts, Place);
        Resident = await residents.Of(Place, id, stop);
        ViewData["Title"] = $"查看密存信息：{Resident.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Place, desk.Divisions, "/organization", stop, new Crumb(Resident.Name, Resident.Href), new Crumb("查看密存信息"));
    }
}
