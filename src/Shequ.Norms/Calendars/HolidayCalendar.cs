using System.Globalization;
using Shequ.Norms.Packs;

namespace Shequ.Norms.Calendars;

/// <summary>节假日安排 of one year: days off and weekend days worked, as the State Council arranged them.</summary>
/// <param name="Provisional">Not yet announced: only the statutory days are known.</param>
public sealed record HolidayCalendar(
    int Year, bool Provisional, string Source, IReadOnlySet<DateOnly> DaysOff, IReadOnlySet<DateOnly> Statutory, IReadOnlySet<DateOnly> Workdays)
{
    private const int LongestHoliday = 15;

    /// <summary>Reads the calendars of a folder, one file a year.</summary>
    public static (IReadOnlyList<HolidayCalendar> Calendars, IReadOnlyList<PackError> Errors) Load(string folder)
    {
        var calendars = new List<HolidayCalendar>();
        var problems = new List<PackError>();
        if (!Directory.Exists(folder))
        {
            return ([], [new(folder, 1, null, "没有这个文件夹，应放节假日安排。")]);
        }

        foreach (var file in Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var name = $"calendar/{Path.GetFileName(file)}";
            using var stream = File.OpenRead(file);
            var (root, error) = SafeYaml.Read(name, stream);
            if (root is null)
            {
                problems.Add(error!);
                continue;
            }

            var errors = new ErrorList(name);
            var calendar = Read(new NodeReader(root, errors));
            if (calendars.Exists(c => c.Year == calendar.Year))
            {
                errors.Add(1, $"{calendar.Year} 年已有另一个文件。");
            }
            else
            {
                calendars.Add(calendar);
            }

            problems.AddRange(errors.All);
        }

        return (calendars, problems);
    }

    private static HolidayCalendar Read(NodeReader node)
    {
        var written = node.Required("year");
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && written.Length > 0)
        {
            node.Errors.Add(node.LineOf("year"), $"year: {written} 不是年份。");
        }

        var off = new HashSet<DateOnly>();
        foreach (var holiday in node.List("holidays").Select(h => new NodeReader(h, node.Errors)))
        {
            holiday.Required("name");
            var (from, to) = (holiday.Date("from"), holiday.Date("to"));
            holiday.NothingElse();
            if (from is not { } first || to is not { } last || last < first || last.DayNumber - first.DayNumber >= LongestHoliday)
            {
                node.Errors.Add(holiday.Line, "假期须写明起止日期，且不超过十五日。");
                continue;
            }

            off.UnionWith(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
        }

        var calendar = new HolidayCalendar(
            year, node.Flag("provisional"), node.Required("source"), off, Days(node, "statutory"), Days(node, "workdays"));
        node.Text("note");
        node.NothingElse();
        // The arrangement for a year may take and give back days at the end of the year before, as that for 2019 did.
        if (year > 0 && calendar.DaysOff.Concat(calendar.Workdays).Concat(calendar.Statutory).Any(d => d.AddDays(LegalCalendar.DaysBefore).Year != year && d.Year != year))
        {
            node.Errors.Add(node.Line, $"有不属于 {year} 年的日期。");
        }

        return calendar;
    }

    private static HashSet<DateOnly> Days(NodeReader node, string name)
    {
        var days = new HashSet<DateOnly>();
        foreach (var text in node.Texts(name))
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                node.Errors.Add(node.LineOf(name), $"{text} 不是日期，写法如 2026-10-01。");
                continue;
            }

            days.Add(day);
        }

        return days;
    }
}
