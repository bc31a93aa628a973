using Shequ.Kernel.Data;
using Shequ.Norms.Calendars;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.Profiles;

namespace Shequ.Organization.Duties;

/// <summary>How urgent something due is, the most urgent first.</summary>
public enum DueState
{
    /// <summary>逾期: its last day is over.</summary>
    Overdue,

    /// <summary>一个月内 is its last day.</summary>
    Soon,

    /// <summary>及时: the norm gives no number of days.</summary>
    Undated,

    /// <summary>以后.</summary>
    Later,

    /// <summary>从未记录: what must recur, of which nobody knows when it last happened.</summary>
    Unrecorded,
}

/// <summary>应办事项: one thing due in a community: a step after a change, or what must recur.</summary>
/// <param name="Norm">Null where the pack has dropped the norm since the duty was opened.</param>
/// <param name="Kind">The word by which lists are narrowed: the cause of a duty, or the key of what recurs.</param>
public sealed record DueItem(string Kind, string KindChinese, string Does, Norm? Norm, DueState State)
{
    public DateOnly? DueOn { get; init; }

    /// <summary>Days from today to the last day; negative where it is over.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The stored duty; null for what recurs.</summary>
    public Duty? Duty { get; init; }

    /// <summary>What recurs; null for a stored duty.</summary>
    public NormKey? Key { get; init; }

    /// <summary>Where it is done, for what another module knows to be due.</summary>
    public string? Href { get; init; }

    /// <summary>Who or what it is about, where no duty says so.</summary>
    public string? Subject { get; init; }

    /// <summary>When it last happened.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>What the norm asks, in words: 每 6 个月至少一次.</summary>
    public string? Requires { get; init; }

    /// <summary>Other norms that want the same to recur, no more often.</summary>
    public IReadOnlyList<Norm> Also { get; init; } = [];

    /// <summary>Where the day is stated.</summary>
    public ProfileField? Field => Key is null ? null : Measures.For(Key)?.Inputs[0];

    /// <summary>How urgent a last day is; nothing is overdue on the day itself.</summary>
    public static DueState StateOf(DateOnly? dueOn, DateOnly today) => dueOn is not { } due ? DueState.Undated
        : due < today ? DueState.Overdue
        : due <= SoonEnds(today) ? DueState.Soon
        : DueState.Later;

    /// <summary>The last day that counts as soon.</summary>
    public static DateOnly SoonEnds(DateOnly today) => today.AddMonths(1);

    internal static DueItem Of(Duty duty, Norm? norm, DateOnly today)
    {
        var matter = DutyMatter.Of(duty.Cause);
        return new(matter.Word, matter.Chinese, duty.Does, norm, StateOf(duty.DueOn, today))
        {
            DueOn = duty.DueOn, DaysLeft = Left(duty.DueOn, today), Duty = duty,
        };
    }

    /// <param name="cadences">Those on one key, the strictest first.</param>
    internal static DueItem Of(IReadOnlyList<Cadence> cadences, DateOnly? last, DateOnly today)
    {
        var cadence = cadences[0];
        var due = last is { } day ? cadence.Rule.Due(day) : (DateOnly?)null;
        return new(cadence.Key.Name, cadence.Chinese, cadence.Chinese, cadence.Norm, last is null ? DueState.Unrecorded : StateOf(due, today))
        {
            DueOn = due, DaysLeft = Left(due, today), Key = cadence.Key, LastOn = last, Requires = cadence.Rule.Describe(cadence.Key),
            Also = [.. cadences.Skip(1).Select(c => c.Norm)],
        };
    }

    internal static DueState StateOf(Cadence cadence, Measured? last, DateOnly today) =>
        last is { } known ? StateOf(cadence.Rule.Due(known.Day), today) : DueState.Unrecorded;

    private static int? Left(DateOnly? due, DateOnly today) => due is { } day ? LegalCalendar.DaysBetween(today, day) : null;
}
