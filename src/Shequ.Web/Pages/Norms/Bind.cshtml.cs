using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Norms;

/// <summary>绑定文件: first the place, then from when and on which basis the document holds there.</summary>
public sealed class BindModel(Session session, NormLibrary library, PlaceLookup lookup, DivisionQueries divisions, BindPack bind, TallyKeeper tallies) : PageModel
{
    [BindProperty]
    public BindPack.Request Input { get; set; } = new();

    public Pack Pack { get; private set; } = null!;

    /// <summary>What was typed to find the place.</summary>
    public string? Sought { get; private set; }

    public NamedPlace Named { get; private set; } = NamedPlace.Nothing;

    /// <summary>The names above the place.</summary>
    public string Line { get; private set; } = "";

    public bool May => Typed.MaySomewhere(session.Actor, OrganizationPermissions.BindPacks);

    /// <summary>From today, or from the day on which the document itself begins.</summary>
    public DateOnly First => Pack.From > session.Today ? Pack.From : session.Today;

    public Task OnGetAsync(string id, string? place, CancellationToken stop) => Load(id, place, stop);

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken stop)
    {
        await Load(id, Input.Division, stop);
        return await this.Submit(() => bind.Run(Input with { Pack = id }, stop), _ =>
        {
            tallies.LookNow();
            return $"/norms/packs/{id}";
        });
    }

    private async Task Load(string id, string? place, CancellationToken stop)
    {
        Pack = library.Pack(id) ?? throw new NotFoundException($"名为 {id} 的文件");
        (Sought, Named) = (place, await lookup.Find(place, stop));
        Line = Named.Place is { } named ? await divisions.LineOf(named, stop) : "";
    }
}
