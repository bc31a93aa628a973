using Shequ.Norms.Keys;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Resolution;

/// <summary>规范集: all norms in force in a place on a day, in one fixed order whatever the order of loading.</summary>
public sealed class NormSet
{
    private readonly ILookup<NormKey, NormInForce> byKey;

    internal NormSet(DateOnly on, IEnumerable<NormInForce> norms)
    {
        On = on;
        Norms = norms
            .OrderBy(n => n.Norm.Pack.Rank).ThenBy(n => n.Norm.Pack.Id, StringComparer.Ordinal).ThenBy(n => n.Norm.Order)
            .ThenBy(n => n.Norm.Id, StringComparer.Ordinal)
            .ToArray();
        byKey = Norms.SelectMany(n => n.Requirements.Select(r => r.Key).Distinct().Select(k => (Key: k, Norm: n)))
            .ToLookup(p => p.Key, p => p.Norm);
        Conflicts = FindConflicts().ToArray();
        Evaluated = Norms.Where(n => n.Norm.Level == NormLevel.Community && n.Requirements.Any(r => r.Key.Use == KeyUse.State)).ToArray();
    }

    public DateOnly On { get; }

    public IReadOnlyList<NormInForce> Norms { get; }

    /// <summary>The norms that can be held against the figures of a community.</summary>
    public IReadOnlyList<NormInForce> Evaluated { get; }

    /// <summary>Pairs of norms on one key that cannot both be met.</summary>
    public IReadOnlyList<Conflict> Conflicts { get; }

    public IEnumerable<NormInForce> Governing(NormKey key) => byKey[key];

    /// <summary>
    /// The one value that an act needs: a <c>must</c> of the higher rank wins, otherwise the more specific pack,
    /// otherwise the newer; the id decides last, so that the answer never depends on luck.
    /// </summary>
    public Holding? Holding(NormKey key)
    {
        var order = byKey[key].OrderBy(n => n, Precedence.Comparer).ToArray();
        return order.Length == 0 ? null : new(key, order[0], order.Skip(1).Select(n => new Beaten(n, Precedence.Why(order[0], n))).ToArray());
    }

    private IEnumerable<Conflict> FindConflicts()
    {
        foreach (var group in byKey.Where(g => g.Key.Use == KeyUse.State))
        {
            var norms = group.ToArray();
            for (var i = 0; i < norms.Length; i++)
            {
                for (var j = i + 1; j < norms.Length; j++)
                {
                    if (Excludes(norms[i], norms[j], group.Key))
                    {
                        yield return new(group.Key, norms[i], norms[j]);
                    }
                }
            }
        }
    }

    private static bool Excludes(NormInForce a, NormInForce b, NormKey key) =>
        a.Norm.AlternativeTo != b.Norm.Id && b.Norm.AlternativeTo != a.Norm.Id
        && a.Requirements.Where(r => r.Key == key).Any(x => b.Requirements.Where(r => r.Key == key).Any(y => x.Rule.Excludes(y.Rule)));
}

/// <summary>规范冲突: two norms in force on one key that no value satisfies together (or only the one where they touch).</summary>
public sealed record Conflict(NormKey Key, NormInForce First, NormInForce Second)
{
    /// <summary>What can still be done: the one value where both touch, or that there is none.</summary>
    public string Describe()
    {
        var touches = Rules(First).SelectMany(a => Rules(Second).Where(a.Excludes).Select(b => b.Range is { } range ? a.Range?.Touch(range) : null)).ToArray();
        var unit = Key.Shape == KeyShape.Ratio ? "" : $" {Key.Unit}";
        return touches is [{ } only] ? $"只有恰好 {only}{unit}时，两条才都达到。" : "没有一个值能同时达到这两条。";
    }

    private IEnumerable<Rules.Rule> Rules(NormInForce norm) => norm.Requirements.Where(r => r.Key == Key).Select(r => r.Rule);
}

/// <summary>取值: the norm whose value an act uses, and those that it beat.</summary>
public sealed record Holding(NormKey Key, NormInForce Norm, IReadOnlyList<Beaten> Beaten);

/// <summary>让位: a norm that gave way, and why.</summary>
public sealed record Beaten(NormInForce Norm, string Why);
