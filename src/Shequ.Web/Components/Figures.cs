using Shequ.Norms.Evaluation;

namespace Shequ.Web.Components;

/// <summary>数字块: a few figures side by side.</summary>
public sealed record StatTiles(IReadOnlyList<StatTile> Tiles)
{
    public StatTiles(params StatTile[] tiles)
        : this((IReadOnlyList<StatTile>)tiles)
    {
    }
}

/// <summary>One figure with its unit; it opens into what stands behind it.</summary>
public sealed record StatTile(string Label, string Value, string? Unit = null)
{
    public string? Note { get; init; }

    public string? Href { get; init; }

    /// <summary>Icon and colour, where the figure counts an outcome.</summary>
    public Outcome? Outcome { get; init; }
}

/// <summary>沿革: the history of a figure, newest first.</summary>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, string Label = "沿革");

/// <summary>One value that held from a day on.</summary>
/// <param name="When">A date as people write it, e.g. 2026年6月30日（星期二）.</param>
/// <param name="Day">The same date as yyyy-MM-dd, for machines.</param>
public sealed record TimelineEntry(string When, string Title, DateOnly? Day = null)
{
    public string? Value { get; init; }

    /// <summary>Who entered it and where it comes from.</summary>
    public string? By { get; init; }

    public string? Note { get; init; }

    public bool Current { get; init; }
}

/// <summary>走势: the course of a figure as a thin line.</summary>
/// <param name="Label">The same in words, e.g. 常住户数，2023年至2026年，由2188户增至2412户.</param>
/// <param name="Line">A value that a norm asks for, drawn dashed.</param>
public sealed record Sparkline(IReadOnlyList<decimal> Values, string Label, decimal? Line = null)
{
    private const decimal Width = 120;
    private const decimal Height = 32;
    private const decimal Edge = 4;

    public string Points => string.Join(' ', Values.Select((v, i) => $"{Svg.Number(X(i))},{Svg.Number(Y(v))}"));

    public (string X, string Y) Last => (Svg.Number(X(Values.Count - 1)), Svg.Number(Y(Values[^1])));

    public string? LineY => Line is { } line ? Svg.Number(Y(line)) : null;

    private decimal X(int i) => Values.Count == 1 ? Width - Edge : Edge + (i * (Width - (2 * Edge)) / (Values.Count - 1));

    private decimal Y(decimal value)
    {
        var all = Line is { } line ? Values.Append(line) : Values;
        var (low, high) = (all.Min(), all.Max());
        return high == low ? Height / 2 : Height - Edge - ((value - low) * (Height - (2 * Edge)) / (high - low));
    }
}
