using System.Globalization;
using System.Text;

namespace Shequ.Elections.Plans.Steps;

/// <summary>选举日历文件: the plan as an iCalendar file (RFC 5545), so that it stands in the calendar of a telephone.</summary>
public static class ElectionCalendar
{
    private const int LineBytes = 75;

    /// <param name="address">The address of the election's page.</param>
    /// <param name="stamp">When the file was made.</param>
    public static string Of(ElectionPlan plan, string address, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var election = plan.Election;
        var text = new StringBuilder();
        void Line(string name, string value) => Fold(text, $"{name}:{value}");

        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//Shequ//Elections//ZH-CN");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Line("X-WR-CALNAME", Escape(election.Name));
        foreach (var step in plan.Steps)
        {
            var day = step.DoneOn ?? step.Due;
            Line("BEGIN", "VEVENT");
            Line("UID", $"{step.Row.Step}-{election.Id.Value:N}@shequ");
            Line("DTSTAMP", stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line("DTSTART;VALUE=DATE", Day(day));
            Line("DTEND;VALUE=DATE", Day(day.AddDays(1)));
            Line("SEQUENCE", election.Version.ToString(CultureInfo.InvariantCulture));
            Line("SUMMARY", Escape(step.Row.Title));
            Line("DESCRIPTION", Escape(Describe(step)));
            Line("STATUS", election.State == ElectionState.Cancelled ? "CANCELLED" : "CONFIRMED");
            Line("TRANSP", "TRANSPARENT");
            Line("URL", address);
            Line("END", "VEVENT");
        }

        Line("END", "VCALENDAR");
        return text.ToString();
    }

    private static string Describe(PlannedStep step) => string.Join('\n', new[]
    {
        step.Row.Stage, $"由{step.Actor}办理", step.Latest is { } latest ? $"最迟 {latest:yyyy-MM-dd}" : null, step.DoneOn is null ? null : "已办", step.Citation,
    }.Where(l => l is not null));

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line holds 75 octets at most; it goes on after a break and a blank, and no character is cut.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (used + rune.Utf8SequenceLength > LineBytes)
            {
                text.Append("\r\n ");
                used = 1;
            }

            text.Append(rune);
            used += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
