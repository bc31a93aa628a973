using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Norms;

/// <summary>结束绑定: the last day on which a document holds in a place.</summary>
public sealed class EndBindingModel(Session session, NormLibrary library, RuleBookDecisions decisions, EndBinding end, TallyKeeper tallies) : PageModel
{
    [BindProperty]
    public EndBinding.Request Input { get; set; } = new();

    public Pack Pack { get; private set; } = null!;

    public BoundPlace Bound { get; private set; } = null!;

    public bool May => session.Actor.May(OrganizationPermissions.BindPacks, Bound.Place.Path);

    public DateOnly Today => session.Today;

    public Task OnGetAsync(string id, Guid binding, CancellationToken stop) => Load(id, binding, stop);

    public async Task<IActionResult> OnPostAsync(string id, Guid binding, CancellationToken stop)
    {
        await Load(id, binding, stop);
        return await this.Submit(() => end.Run(Input with { Binding = Bound.Binding.Id }, stop), _ =>
        {
            tallies.LookNow();
            return $"/norms/packs/{id}";
        });
    }

    private async Task Load(string id, Guid binding, CancellationToken stop)
    {
        Pack = library.Pack(id) ?? throw new NotFoundException($"名为 {id} 的文件");
        Bound = await decisions.Binding(new Id<PackBinding>(binding), stop) is { } bound && bound.Binding.Pack == id
            ? bound : throw new NotFoundException("这个绑定");
    }
}
