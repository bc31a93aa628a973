using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;

namespace Shequ.Norms.Rules;

/// <summary>上下限: at_least, at_most, between, equals and about. Both bounds are allowed values (民法典 1259).</summary>
/// <param name="Tolerance">Set for 左右: how far from the figure still counts; chosen by us, not by the document.</param>
public sealed record Bounds(decimal? Least, decimal? Most, decimal? Tolerance = null) : Rule
{
    public static Bounds About(decimal value, decimal tolerance) => new(value - tolerance, value + tolerance, tolerance);

    public override AllowedRange Range => new(End(Least), false, End(Most), false);

    public override bool Fits(KeyShape shape) => shape is KeyShape.Number or KeyShape.Items;

    public override bool IsMetBy(NormKey key, in Measured value, DateOnly today)
    {
        var largest = key.Shape == KeyShape.Items ? value.B : value.A;
        return (Least is not { } least || value.A >= least) && (Most is not { } most || largest <= most);
    }

    public override string Describe(NormKey key)
    {
        var figures = (Least, Most) switch
        {
            ({ } a, { } b) when a == b => $"{Chinese.Number(a)} {key.Unit}",
            ({ } a, { } b) when Tolerance is { } t => $"{Chinese.Number(a + t)} {key.Unit}左右（按 ±{Chinese.Number(t)} 计）",
            ({ } a, { } b) => $"{Chinese.Number(a)}—{Chinese.Number(b)} {key.Unit}",
            ({ } a, null) => $"不少于 {Chinese.Number(a)} {key.Unit}",
            (null, { } b) => $"不超过 {Chinese.Number(b)} {key.Unit}",
            _ => "",
        };
        return key.Shape == KeyShape.Items ? $"每个{(figures is [>= '0' and <= '9', ..] ? " " : "")}{figures}" : figures;
    }

    public override string? Margin(NormKey key, in Measured value, DateOnly today)
    {
        var largest = key.Shape == KeyShape.Items ? value.B : value.A;
        if (Least is { } least && value.A < least)
        {
            return $"差 {Chinese.Number(least - value.A)} {key.Unit}";
        }

        if (Most is { } most && largest > most)
        {
            return $"多 {Chinese.Number(largest - most)} {key.Unit}";
        }

        var room = new[] { value.A - Least, Most - largest }.Where(r => r is not null).Min();
        return room is { } left ? $"余 {Chinese.Number(left)} {key.Unit}" : null;
    }

    private static Fraction? End(decimal? value) => value is { } v ? Fraction.Whole(v) : null;
}
