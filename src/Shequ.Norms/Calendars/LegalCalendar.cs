using Shequ.Norms.Rules;

namespace Shequ.Norms.Calendars;

/// <summary>
/// 期间计算: counts legal days. The first day does not count (民法典 201); a last day that is a holiday moves to the day
/// after it (民法典 203). Both can be switched per norm, because election practice counts natural days.
/// </summary>
public sealed class LegalCalendar(IEnumerable<HolidayCalendar> years)
{
    /// <summary>How many days before its year an arrangement may reach: that for 2019 began on 29 December 2018.</summary>
    internal const int DaysBefore = 3;

    private readonly Dictionary<int, HolidayCalendar> byYear = years.ToDictionary(y => y.Year);

    /// <summary>Whether nobody has to work: a weekend that is not worked, or a day off.</summary>
    public bool IsHoliday(DateOnly day)
    {
        // A New Year's holiday may begin on the last days of the year before.
        if (Off(day, day.Year) || Off(day, day.Year + 1))
        {
            return true;
        }

        var worked = Worked(day, day.Year) || Worked(day, day.Year + 1);
        return !worked && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
    }

    /// <summary>Whether the arrangement for the year of this day is announced, so that a computed day is final.</summary>
    /// <remarks>The last days of a year wait for the next year's arrangement too, because New Year's Day may take them.</remarks>
    public bool IsFinal(DateOnly day) => IsAnnounced(day.Year) && IsAnnounced(day.AddDays(DaysBefore).Year);

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

    private bool IsAnnounced(int year) => byYear.GetValueOrDefault(year) is { Provisional: false };

    private bool Worked(DateOnly day, int year) => byYear.GetValueOrDefault(year)?.Workdays.Contains(day) == true;

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
