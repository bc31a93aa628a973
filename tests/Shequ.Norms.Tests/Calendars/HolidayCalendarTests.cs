using Shequ.Norms.Calendars;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Tests.Calendars;

public sealed class HolidayCalendarTests : IDisposable
{
    private const string Sound =
        """
        year: 2026
        provisional: false
        source: 某通知
        holidays:
          - { name: 元旦, from: 2026-01-01, to: 2026-01-03 }
        statutory:
          - 2026-01-01
        workdays:
          - 2026-01-04

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("shequ-calendar-").FullName;

    public static TheoryData<int> Years() => [.. Load(Shipped.CalendarFolder).Calendars.Select(c => c.Year)];

    [Fact]
    public void The_shipped_calendars_load_without_errors()
    {
        var (calendars, errors) = Load(Shipped.CalendarFolder);

        errors.ShouldBeEmpty();
        calendars.Select(c => c.Year).ShouldBe([2024, 2025, 2026, 2027]);
        calendars.Where(c => c.Provisional).Select(c => c.Year).ShouldBe([2027]);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void A_calendar_does_not_contradict_itself(int year)
    {
        var calendar = Load(Shipped.CalendarFolder).Calendars.Single(c => c.Year == year);

        calendar.Statutory.Except(calendar.DaysOff).ShouldBeEmpty("a statutory holiday is a day off");
        calendar.Workdays.Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ShouldBeEmpty("only weekends are worked instead");
        calendar.Workdays.Intersect(calendar.DaysOff).ShouldBeEmpty("no day is both off and worked");
        calendar.Statutory.Count.ShouldBe(year < 2025 ? 11 : 13, "国务院令第644号 has eleven days, 第795号 thirteen");
        (calendar.Workdays.Count == 0).ShouldBe(calendar.Provisional);
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void Days_worked_on_weekends_are_as_many_as_weekdays_given_beyond_the_statutory_days(int year)
    {
        var calendar = Load(Shipped.CalendarFolder).Calendars.Single(c => c.Year == year);
        var freeWeekdays = calendar.DaysOff.Count(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

        // A statutory day gives one weekday off even where it falls on a weekend (补休); what is off beyond that is worked back.
        (freeWeekdays - calendar.Workdays.Count).ShouldBeLessThanOrEqualTo(calendar.Statutory.Count);
    }

    [Theory]
    [InlineData("to: 2026-01-03", "to: 2025-12-31", 5, "起止日期")]
    [InlineData("to: 2026-01-03", "to: 2026-01-16", 5, "不超过十五日")]
    [InlineData("- 2026-01-04", "- 01/04/2026", 9, "不是日期")]
    [InlineData("- 2026-01-04", "- 2027-01-04", 1, "有不属于 2026 年的日期")]
    [InlineData("- 2026-01-04", "- 2025-12-28", 1, "有不属于 2026 年的日期")]
    [InlineData("year: 2026", "year: 二〇二六", 1, "不是年份")]
    [InlineData("provisional: false", "provisional: no", 2, "provisional 只能是")]
    [InlineData("source: 某通知", "sauce: 某通知", 3, "不认识的字段 sauce")]
    public void A_mistake_is_named_with_its_line(string was, string becomes, long line, string says)
    {
        Write("2026.yaml", Sound.Replace(was, becomes, StringComparison.Ordinal));

        Load(folder).Errors.ShouldContain(e => e.File == "calendar/2026.yaml" && e.Line == line && e.Reason.Contains(says));
    }

    [Fact]
    public void Fifteen_days_are_a_holiday_and_so_are_the_last_days_of_the_year_before()
    {
        Write("2026.yaml", Sound.Replace("from: 2026-01-01, to: 2026-01-03", "from: 2025-12-30, to: 2026-01-13", StringComparison.Ordinal)
            .Replace("- 2026-01-04", "- 2025-12-29", StringComparison.Ordinal));

        var (calendars, errors) = Load(folder);
        errors.ShouldBeEmpty();
        calendars.ShouldHaveSingleItem().DaysOff.Count.ShouldBe(15);
    }

    [Fact]
    public void A_second_file_for_one_year_is_refused_and_a_file_that_is_not_yaml_does_not_throw()
    {
        Write("2026.yaml", Sound);
        Write("2026b.yaml", Sound);
        Write("2028.yaml", "year: [");

        var (calendars, errors) = Load(folder);
        calendars.Count.ShouldBe(1);
        errors.Select(e => e.File).ShouldBe(["calendar/2026b.yaml", "calendar/2028.yaml"]);
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_an_error() => Load(Path.Combine(folder, "gone")).Errors.ShouldHaveSingleItem();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static (IReadOnlyList<HolidayCalendar> Calendars, IReadOnlyList<PackError> Errors) Load(string folder) => HolidayCalendar.Load(folder);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
