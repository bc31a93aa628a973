using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Pages.Norms;

/// <summary>一份文件: its head, its chapters, and where it holds.</summary>
public sealed class PackModel(Session session, NormLibrary library, RuleBookDecisions decisions, DivisionQueries divisions) : PageModel
{
    public Pack Pack { get; private set; } = null!;

    public Coverage Coverage { get; private set; } = null!;

    /// <summary>The places that the document itself names.</summary>
    public IReadOnlyList<(string Name, string? Code)> Own { get; private set; } = [];

    public IReadOnlyList<BoundPlace> Bindings { get; private set; } = [];

    public bool MayBind => Typed.MaySomewhere(session.Actor, OrganizationPermissions.BindPacks);

    public DateOnly Today => session.Today;

    /// <summary>Each chapter with the list page that begins with it.</summary>
    public IEnumerable<(string Name, string Href, int Count, int Evaluated)> Chapters => Pack.Norms.GroupBy(n => n.Chapter).Select(g => (
        g.Key,
        $"/norms?pack={Pack.Id}" + (g.Min(n => n.Order) is var first and > 0 ? $"&after={Pack.Id}:{first - 1}" : ""),
        g.Count(),
        g.Count(n => NormUses.Of(n) == Use.Evaluated)));

    public bool MayEnd(BoundPlace bound) =>
        (bound.Binding.HoldsTo is not { } to || to >= Today) && session.Actor.May(OrganizationPermissions.BindPacks, bound.Place.Path);

    public async Task OnGetAsync(string id, CancellationToken stop)
    {
        Pack = library.Pack(id) ?? throw new NotFoundException($"名为 {id} 的文件");
        Coverage = NormUses.OfPacks([Pack])[0];
        Bindings = await decisions.BindingsOf(id, stop);
        var own = new List<(string, string?)>();
        foreach (var code in Pack.Binds)
        {
            own.Add(code == Pack.Everywhere ? ("全国", null) : ((await divisions.ByCode(code, stop))?.Name ?? code, code));
        }

        Own = own;
    }
}
