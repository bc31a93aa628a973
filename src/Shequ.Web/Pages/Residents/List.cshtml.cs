using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization.Divisions;
using Shequ.Population.Reading;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Residents;

/// <summary>居民名单.</summary>
public sealed class ListModel(DivisionQueries divisions, ResidentList list) : PageModel
{
    private static readonly (ResidentFilter Filter, string Chinese)[] Filters =
    [
        (ResidentFilter.LivingHere, "住在本社区"), (ResidentFilter.RegisteredElsewhere, "户籍在外地"), (ResidentFilter.OnlyRegistered, "只有户籍"),
        (ResidentFilter.PartyMembers, "中共党员"),
    ];

    [BindProperty(SupportsGet = true)]
    public ResidentFilter Filter { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    /// <summary>The last one of the page before.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public Division Place { get; private set; } = null!;

    public ResidentPage Found { get; private set; } = null!;

    public string Here => $"/residents/{Place.Code}/list";

    public FilterChips Chips => new("筛选", [.. Filters.Select(f => new FilterChip(f.Chinese, Address(f.Filter, null), Current: f.Filter == Filter))]);

    public Pager Pager => new(
        After is null ? null : Address(Filter, null), Found.More ? Address(Filter, Found.Residents[^1].Id.Value) : null, After is null && !Found.More ? null : $"本页 {Found.Residents.Count} 人");

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Found = await list.Page(Place, Filter, On, After, stop);
        this.Head(Place, $"居民名单：{Place.Name}", new Crumb("居民名单"));
    }

    private string Address(ResidentFilter filter, Guid? after) =>
        $"{Here}?filter={filter}" + (On is { } day ? $"&on={day:yyyy-MM-dd}" : "") + (after is null ? "" : $"&after={after}");
}
