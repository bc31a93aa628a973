using System.Text.Json.Serialization;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>How a share compares with its fraction. 过半数 and 超过 are more than; 以上 is at least.</summary>
public enum Comparison
{
    MoreThan,
    AtLeast,
    AtMost,
    LessThan,
    Equals,
}

/// <summary>占比: a part of a whole compared with a fraction, as integers and never as a quotient.</summary>
public sealed record Share(Comparison Comparison, Fraction Fraction) : Rule
{
    [JsonIgnore]
    public override AllowedRange Range => Comparison switch
    {
        Comparison.MoreThan => new(Fraction, true, null, false),
        Comparison.AtLeast => new(Fraction, false, null, false),
        Comparison.AtMost => new(null, false, Fraction, false),
        Comparison.LessThan => new(null, false, Fraction, true),
        _ => new(Fraction, false, Fraction, false),
    };

    public override bool Fits(KeyShape shape) => shape == KeyShape.Ratio;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today)
    {
        if (value.B <= 0)
        {
            // Nothing is a share of nothing: no vote is carried by two thirds of nobody.
            return false;
        }

        var order = Fraction.Compare(value.A, value.B);
        return Comparison switch
        {
            Comparison.MoreThan => order > 0,
            Comparison.AtLeast => order >= 0,
            Comparison.AtMost => order <= 0,
            Comparison.LessThan => order < 0,
            // Sums of money are whole fen: a third of one yuan cannot be paid exactly, so less than one unit off is equal.
            _ => Math.Abs((value.A * Fraction.Denominator) - (Fraction.Numerator * value.B)) < Fraction.Denominator,
        };
    }

    public override string Describe(NormKey key) => Comparison switch
    {
        Comparison.MoreThan => $"超过 {Fraction}",
        Comparison.AtLeast => $"不低于 {Fraction}",
        Comparison.AtMost => $"不超过 {Fraction}",
        Comparison.LessThan => $"低于 {Fraction}",
        _ => $"等于 {Fraction}",
    };

    public override string? Margin(NormKey key, in Measured value, DateOnly today)
    {
        var target = Fraction.Numerator * value.B / Fraction.Denominator;
        var difference = decimal.Round(value.A - target, 2);
        return difference == 0 ? "恰好" : $"{(difference < 0 ? "少" : "多")} {Chinese.Number(Math.Abs(difference))} {key.PartUnit}";
    }
}
