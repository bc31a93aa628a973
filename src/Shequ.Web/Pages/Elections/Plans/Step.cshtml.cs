using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>登记步骤: a step without an act of its own.</summary>
public sealed class StepModel(RecordStep act, ActDesk desk, ElectionReader reader) : ElectionActPage<RecordStep.Request, RecordedStep>(act, desk, reader)
{
    public PlannedStep Planned { get; private set; } = null!;

    public DateOnly Today => Desk.Today;

    public bool IsMeeting => Planned.Row.Step == PlanStep.CandidateMeeting;

    public static IReadOnlyList<Option> Contents { get; } = [.. VotingActKeys.CandidateMeeting.Words!.In(ulong.MaxValue).Select(w => new Option(w, VotingActKeys.CandidateMeeting.Words.Chinese(w)))];

    public override string Act => $"登记：{Planned.Row.Title}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("步骤", Planned.Row.Title), new("日期", Input.On is { } day ? Chinese.Date(day) : ""),
        .. IsMeeting ? [new("见面会做了", string.Join("、", Input.Contents.Select(VotingActKeys.CandidateMeeting.Words!.Chinese)))] : Array.Empty<Answer>(),
        new("证明", Input.Evidence), .. string.IsNullOrWhiteSpace(Input.Reason) ? Array.Empty<Answer>() : [new("理由", Input.Reason)],
    ];

    protected override IEnumerable<NormKey> Keys => Planned.Row.Keys;

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Planned = Face.Plan.Find(RouteData.Values["name"] as string ?? "") is { Row.Recorded: true } step ? step : throw new NotFoundException("可以在这里登记的这一步");
    }

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Step = Planned.Row.Step;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(RecordedStep result) => result.Warnings;

    protected override string Then(RecordedStep result) => $"{Back}#s-{result.Step}";
}
