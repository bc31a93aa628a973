using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>每若干配若干: so many of the part for each so many of the whole.</summary>
public sealed record Each(decimal? Least, decimal? Most, decimal Per) : Rule
{
    public override AllowedRange Range => new(End(Least), false, End(Most), false);

    public override bool Fits(KeyShape shape) => shape == KeyShape.Ratio;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today) =>
        (Least is not { } least || value.A * Per >= least * value.B) && (Most is not { } most || value.A * Per <= most * value.B);

    public override string Describe(NormKey key)
    {
        var figures = (Least, Most) switch
        {
            ({ } a, { } b) => $" {Chinese.Number(a)}—{Chinese.Number(b)}",
            ({ } a, null) => $"不少于 {Chinese.Number(a)}",
            (null, { } b) => $"不超过 {Chinese.Number(b)}",
            _ => "",
        };
        return $"每 {Chinese.Number(Per)} {key.WholeUnit}{figures} {key.PartUnit}";
    }

    public override string? Margin(NormKey key, in Measured value, DateOnly today)
    {
        if (Least is { } least && value.A * Per < least * value.B)
        {
            return $"差 {Chinese.Number(decimal.Round((least * value.B / Per) - value.A, 2))} {key.PartUnit}";
        }

        if (Most is { } most && value.A * Per > most * value.B)
        {
            return $"多 {Chinese.Number(decimal.Round(value.A - (most * value.B / Per), 2))} {key.PartUnit}";
        }

        return Least is { } floor ? $"余 {Chinese.Number(decimal.Round(value.A - (floor * value.B / Per), 2))} {key.PartUnit}" : null;
    }

    private Fraction? End(decimal? value) => value is { } v ? new Fraction(v, Per) : null;
}
