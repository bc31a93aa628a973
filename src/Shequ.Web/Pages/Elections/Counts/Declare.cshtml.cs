using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Elections.Results;
using Shequ.Norms.Keys;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>宣布结果: who signs; the check step shows what the figures decide before anybody is told.</summary>
public sealed class DeclareModel(DeclareResult act, ActDesk desk, CountReader counts) : CountActPage<DeclareResult.Request, PollOutcome>(act, desk, counts)
{
    private PollOutcome? outcome;

    public override string Act => "宣布结果";

    public bool Late => Desk.Today > Count.Day;

    public override IReadOnlyList<Answer> Answers =>
    [
        .. (outcome?.Contests ?? []).Select(c => new Answer(c.Count.Title, string.Join(' ', ResultNotice.Of(c).Select(l => l.StartsWith(c.Count.Title + "：", StringComparison.Ordinal) ? l[(c.Count.Title.Length + 1)..] : l)))),
        new("主持人", Input.Presider), new("监票人", Input.Scrutineers), new("计票人", Input.Talliers), new("唱票人", Input.Callers),
        .. string.IsNullOrWhiteSpace(Input.Reason) ? Array.Empty<Answer>() : [new("没有当场公布的理由", Input.Reason)],
    ];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.ResultOnTheSpot, VotingActKeys.PublicCount];

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Poll = Number;
    }

    protected override IReadOnlyList<Shequ.Organization.Posts.RosterWarning> WarningsOf(PollOutcome result)
    {
        outcome = result;
        return [];
    }

    protected override string Then(PollOutcome result) => $"{Home}/polls/{Number}/result";
}
