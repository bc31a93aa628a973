using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Web.Components;
using DivisionSearch = Shequ.Organization.Divisions.Search.DivisionSearch;

namespace Shequ.Web.Pages.Divisions;

/// <summary>区划: finds a division by whatever somebody types; before anything is typed, the provinces.</summary>
public sealed class IndexModel(DivisionDirectory directory, DivisionQueries divisions) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Only communities with an urban residents' committee.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Urban { get; set; }

    /// <summary>The code of the division in and below which to look.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Within { get; set; }

    /// <summary>As many as can be found at once, instead of as many as one reads at a glance.</summary>
    [BindProperty(SupportsGet = true)]
    public bool More { get; set; }

    public int Limit => More ? DivisionSearch.MostResults : new DivisionSearch("").Limit;

    public bool IsCut => Found?.Divisions.Count == Limit;

    public string MoreHref => Address(Urban, Area?.Code) + "&more=true";

    public Division? Area { get; private set; }

    public FoundDivisions? Found { get; private set; }

    public IReadOnlyList<(Division Province, int Urban)> Provinces { get; private set; } = [];

    /// <summary>What the box keeps when somebody looks for something else.</summary>
    public IReadOnlyDictionary<string, string> Kept => new[] { ("urban", Urban ? "true" : null), ("within", Area?.Code) }
        .Where(k => k.Item2 is not null).ToDictionary(k => k.Item1, k => k.Item2!);

    public IReadOnlyList<FilterChips> Filters =>
    [
        new("类别", [new("所有级别", Address(false, Area?.Code), Current: !Urban), new("只看城市社区", Address(true, Area?.Code), Current: Urban)]),
        .. Area is null
            ? Array.Empty<FilterChips>()
            : [new("范围", [new("全国", Address(Urban, null)), new($"只在{Area.Name}", Address(Urban, Area.Code), Current: true)])],
    ];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Area = Within is { Length: > 0 } and not "0" ? await divisions.ByCode(Within, stop) ?? throw DivisionQueries.NoSuch(Within) : null;
        if (!string.IsNullOrWhiteSpace(Query))
        {
            Found = await directory.Find(new(Query) { OnlyUrban = Urban, Within = Area?.Code, Limit = Limit }, stop);
            return;
        }

        var provinces = await divisions.Children((await divisions.Country(stop)).Id, stop);
        var counts = await directory.UrbanCommunities(provinces.Select(p => p.Code), stop);
        Provinces = [.. provinces.Select(p => (p, counts[p.Code]))];
    }

    private string Address(bool urban, string? within) =>
        $"/divisions?q={Uri.EscapeDataString(Query ?? "")}{(urban ? "&urban=true" : "")}{(within is null ? "" : $"&within={within}")}";
}
