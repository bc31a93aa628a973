using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.RuleBooks;

/// <summary>解释: which norm holds on a key in a place on a day, what it beat, and which norms exclude each other.</summary>
public sealed record Explanation(
    NormKey Key, Division Place, DateOnly On, Holding? Holding, IReadOnlyList<NormInForce> All, IReadOnlyList<Conflict> Conflicts);

/// <summary>Explains norms in force.</summary>
public sealed class NormExplanations(Session session, NormLibrary library)
{
    public async Task<Explanation> Of(NormKey key, Division place, DateOnly? on = null, CancellationToken stop = default)
    {
        var day = session.DayOf(on);
        var (book, _) = await library.Current(session.Db, stop);
        var set = book.InForce(place.Place, day);
        return new(key, place, day, set.Holding(key), set.Governing(key).ToArray(), set.Conflicts.Where(c => c.Key == key).ToArray());
    }
}

/// <summary>An explanation as programs read it.</summary>
public sealed record ExplanationView(
    string Key, string Name, string Division, DateOnly On, ExplainedNorm? Holds, IReadOnlyList<ExplainedNorm> Beaten, IReadOnlyList<IReadOnlyList<string>> Conflicts)
{
    public static ExplanationView Of(Explanation e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new(
            e.Key.Name, e.Key.Chinese, e.Place.Code, e.On,
            e.Holding is { } h ? One(h.Norm, e.Key, null) : null,
            e.Holding?.Beaten.Select(b => One(b.Norm, e.Key, b.Why)).ToArray() ?? [],
            e.Conflicts.Select(c => (IReadOnlyList<string>)[c.First.Norm.Id, c.Second.Norm.Id]).ToArray());
    }

    /// <summary>What a norm requires on one key, in Chinese.</summary>
    public static string Requires(NormInForce norm, NormKey key) =>
        string.Join("；", norm.Requirements.Where(r => r.Key == key).Select(r => r.Rule.Describe(key)));

    private static ExplainedNorm One(NormInForce n, NormKey key, string? why) =>
        new(n.Norm.Id, n.Norm.Pack.Title, n.Norm.Article, Requires(n, key), n.Norm.Force, why);
}

/// <summary>One norm of an explanation as programs read it.</summary>
public sealed record ExplainedNorm(string Id, string Document, string Article, string Requires, Norms.Packs.Force Force, string? Why);
