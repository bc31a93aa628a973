using Shequ.Norms.Rules;

namespace Shequ.Norms.Calendars;

/// <summary>
/// 期间计算: counts legal days. The first day does not count (民法典 201); a last day that is a holiday moves to the day
/// after it (民法典 203). Both can be switched per norm, because election practice counts natural days.
/// </summary>
public sealed class LegalCalendar(IEnumerable<HolidayCalendar> years)
{
    private readonly Dictionary<int, HolidayCalendar> byYear = years.ToDictionary(y => y.Year);

    /// <summary>Whether nobody has to work: a weekend that is not worked, or a day off.</summary>
    public bool IsHoliday(DateOnly day)
    {
        // A New Year's holiday may begin on the last days of the year before.
        if (Off(day, day.Year) || Off(day, day.Year + 1))
        {
            return true;
        }

        var worked = byYear.GetValueOrDefault(day.Year)?.Workdays.Contains(day) == true;
        return !worked && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }

    /// <summary>Whether the arrangement for the year of this day is announced, so that a computed day is final.</summary>
    public bool IsFinal(DateOnly day) => byYear.GetValueOrDefault(day.Year) is { Provisional: false };

    /// <summary>The last day of a period that begins with an event on <paramref name="start"/>.</summary>
    public DateOnly LastDay(DateOnly start, Within within)
    {
        var end = within.Working ? AddWorking(start, within.Days, 1) : start.AddDays(within.Days);
        while (within.Roll && IsHoliday(end))
        {
            end = end.AddDays(1);
        }

        return end;
    }

    /// <summary>The latest day on which something must be done so that so many whole days lie before <paramref name="event"/>.</summary>
    public DateOnly LatestBefore(DateOnly @event, Within within) =>
        within.Working ? AddWorking(@event, within.Days, -1) : @event.AddDays(-within.Days);

    /// <summary>Days from an event to another, the first not counted.</summary>
    public static int DaysBetween(DateOnly first, DateOnly last) => last.DayNumber - first.DayNumber;

    private bool Off(DateOnly day, int year) =>
        byYear.GetValueOrDefault(year) is { } calendar && (calendar.DaysOff.Contains(day) || calendar.Statutory.Contains(day));

    private DateOnly AddWorking(DateOnly day, int count, int step)
    {
        while (count > 0)
        {
            day = day.AddDays(step);
            if (!IsHoliday(day))
            {
                count--;
            }
        }

        return day;
    }
}
