namespace Shequ.Norms.Rules;

/// <summary>取值范围: the values that a rule allows, each end open, closed or absent.</summary>
public sealed record AllowedRange(Fraction? Low, bool LowOpen, Fraction? High, bool HighOpen)
{
    public bool IsPoint => Low is { } low && High is { } high && low.CompareTo(high) == 0 && !LowOpen && !HighOpen;

    /// <summary>
    /// Whether no value, or only a single one where the ranges touch, satisfies both:
    /// 一千至三千户 and 三千户以上 agree on nothing but exactly 3,000.
    /// </summary>
    public bool Excludes(AllowedRange other)
    {
        var both = Intersect(other);
        if (both.Low is not { } low || both.High is not { } high)
        {
            return false;
        }

        var order = low.CompareTo(high);
        return order > 0 || (order == 0 && (both.LowOpen || both.HighOpen || !(IsPoint || other.IsPoint)));
    }

    /// <summary>The one value on which two ranges that exclude each other still agree, where they touch; null where there is none.</summary>
    public Fraction? Touch(AllowedRange other) =>
        Intersect(other) is { Low: { } low, High: { } high, LowOpen: false, HighOpen: false } && low.CompareTo(high) == 0 ? low : null;

    private AllowedRange Intersect(AllowedRange other)
    {
        var (low, lowOpen) = Higher((Low, LowOpen), (other.Low, other.LowOpen), 1);
        var (high, highOpen) = Higher((High, HighOpen), (other.High, other.HighOpen), -1);
        return new(low, lowOpen, high, highOpen);
    }

    private static (Fraction? End, bool Open) Higher((Fraction? End, bool Open) a, (Fraction? End, bool Open) b, int sign)
    {
        if (a.End is not { } left)
        {
            return b;
        }

        if (b.End is not { } right)
        {
            return a;
        }

        var order = left.CompareTo(right) * sign;
        return order == 0 ? (left, a.Open || b.Open) : order > 0 ? a : b;
    }
}
