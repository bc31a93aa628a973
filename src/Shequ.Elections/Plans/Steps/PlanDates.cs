using System.Globalization;
using System.Text.RegularExpressions;
using Shequ.Norms.Calendars;
using Shequ.Norms.Keys;

namespace Shequ.Elections.Plans.Steps;

/// <summary>
/// Reads the days of the plan: day-29, voter_list+election.list_objection_days, and after a bar what holds where no norm gives the number.
/// Habits of practice shrink with the time that is left; days that a norm gives never do.
/// </summary>
internal sealed partial class PlanDates(Election election, ElectionRules rules, LegalCalendar calendar)
{
    private const string Day = "day";
    private const string Call = "call";
    private readonly Dictionary<string, DateOnly> known = new() { [Day] = election.Day, [Call] = election.CalledOn };

    /// <summary>How many days before the election day practice begins.</summary>
    private static readonly int Full = StepRow.All.SelectMany(r => DayBefore().Matches(r.Planned)).Max(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    internal void Set(string step, DateOnly on) => known[step] = on;

    /// <summary>Null where a norm would have to give a number and none does.</summary>
    internal DateOnly? On(string? expression) => expression?.Split('|').Select(One).FirstOrDefault(d => d is not null);

    private DateOnly? One(string expression)
    {
        var terms = Terms().Matches(expression);
        var anchor = terms[0].Value;
        DateOnly? on = known.TryGetValue(anchor, out var day) ? day : null;
        foreach (var term in terms.Skip(1))
        {
            on = on is { } so ? Add(so, anchor, term.Value[0] == '-', term.Value[1..]) : null;
        }

        return on;
    }

    private DateOnly? Add(DateOnly on, string anchor, bool before, string amount)
    {
        if (int.TryParse(amount, CultureInfo.InvariantCulture, out var days))
        {
            return before && anchor == Day ? on.AddDays(-Squeezed(days)) : on.AddDays(before ? -days : days);
        }

        var key = KeyCatalogue.Find(amount)!;
        return before
            ? rules.Least(key) is > 0 and var least ? on.AddDays(-least) : null
            : rules.Period(key) is { } within ? calendar.LastDay(on, within) : null;
    }

    private int Squeezed(int days)
    {
        var lead = election.Day.DayNumber - election.CalledOn.DayNumber;
        return lead >= Full ? days : Math.Max(0, days * lead / Full);
    }

    [GeneratedRegex(@"[+-]?[\w.]+")]
    private static partial Regex Terms();

    [GeneratedRegex(@"\bday-(\d+)")]
    private static partial Regex DayBefore();
}
