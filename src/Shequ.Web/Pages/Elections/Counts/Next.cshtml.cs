using Shequ.Elections.Counting;
using Shequ.Elections.Results;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>准备下一次投票.</summary>
public sealed class NextModel(PrepareNextPoll act, ActDesk desk, CountReader counts, ResultReader results) : CountActPage<PrepareNextPoll.Request, int>(act, desk, counts)
{
    public StandingView Standing { get; private set; } = null!;

    public override string Act => "准备下一次投票";

    public override string Back => $"{Home}/polls/{Number}/result";

    public IEnumerable<StandingContestView> Again => Standing.Contests.Where(c => c.Stand.Count > 0);

    public override IReadOnlyList<Answer> Answers =>
    [
        new("第几次投票", $"第 {Standing.Polls + 1} 次"), new("日期", Input.Day is { } day ? Chinese.Date(day) : ""),
        .. Again.Select(c => new Answer(c.Title, Says(c))), new("选民名单", "沿用已经确定的名单"),
    ];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.SecondRound, VotingActKeys.SecondRoundVotes];

    public static string Says(StandingContestView contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return $"缺 {contest.Seats - contest.Elected.Count} 人，{(contest.Next is { } next ? CountWords.Of(next) : "")}，候选人 {string.Join("、", contest.Stand)}";
    }

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Standing = await results.Standing(Place.Code, ElectionId, stop);
    }

    protected override string Then(int result) => $"{Home}/polls/{result}";
}
