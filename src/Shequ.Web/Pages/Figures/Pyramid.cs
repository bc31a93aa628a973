using Shequ.Population.Derived;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Figures;

/// <summary>人口金字塔: men to the left, women to the right, the oldest on top.</summary>
public sealed record Pyramid(IReadOnlyList<AgeBand> Bands)
{
    private const int Half = 130;
    private const int Middle = 30;
    private const int Line = 13;

    public int Height => (Rows.Count * Line) + 18;

    public static int Width => (2 * Half) + (2 * Middle);

    public string Label => $"按年龄和性别的常住人口：男 {Bands.Sum(b => b.Men)} 人，女 {Bands.Sum(b => b.Women)} 人，下面的表格逐组列出";

    public IReadOnlyList<PyramidRow> Rows { get; } = Draw(Bands);

    private static PyramidRow[] Draw(IReadOnlyList<AgeBand> bands)
    {
        var most = Math.Max(1, bands.Count == 0 ? 0 : bands.Max(b => Math.Max(b.Men, b.Women)));
        return
        [
            .. bands.OrderByDescending(b => b.FromAge).Select((b, i) =>
            {
                var (men, women) = ((decimal)b.Men * Half / most, (decimal)b.Women * Half / most);
                return new PyramidRow($"{b.FromAge}", (i * Line) + 2, Svg.Number(Half - men), Svg.Number(men), Half + (2 * Middle), Svg.Number(women), Half + Middle);
            }),
        ];
    }
}

/// <summary>One line of the pyramid, in the numbers that SVG wants.</summary>
public sealed record PyramidRow(string Age, int Top, string MenFrom, string MenWidth, int WomenFrom, string WomenWidth, int AgeAt);
