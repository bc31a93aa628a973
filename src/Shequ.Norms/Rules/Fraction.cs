using System.Globalization;

namespace Shequ.Norms.Rules;

/// <summary>分数: an exact fraction, so that 过半数 is never a matter of rounding.</summary>
public readonly record struct Fraction(decimal Numerator, decimal Denominator)
{
    /// <summary>A comparison multiplies two such numbers and must stay exact in the 28 digits of a decimal.</summary>
    internal const int MostDigits = 12;

    public static Fraction Whole(decimal value) => new(value, 1);

    /// <summary>Reads "2/3" or "0.8"; null where the text is neither.</summary>
    public static Fraction? Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || !Read(parts[0], out var top))
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return Whole(top);
        }

        return Read(parts[1], out var bottom) && bottom > 0 ? new Fraction(top, bottom) : null;
    }

    /// <summary>Below zero, zero or above zero as part/whole is less than, equal to or more than this fraction.</summary>
    public int Compare(decimal part, decimal whole) => decimal.Compare(part * Denominator, Numerator * whole);

    public int CompareTo(Fraction other) => other.Compare(Numerator, Denominator);

    public override string ToString() => Denominator == 1
        ? Shequ.Norms.Chinese.Number(Numerator)
        : $"{Shequ.Norms.Chinese.Number(Numerator)}/{Shequ.Norms.Chinese.Number(Denominator)}";

    private static bool Read(string text, out decimal value) =>
        decimal.TryParse(text.Length <= MostDigits ? text : "", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
}
