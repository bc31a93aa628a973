using Shequ.Norms;
using Shequ.Organization.Duties;

namespace Shequ.Web.Components;

/// <summary>近期日程: what falls due in the coming six months, as a picture and as words.</summary>
public sealed record DueCalendar(IReadOnlyList<DueItem> Items, DateOnly Today)
{
    private const int Months = 6;
    private const decimal Margin = 12;
    private const int RowHeight = 16;
    private const int Top = 30;
    private const decimal Apart = 3;

    private DateOnly End => Today.AddMonths(Months);

    /// <summary>What has a day within the six months or before them.</summary>
    public IReadOnlyList<DueItem> Dated => [.. Items.Where(i => i.DueOn <= End).OrderBy(i => i.DueOn)];

    /// <summary>The first day of each month with its place in per cent.</summary>
    public IEnumerable<(string Name, decimal X)> Ticks => Enumerable.Range(1, Months)
        .Select(i => new DateOnly(Today.Year, Today.Month, 1).AddMonths(i)).Select(d => ($"{d.Month}月", X(d)));

    /// <summary>One dot for each; those that would touch stand one above the other, what is overdue at the left edge.</summary>
    public IReadOnlyList<(DueItem Item, decimal X, int Y)> Dots()
    {
        var rows = new List<decimal>();
        var dots = new List<(DueItem, decimal, int)>();
        foreach (var item in Dated)
        {
            var x = item.State == DueState.Overdue ? Margin / 2 : X(item.DueOn!.Value);
            var row = rows.FindIndex(last => x - last >= Apart);
            if (row < 0)
            {
                (row, rows) = (rows.Count, [.. rows, x]);
            }

            rows[row] = x;
            dots.Add((item, x, Top + (row * RowHeight) + (RowHeight / 2)));
        }

        return dots;
    }

    public int Height => Dots().Select(d => d.Y).DefaultIfEmpty(Top).Max() + RowHeight;

    public static string TodayX => Svg.Percent(Margin);

    /// <summary>The same in words.</summary>
    public IEnumerable<string> Words()
    {
        if (Items.Count(i => i.State == DueState.Overdue) is > 0 and var late)
        {
            yield return $"已逾期 {late} 项";
        }

        foreach (var month in Dated.Where(i => i.State != DueState.Overdue).GroupBy(i => (i.DueOn!.Value.Year, i.DueOn.Value.Month)))
        {
            yield return $"{month.Key.Year}年{month.Key.Month}月 {month.Count()} 项：{string.Join("、", month.Select(i => $"{i.DueOn!.Value.Day}日{i.Does}"))}";
        }
    }

    public string Label => $"{Chinese.Date(Today)}起六个月内到期的事项。{string.Join("；", Words())}";

    private decimal X(DateOnly day) =>
        Margin + ((100 - Margin - (Apart / 2)) * (day.DayNumber - Today.DayNumber) / (End.DayNumber - Today.DayNumber));
}
