using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Shequ.Norms.Calendars;
using Shequ.Norms.Rules;

namespace Shequ.Norms.Tests.Calendars;

/// <summary>Days are counted as the Civil Code counts them, with the holidays as the State Council arranged them.</summary>
public sealed class LegalCalendarTests
{
    private static readonly LegalCalendar Calendar = Shipped.LegalCalendar;

    public static IEnumerable<TheoryDataRow<string, int, bool, bool, string, string>> LastDays() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Calendars", "last-days.csv")).Skip(1).Select(l => l.Split(',')).Select(c =>
            new TheoryDataRow<string, int, bool, bool, string, string>(
                c[0], int.Parse(c[1], CultureInfo.InvariantCulture), c[2] == "working", bool.Parse(c[3]), c[4], c[5])
            {
                TestDisplayName = $"{c[1]} {c[2]} days from {c[0]} end on {c[4]}: {c[5]}",
            });

    [Theory]
    [MemberData(nameof(LastDays))]
    public void A_period_ends_on_its_last_day(string start, int days, bool working, bool roll, string expected, string why) =>
        Calendar.LastDay(Day(start), new Within(days, working, roll)).ShouldBe(Day(expected), why);

    [Theory]
    [InlineData("2026-10-20", 10, false, "2026-10-10", "ten days before a Tuesday")]
    [InlineData("2026-10-11", 10, false, "2026-10-01", "a deadline counted backward does not move: later would be too late")]
    [InlineData("2024-03-01", 1, false, "2024-02-29", "a leap day")]
    [InlineData("2026-01-05", 10, false, "2025-12-26", "over the beginning of the year")]
    [InlineData("2026-10-20", 0, false, "2026-10-20", "no days")]
    [InlineData("2026-10-08", 1, true, "2026-09-30", "the holiday counts for nothing")]
    [InlineData("2026-10-12", 1, true, "2026-10-10", "the worked Saturday counts")]
    [InlineData("2026-10-12", 3, true, "2026-10-08", "three working days back")]
    [InlineData("2026-02-24", 2, true, "2026-02-13", "over the Spring Festival")]
    public void Counting_backward_finds_the_latest_day(string on, int days, bool working, string expected, string why) =>
        Calendar.LatestBefore(Day(on), new Within(days, working, true)).ShouldBe(Day(expected), why);

    [Theory]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-10-07", true)]
    [InlineData("2026-10-08", false)]
    [InlineData("2026-10-10", false)]
    [InlineData("2026-10-11", true)]
    [InlineData("2026-01-04", false)]
    [InlineData("2024-02-09", false)]
    [InlineData("2027-02-08", true)]
    [InlineData("2031-10-01", false)]
    public void A_holiday_is_a_day_off_or_a_weekend_that_is_not_worked(string day, bool holiday) =>
        Calendar.IsHoliday(Day(day)).ShouldBe(holiday);

    [Theory]
    [InlineData("2025-06-30", true)]
    [InlineData("2025-12-31", true)]
    [InlineData("2026-12-28", true)]
    [InlineData("2026-12-29", false)]
    [InlineData("2026-12-31", false)]
    [InlineData("2027-01-04", false)]
    [InlineData("2023-05-01", false)]
    [InlineData("2030-05-01", false)]
    public void A_day_is_final_when_every_arrangement_that_may_touch_it_is_announced(string day, bool final) =>
        Calendar.IsFinal(Day(day)).ShouldBe(final);

    [Fact]
    public void An_arrangement_may_take_and_give_back_days_of_the_year_before()
    {
        // 国办发明电〔2018〕15号: off from 30 December 2018 to 1 January 2019, Saturday the 29th worked.
        var calendar = new LegalCalendar([new(
            2019, false, "国办发明电〔2018〕15号", new HashSet<DateOnly> { new(2018, 12, 30), new(2018, 12, 31), new(2019, 1, 1) },
            new HashSet<DateOnly> { new(2019, 1, 1) }, new HashSet<DateOnly> { new(2018, 12, 29) })]);

        calendar.IsHoliday(new(2018, 12, 29)).ShouldBeFalse();
        calendar.IsHoliday(new(2018, 12, 31)).ShouldBeTrue();
        calendar.LastDay(new(2018, 12, 21), new Within(10, false, true)).ShouldBe(new DateOnly(2019, 1, 2));
    }

    [Fact]
    public void A_moved_last_day_is_never_a_holiday_never_early_and_never_falls_as_days_grow() =>
        Prop.ForAll(Gen.Choose(0, 2000).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), ArbMap.Default.ArbFor<bool>(), (offset, days, working) =>
        {
            var start = new DateOnly(2023, 6, 1).AddDays(offset);
            var last = Calendar.LastDay(start, new Within(days, working, true));
            return !Calendar.IsHoliday(last)
                && last >= start.AddDays(days)
                && Calendar.LastDay(start, new Within(days + 1, working, true)) >= last
                && Calendar.LastDay(start.AddDays(1), new Within(days, working, true)) >= last
                && Calendar.LastDay(start, new Within(days, working, false)) <= last;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Working_days_are_those_between_the_event_and_the_last_day() =>
        Prop.ForAll(Gen.Choose(0, 1400).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (offset, days) =>
        {
            var start = new DateOnly(2024, 1, 1).AddDays(offset);
            var last = Calendar.LastDay(start, new Within(days, true, true));
            var between = Enumerable.Range(1, LegalCalendar.DaysBetween(start, last)).Select(start.AddDays).Count(d => !Calendar.IsHoliday(d));
            return between == days && Calendar.LatestBefore(last, new Within(days, true, true)) <= start.AddDays(Calendar.IsHoliday(start) ? -1 : 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
