using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Pages.Norms;

/// <summary>查取值: which norm holds on a key in a place on a day, what it beat, and which exclude each other.</summary>
public sealed class ExplainModel(
    Session session, NormLibrary library, NormExplanations explanations, PlaceLookup lookup, DivisionQueries divisions) : PageModel
{
    /// <summary>A key by name, or Chinese words that describe it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>A place by code or name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Division { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public NamedPlace Named { get; private set; } = NamedPlace.Nothing;

    public string Line { get; private set; } = "";

    public IReadOnlyList<NormKey> Keys { get; private set; } = [];

    public NormKey? TheKey => Keys.Count == 1 ? Keys[0] : null;

    public Explanation? Explained { get; private set; }

    /// <summary>Every norm on the key, also those that do not hold in the place.</summary>
    public IReadOnlyList<Norm> All { get; private set; } = [];

    public DateOnly Day => On ?? session.Today;

    public IReadOnlyList<(WorkChapter Chapter, IReadOnlyList<NormKey> Keys)> Catalogue => KeySearch.ByChapter(library);

    public string? KeyFault => string.IsNullOrWhiteSpace(Key) || Keys.Count > 0 ? null : $"没有找到“{Key.Trim()}”。换一个词，或从下面的目录里选。";

    public string? DayFault => ModelState[nameof(On)]?.Errors.Count > 0 ? "日期写得不对，例如 2026-07-01。现按今天回答。" : null;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Keys = string.IsNullOrWhiteSpace(Key) ? [] : KeySearch.Find(Key);
        Named = await lookup.Find(Division, stop);
        if (TheKey is { } key)
        {
            All = KeySearch.On(library, key);
        }

        if (Named.Place is { } place)
        {
            Line = await divisions.LineOf(place, stop);
            Explained = TheKey is { } asked ? await explanations.Of(asked, place, Day, stop) : null;
        }
    }

    /// <summary>The same question for another key or place.</summary>
    public string For(string? key, string? division) => "/norms/explain" + QueryString.Create(new Dictionary<string, string?>
    {
        ["key"] = key, ["division"] = division, ["on"] = On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
    }.Where(p => !string.IsNullOrWhiteSpace(p.Value)));
}
