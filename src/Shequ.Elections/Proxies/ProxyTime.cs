using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Proxies;

/// <summary>Until when proxies can be given and taken back: until the vote opens.</summary>
internal static class ProxyTime
{
    internal static async Task RequireBeforePoll(Session session, Election election, CancellationToken stop)
    {
        if (await session.Db.Polls.AnyAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && (p.State == PollState.Open || p.State == PollState.Closed), stop))
        {
            throw new RefusedException("投票已经开始，不能再办理或者撤回委托。", remedy: "委托在投票开始以前办理。委托人本人到场而受托人还没有代领选票的，请本人自己投票。");
        }
    }

    /// <summary>The day of the next vote, or election day.</summary>
    internal static async Task<DateOnly> DayOfVote(Session session, Election election, CancellationToken stop) =>
        await session.Db.Polls.Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.State == PollState.Prepared).MaxAsync(p => (DateOnly?)p.Day, stop) ?? election.Day;
}
