using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Polling.Stations;

/// <summary>What the acts on stations share.</summary>
internal static class StationBook
{
    /// <summary>Stations stay as they are from the first paper given out until the result is declared.</summary>
    internal static async Task RequireNoVoteUnderWay(Session session, Election election, CancellationToken stop)
    {
        if (await session.Db.Polls.AnyAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && (p.State == PollState.Open || p.State == PollState.Closed), stop))
        {
            throw new RefusedException("投票已经开始、结果还没有宣布，投票站和票箱不能再变。", remedy: "请按公布的投票站继续；下一次投票以前可以变更。");
        }
    }

    /// <summary>A change of what was published is published at once.</summary>
    internal static async Task Correct(Session session, Election election, PollingStation station, string what, CancellationToken stop)
    {
        if (await session.Db.ElectionSteps.AnyAsync(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id && s.Step == PlanStep.StationsPublished, stop))
        {
            await NoticeBoard.Post(session, election, PlanStep.StationsPublished, $"{what}投票站", [$"{what}投票站：{Line(station)}。", "原公告与此不同的，以本公告为准。"], stop);
        }
    }

    internal static string Line(PollingStation station) =>
        $"{station.Name}：{station.Place}，投票时间 {station.Hours}" + (station.SecretBooth ? "，设秘密写票处" : "");
}
