using Shequ.Norms.Calendars;
using Shequ.Norms.Resolution;
using Shequ.Organization.Bodies;

namespace Shequ.Elections.Plans.Steps;

/// <summary>How a step of the plan stands on a day.</summary>
public enum StepState
{
    /// <summary>已办.</summary>
    Done,

    /// <summary>已错过法定期限.</summary>
    TooLate,

    /// <summary>晚于计划.</summary>
    Late,

    /// <summary>可以办.</summary>
    Open,

    /// <summary>等前面的步骤.</summary>
    Waiting,
}

/// <summary>一步计划: a step of an election with its days and what it waits for.</summary>
/// <param name="Earliest">The first day on which it can be done, as the plan stands.</param>
/// <param name="Planned">The day by which practice does it.</param>
/// <param name="Latest">The last day that a norm leaves.</param>
/// <param name="Norms">The norms in force that ask for it.</param>
public sealed record PlannedStep(StepRow Row, DateOnly Earliest, DateOnly Planned, DateOnly? Latest, StepState State, IReadOnlyList<NormInForce> Norms)
{
    /// <summary>Who does it in this election.</summary>
    public required string Actor { get; init; }

    public DateOnly? DoneOn { get; init; }

    /// <summary>Null for whoever may not look into the election.</summary>
    public string? Evidence { get; init; }

    /// <summary>What has to be done before.</summary>
    public IReadOnlyList<StepRow> WaitsFor { get; init; } = [];

    /// <summary>The day on which it ends to be in time.</summary>
    public DateOnly Due => Latest is { } latest && latest < Planned ? latest : Planned;

    public string? Citation => Norms.Count == 0 ? null : Norms[0].Norm.Citation.ToString();
}

/// <summary>选举日程: every step of an election with its days, from the election day backward and forward. Pure: the same facts make the same plan.</summary>
public sealed record ElectionPlan(Election Election, DateOnly On, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>The stages in their order with their steps.</summary>
    public IEnumerable<IGrouping<string, PlannedStep>> Stages => Steps.GroupBy(s => s.Row.Stage);

    /// <summary>What is to be done next: late first, then what can be done now.</summary>
    public IEnumerable<PlannedStep> Next => Steps.Where(s => s.State is StepState.TooLate or StepState.Late or StepState.Open).OrderBy(s => s.Due);

    public PlannedStep? Find(string step) => Steps.FirstOrDefault(s => s.Row.Step == step);

    public static ElectionPlan Of(Election election, ElectionRules rules, IReadOnlyCollection<ElectionStep> done, LegalCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(election);
        ArgumentNullException.ThrowIfNull(rules);
        var (rows, dates) = (StepRow.Of(election), new PlanDates(election, rules, calendar));
        var ready = done.ToDictionary(d => d.Step);
        var steps = new List<PlannedStep>();
        foreach (var row in rows)
        {
            var made = ready.GetValueOrDefault(row.Step);
            var latest = dates.On(row.Latest);
            var planned = dates.On(row.Planned) ?? election.Day;
            var earliest = dates.On(row.Earliest) ?? election.CalledOn;
            planned = planned < earliest ? earliest : planned;
            planned = latest < planned ? latest.Value : planned;
            dates.Set(row.Step, made?.DoneOn ?? planned);
            NormInForce[] norms = [.. row.Keys.Select(k => rules.Holding(k)?.Norm).OfType<NormInForce>().DistinctBy(n => (n.Norm.Pack.Id, n.Norm.Article))];
            var waits = rows.Where(r => row.After.Contains(r.Step) && !ready.ContainsKey(r.Step) && HoldsUp(r, rules)).ToArray();
            var state = made is not null ? StepState.Done
                : latest < today ? StepState.TooLate
                : waits.Length > 0 || earliest > today ? StepState.Waiting
                : planned < today ? StepState.Late
                : StepState.Open;
            steps.Add(new(row, earliest, planned, latest, state, norms) { Actor = ActorOf(row, election), DoneOn = made?.DoneOn, Evidence = made?.Evidence, WaitsFor = waits });
        }

        return new(election, today, steps);
    }

    /// <summary>The table says 选举主持者 where it depends on the election who presides.</summary>
    private static string ActorOf(StepRow row, Election election) => row.Actor.Replace("选举主持者", BodyCatalogue.Of(election.Presider).Chinese, StringComparison.Ordinal);

    /// <summary>A step that only a text of one source asks for is reminded of and holds nothing up.</summary>
    private static bool HoldsUp(StepRow row, ElectionRules rules) => !row.ByNorm || row.Keys.Any(k => rules.Holding(k)?.Norm.Norm.Blocks == true);
}
