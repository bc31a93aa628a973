using Shequ.Elections.Polling.Turnouts;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>进度曲线: how many ballots a station had given out by each quarter of an hour, as steps.</summary>
public sealed class TurnoutChart(StationTurnoutView station, DateTimeOffset from, DateTimeOffset to, int most)
{
    public const int Width = 320;
    public const int Height = 96;
    private const int Floor = 76;
    private const int Top = 8;
    private const int QuarterMinutes = 15;

    public StationTurnoutView Station => station;

    public string From => $"{from:H:mm}";

    public string To => $"{to:H:mm}";

    public string Label => $"{station.Name}，{From} 至 {To}，已发 {station.Ballots} 张";

    public string Line
    {
        get
        {
            var (sum, points) = (0, new List<string> { Point(from, 0) });
            foreach (var step in station.Steps)
            {
                points.Add(Point(step.From, sum));
                sum += step.Ballots;
                points.Add(Point(step.From, sum));
            }

            points.Add(Point(to, sum));
            return string.Join(' ', points);
        }
    }

    public string Area => $"{Line} {Svg.Number(Width)},{Floor} 0,{Floor}";

    public static IReadOnlyList<TurnoutChart> Of(TurnoutView turnout)
    {
        ArgumentNullException.ThrowIfNull(turnout);
        var slots = turnout.Stations.SelectMany(s => s.Steps).Select(s => s.From).ToArray();
        if (slots.Length == 0)
        {
            return [];
        }

        var most = turnout.Stations.Max(s => s.Steps.Sum(p => Math.Max(0, p.Ballots)));
        return [.. turnout.Stations.Select(s => new TurnoutChart(s, slots.Min(), slots.Max().AddMinutes(QuarterMinutes), Math.Max(1, most)))];
    }

    private string Point(DateTimeOffset at, int ballots) =>
        $"{Svg.Number((decimal)((at - from) / (to - from)) * Width)},{Svg.Number(Floor - ((decimal)ballots / most * (Floor - Top)))}";
}
