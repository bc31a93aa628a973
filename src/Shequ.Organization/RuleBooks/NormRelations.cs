using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>A conflict and the names of the divisions in which both norms hold.</summary>
public sealed record ConflictThere(Conflict Conflict, IReadOnlyList<string> Places);

/// <summary>条款关系: what stands beside a norm: neighbours in its document, others on the same keys, those that it excludes.</summary>
public sealed class NormRelations(Session session, NormLibrary library, DivisionQueries divisions)
{
    public (Norm? Previous, Norm? Next) Neighbours(Norm norm)
    {
        ArgumentNullException.ThrowIfNull(norm);

        // The document as a norm knows it is only its head.
        var all = library.Pack(norm.Pack.Id)?.Norms ?? [];
        return (all.LastOrDefault(n => n.Order < norm.Order), all.FirstOrDefault(n => n.Order > norm.Order));
    }

    /// <summary>For each key of the norm, the other norms on it in all documents.</summary>
    public IReadOnlyList<(NormKey Key, IReadOnlyList<Norm> Others)> OnSameKeys(Norm norm) => KeySearch.Keys(norm)
        .Select(k => (k, (IReadOnlyList<Norm>)KeySearch.On(library, k).Where(n => n.Id != norm.Id).ToArray()))
        .ToArray();

    /// <summary>The norms that cannot be met together with this one, today and somewhere in the country.</summary>
    public async Task<IReadOnlyList<ConflictThere>> Conflicts(Norm norm, CancellationToken stop = default)
    {
        var (book, _) = await library.Current(session.Db, stop);

        // Sets differ only where a binding begins, so one look at each bound place finds every pair.
        var found = book.Bindings.Where(b => b.HoldsOn(session.Today)).Select(b => b.Code).Distinct()
            .SelectMany(code => book.InForce(PlaceOf(code), session.Today).Conflicts.Select(c => (Conflict: c, Code: code)))
            .Where(c => c.Conflict.First.Norm.Id == norm.Id || c.Conflict.Second.Norm.Id == norm.Id)
            .GroupBy(c => (c.Conflict.Key, First: c.Conflict.First.Norm.Id, Second: c.Conflict.Second.Norm.Id)).ToArray();
        var there = new List<ConflictThere>();
        foreach (var pair in found)
        {
            there.Add(new(pair.First().Conflict, await Names(pair.Select(c => c.Code), stop)));
        }

        return there;
    }

    private async Task<IReadOnlyList<string>> Names(IEnumerable<string> codes, CancellationToken stop)
    {
        var names = new List<string>();
        foreach (var code in codes)
        {
            names.Add(code == Pack.Everywhere ? "全国" : (await divisions.ByCode(code, stop))?.Name ?? code);
        }

        return names;
    }

    /// <summary>Every code begins with the codes above it.</summary>
    private static Place PlaceOf(string code) => new(code == Pack.Everywhere ? "" : string.Join('/', Enum.GetValues<DivisionLevel>()
        .Where(l => l > DivisionLevel.Country && DivisionCode.Length(l) <= code.Length).Select(l => code[..DivisionCode.Length(l)])));
}
