using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>打印名单: what is published for anybody, and with doors and a column for signatures for the tables.</summary>
public sealed class PrintModel(RollDesk desk, PublicRoll rolls) : ElectionRollPage(desk)
{
    protected override bool Public => true;

    [BindProperty(SupportsGet = true)]
    public string? Copy { get; set; }

    [BindProperty(SupportsGet = true)]
    public RollList List { get; set; }

    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public bool Station => Copy == "station";

    public bool MayStation => May(ElectionPermissions.View);

    public PublishedNames Names { get; private set; } = null!;

    public int Total => Names.Total;

    public IEnumerable<(string Name, IReadOnlyList<PublishedName> Voters)> ByGroup =>
        Names.Names.GroupBy(v => v.Group ?? "未分小组").Select(g => (g.Key, (IReadOnlyList<PublishedName>)[.. g]));

    public Pager Pager => new(
        After > 0 ? $"{Roll}/print?copy={Copy}&list={List}" : null, Names.More ? $"{Roll}/print?copy={Copy}&list={List}&after={Names.After}" : null, Names.More || After > 0 ? $"本页 {Names.Names.Count} 名，逐页打印" : null);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open("打印选民名单", code, id, stop);
        if (Station || Election.RollPublishedOn is null)
        {
            Desk.Require(ElectionPermissions.View, Election);
        }

        Names = await rolls.Of(Election, List, doors: Station, After, stop);
    }
}
