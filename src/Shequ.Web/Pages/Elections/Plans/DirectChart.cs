using Shequ.Elections.Plans.Reading;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>直接选举图: one bar for each year of elections, full height for all committees elected in it.</summary>
public sealed record DirectChart(IReadOnlyList<DirectShare> Shares)
{
    public const int Width = 640;
    public const int Height = 190;
    public const int Top = 24;
    public const int Tall = 120;
    public const int YearAt = 166;
    public const int ShareAt = 16;
    private const int Widest = 64;

    /// <summary>A bar with its place in the drawing.</summary>
    public sealed record Bar(DirectShare Share, string X, string Wide, string Y, string Tall, string Middle);

    public IEnumerable<Bar> Bars => Shares.Select((s, i) =>
    {
        var step = Math.Min((decimal)Width / Shares.Count, 2 * Widest);
        var (x, wide) = ((i * step) + (step / 4), step / 2);
        var tall = s.Total == 0 ? 0 : (decimal)Tall * s.Direct / s.Total;
        return new Bar(s, Svg.Number(x), Svg.Number(wide), Svg.Number(Top + Tall - tall), Svg.Number(tall), Svg.Number(x + (wide / 2)));
    });

    public IEnumerable<string> Words => Shares.Select(s => $"{s.Year}年选举的 {s.Total} 个居委会中，直接选举 {s.Direct} 个");

    public string Label => $"各年选举中直接选举的居委会。{string.Join("；", Words)}";
}
