using System.Globalization;

namespace Shequ.Norms;

/// <summary>How dates and numbers are written for people.</summary>
public static class Chinese
{
    private const string Weekdays = "日一二三四五六";

    /// <summary>2026年11月21日（星期六）.</summary>
    public static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日（星期{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>A number without needless zeros: 30, 29.5.</summary>
    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
