using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.Divisions.Search;
using Shequ.Organization.Profiles;
using Shequ.Organization.RuleBooks;

namespace Shequ.Web.Pages.Norms;

/// <summary>一条规范: what it says, how it binds, what the product does with it, and how the place in hand stands.</summary>
public sealed class NormModel(
    NormLibrary library, NormRelations relations, RuleBookDecisions decisions, PlaceLookup lookup, PlacesInHand places) : PageModel
{
    public Norm Norm { get; private set; } = null!;

    public PlaceInHand? InHand { get; private set; }

    public NamedPlace Named { get; private set; } = NamedPlace.Nothing;

    public string? Typed { get; private set; }

    public (Norm? Previous, Norm? Next) Neighbours { get; private set; }

    public IReadOnlyList<(NormKey Key, IReadOnlyList<Norm> Others)> SameKeys { get; private set; } = [];

    public IReadOnlyList<ConflictThere> Conflicts { get; private set; } = [];

    public IReadOnlyList<NormConfirmation> Confirmations { get; private set; } = [];

    public Norm? AlternativeTo { get; private set; }

    /// <summary>The reading that a person has confirmed.</summary>
    public Reading? Confirmed => Confirmations is [var latest, ..] ? Norm.Readings.FirstOrDefault(r => r.Id == latest.Reading) : null;

    public string? Code => InHand?.Place.Code;

    /// <summary>A doubtful norm that has been confirmed is evaluated like any other.</summary>
    public Use Use => Confirmations.Count > 0 && Measured.Count > 0 ? Use.Evaluated : NormUses.Of(Norm);

    /// <summary>Which fields of the profile answer which key of the norm.</summary>
    public IReadOnlyList<(NormKey Key, IReadOnlyList<ProfileField> Fields)> Measured => SameKeys
        .Select(k => (k.Key, Measures.For(k.Key)?.Inputs ?? [])).Where(m => m.Item2.Count > 0).ToArray();

    public async Task OnGetAsync(string id, string? division, CancellationToken stop)
    {
        Norm = library.Norm(id) ?? throw new NotFoundException($"编号为 {id} 的规范");
        (Typed, Named) = (division, await lookup.Find(division, stop));
        InHand = Named.Place is { } place ? await places.Take(place, stop) : null;
        Neighbours = relations.Neighbours(Norm);
        SameKeys = relations.OnSameKeys(Norm);
        Conflicts = await relations.Conflicts(Norm, stop);
        Confirmations = Norm.Readings.Count > 0 ? await decisions.ConfirmationsOf(Norm.Id, stop) : [];
        AlternativeTo = Norm.AlternativeTo is { } other ? library.Norm(other) : null;
    }
}
