using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Norms;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.RuleBooks;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Norms;

/// <summary>规范库: all norms by document and chapter, found by words and choices, read through a place if one is in hand.</summary>
public sealed class IndexModel(NormLibrary library, PlaceLookup lookup, PlacesInHand places) : PageModel
{
    private const int PageSize = 40;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Pack { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Module { get; set; }

    [BindProperty(SupportsGet = true)]
    public Force? Force { get; set; }

    [BindProperty(SupportsGet = true)]
    public Use? Use { get; set; }

    /// <summary>The norm after which the page begins, as pack:order.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Division { get; set; }

    public NormSearch Search { get; private set; } = new();

    public NamedPlace Named { get; private set; } = NamedPlace.Nothing;

    public PlaceInHand? InHand { get; private set; }

    public IReadOnlyList<Norm> Found { get; private set; } = [];

    public IReadOnlyList<Norm> Shown { get; private set; } = [];

    public Pager Pager { get; private set; } = new(null, null);

    public IEnumerable<Pack> Packs => library.ByRank;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Search = new(string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(), Known(Pack), Known(Module), Force, Use);
        Named = await lookup.Find(Division, stop);
        InHand = Named.Place is { } place ? await places.Take(place, stop) : null;
        Found = Search.In(library);
        var from = Start();
        Shown = Found.Skip(from).Take(PageSize).ToArray();
        Pager = new(
            from == 0 ? null : With("after", from <= PageSize ? null : KeyOf(Found[from - PageSize - 1])),
            from + PageSize >= Found.Count ? null : With("after", KeyOf(Shown[^1])),
            Found.Count > PageSize ? $"第 {from + 1}—{from + Shown.Count} 条，共 {Found.Count} 条" : null);
    }

    /// <summary>This page with one choice changed; changing a filter begins at the first norm again.</summary>
    public string With(string name, string? value)
    {
        var query = new QueryBuilder();
        foreach (var (key, now) in Choices())
        {
            var next = key == name ? value : now;
            if (!string.IsNullOrEmpty(next))
            {
                query.Add(key, next);
            }
        }

        if (name == "after" && value is not null)
        {
            query.Add("after", value);
        }

        return "/norms" + query;
    }

    public FilterChips ByPack => Chips("按文件", "pack", Search.Pack, library.ByRank.Select(p => (p.Id, p.ShortTitle)), s => s with { Pack = null }, n => n.Pack.Id);

    public FilterChips ByUse => Chips(
        "按用法", "use", Search.Use?.ToString(), Enum.GetValues<Use>().Select(u => (u.ToString(), NormText.Use(u))), s => s with { Use = null }, n => NormUses.Of(n).ToString());

    public FilterChips ByForce => Chips(
        "按用语强度", "force", Search.Force?.ToString(), Enum.GetValues<Force>().Select(f => (f.ToString(), f.Chinese())), s => s with { Force = null }, n => n.Force.ToString());

    public FilterChips ByModule => Chips(
        "按工作", "module", Search.Module, ModuleNames.All.Words.Select(m => (m, ModuleNames.All.Chinese(m))), s => s with { Module = null }, n => n.Module);

    /// <summary>The choices of one question that would find something, with how many.</summary>
    private FilterChips Chips(
        string label, string name, string? now, IEnumerable<(string Value, string Text)> options, Func<NormSearch, NormSearch> without, Func<Norm, string> answer)
    {
        var counts = Search.Count(library, without, answer);
        var chips = options.Where(o => counts.ContainsKey(o.Value) || o.Value == now)
            .Select(o => new FilterChip(o.Text, With(name, o.Value == now ? null : o.Value), counts.GetValueOrDefault(o.Value), o.Value == now));
        return new(label, [new("全部", With(name, null), counts.Values.Sum(), now is null), .. chips]);
    }

    private IEnumerable<(string Name, string? Value)> Choices() =>
    [
        ("q", Search.Text), ("pack", Search.Pack), ("module", Search.Module), ("force", Search.Force?.ToString()), ("use", Search.Use?.ToString()),
        ("division", InHand?.Place.Code),
    ];

    private int Start()
    {
        var (pack, order) = After?.Split(':') is [var p, var o] && int.TryParse(o, out var number) ? (p, number) : ("", -1);
        var rank = library.ByRank.Select(p => p.Id).ToList();
        var key = (rank.IndexOf(pack), order);
        return key.Item1 < 0 ? 0 : Found.TakeWhile(n => (rank.IndexOf(n.Pack.Id), n.Order).CompareTo(key) <= 0).Count() is var i && i < Found.Count ? i : 0;
    }

    private static string? Known(string? choice) => string.IsNullOrWhiteSpace(choice) ? null : choice;

    private static string KeyOf(Norm norm) => $"{norm.Pack.Id}:{norm.Order}";
}
