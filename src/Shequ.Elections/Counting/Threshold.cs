using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Norms.Rules;

namespace Shequ.Elections.Counting;

/// <summary>门槛: a share that a norm asks for, with its article; compared as integers.</summary>
/// <param name="OneSource">The wording of the norm was seen in one source only, which the result says.</param>
public sealed record Threshold(Share Share, Citation Citation, bool OneSource)
{
    public Inequality Of(int part, int whole) => new(this, part, whole);

    /// <summary>What the norms in force ask for under a key; null where none asks for anything.</summary>
    public static Threshold? In(NormSet norms, NormKey key)
    {
        ArgumentNullException.ThrowIfNull(norms);
        return norms.Holding(key) is { } held && held.Norm.Requirements.Where(r => r.Key == key).Select(r => r.Rule).OfType<Share>().FirstOrDefault() is { } share
            ? new(share, held.Norm.Norm.Citation, held.Norm.Norm.Source == TextSource.OneSource)
            : null;
    }
}

/// <summary>不等式: a part and a whole held against a threshold, with the integers that anybody can multiply.</summary>
public sealed record Inequality(Threshold Threshold, int Part, int Whole)
{
    public bool Holds => Whole > 0 && Compare(Threshold.Share.Fraction.Compare(Part, Whole));

    /// <summary>E.g. 2×501 &gt; 1×1000.</summary>
    public override string ToString()
    {
        var fraction = Threshold.Share.Fraction;
        return $"{fraction.Denominator:0}×{Part} {Sign()} {fraction.Numerator:0}×{Whole}";
    }

    private bool Compare(int order) => Threshold.Share.Comparison switch
    {
        Comparison.MoreThan => order > 0,
        Comparison.AtLeast => order >= 0,
        Comparison.AtMost => order <= 0,
        Comparison.LessThan => order < 0,
        _ => order == 0,
    };

    /// <summary>How the two sides really stand, whichever the threshold asks for.</summary>
    private string Sign()
    {
        var order = Threshold.Share.Fraction.Compare(Part, Whole);
        return (order, Threshold.Share.Comparison) switch
        {
            (0, Comparison.AtLeast) => "≥",
            (0, Comparison.AtMost) => "≤",
            (0, _) => "=",
            ( > 0, Comparison.AtLeast) => "≥",
            ( < 0, Comparison.AtMost) => "≤",
            ( > 0, _) => ">",
            _ => "<",
        };
    }
}
