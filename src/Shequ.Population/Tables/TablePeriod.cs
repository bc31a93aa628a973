namespace Shequ.Population.Tables;

/// <summary>报送期: the day, week, month, quarter, half-year or year for which a table is handed in once.</summary>
public sealed record TablePeriod(TableFrequency Frequency, DateOnly From, DateOnly To)
{
    private const int MonthsOfQuarter = 3;
    private const int MonthsOfHalf = 6;

    /// <summary>What is asked once has one period, in which every day lies.</summary>
    private static readonly DateOnly First = new(1949, 1, 1);
    private static readonly DateOnly End = new(2100, 12, 31);

    /// <summary>As people say it: 2026年第四季度.</summary>
    public string Chinese => Frequency switch
    {
        TableFrequency.Once => "一次性",
        TableFrequency.Daily => $"{From.Year}年{From.Month}月{From.Day}日",
        TableFrequency.Weekly => $"{From.Year}年{From.Month}月{From.Day}日起的一周",
        TableFrequency.Monthly => $"{From.Year}年{From.Month}月",
        TableFrequency.Quarterly => $"{From.Year}年第{"一二三四"[(From.Month - 1) / MonthsOfQuarter]}季度",
        TableFrequency.HalfYearly => $"{From.Year}年{(From.Month == 1 ? "上" : "下")}半年",
        _ => $"{From.Year}年",
    };

    /// <summary>The period to which a day belongs.</summary>
    public static TablePeriod Of(TableFrequency frequency, DateOnly day)
    {
        var from = frequency switch
        {
            TableFrequency.Once => First,
            TableFrequency.Daily => day,
            TableFrequency.Weekly => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
            TableFrequency.Monthly => new(day.Year, day.Month, 1),
            TableFrequency.Quarterly => new(day.Year, ((day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1, 1),
            TableFrequency.HalfYearly => new(day.Year, ((day.Month - 1) / MonthsOfHalf * MonthsOfHalf) + 1, 1),
            _ => new DateOnly(day.Year, 1, 1),
        };
        return new(frequency, from, Last(frequency, from));
    }

    public TablePeriod? Before() => Frequency == TableFrequency.Once ? null : Of(Frequency, From.AddDays(-1));

    public bool Holds(DateOnly day) => From <= day && day <= To;

    private static DateOnly Last(TableFrequency frequency, DateOnly from) => frequency switch
    {
        TableFrequency.Once => End,
        TableFrequency.Daily => from,
        TableFrequency.Weekly => from.AddDays(6),
        TableFrequency.Monthly => from.AddMonths(1).AddDays(-1),
        TableFrequency.Quarterly => from.AddMonths(MonthsOfQuarter).AddDays(-1),
        TableFrequency.HalfYearly => from.AddMonths(MonthsOfHalf).AddDays(-1),
        _ => from.AddYears(1).AddDays(-1),
    };
}
