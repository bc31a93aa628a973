using Shequ.Norms.Keys;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Evaluation;

/// <summary>What the product does with a clause.</summary>
public enum Use
{
    /// <summary>A measure answers its key.</summary>
    Evaluated,

    /// <summary>An act is guarded by it.</summary>
    Enforced,

    /// <summary>A procedure or ledger carries it out.</summary>
    Run,

    /// <summary>Text only, so far.</summary>
    Shown,
}

/// <summary>覆盖: what of a pack the product carries out, counted clause by clause.</summary>
/// <param name="Encoded">Clauses whose requirement or steps are data, whether or not code is bound to them yet.</param>
public sealed record Coverage(string Pack, int Clauses, int Evaluated, int Enforced, int Run, int Shown, int Encoded)
{
    /// <summary>What the product does with one norm, given the keys that measures answer and that acts are guarded by.</summary>
    public static Use UseOf(Norm norm, IReadOnlySet<NormKey> measured, IReadOnlySet<NormKey> guarded, IReadOnlySet<NormKey> run)
    {
        // A clause that waits for confirmation is evaluated by nobody.
        var keys = norm.Pack.Guidance ? [] : norm.Requirements.Select(r => r.Key).ToArray();
        return norm.Level == NormLevel.Community && keys.Any(measured.Contains) ? Use.Evaluated
            : keys.Any(guarded.Contains) ? Use.Enforced
            : keys.Any(run.Contains) ? Use.Run
            : Use.Shown;
    }

    public static Coverage Of(Pack pack, Func<Norm, Use> use)
    {
        var counts = pack.Norms.CountBy(use).ToDictionary();
        return new(
            pack.Id,
            pack.Norms.Count,
            counts.GetValueOrDefault(Use.Evaluated),
            counts.GetValueOrDefault(Use.Enforced),
            counts.GetValueOrDefault(Use.Run),
            counts.GetValueOrDefault(Use.Shown),
            pack.Norms.Count(n => n.Requirements.Count > 0 || n.Steps.Count > 0 || n.Readings.Count > 0));
    }
}
