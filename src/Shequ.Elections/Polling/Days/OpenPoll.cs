using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Polling.Stations;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Polling.Days;

/// <summary>开始投票: on the day of the vote and on no other; the electors are counted now.</summary>
public sealed class OpenPoll(Session session, NormLibrary library) : ElectionAct<OpenPoll.Request, int>(session)
{
    private int electors;

    public sealed record Request : PollRequest;

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await Session.PollInHand(election, request.Poll, stop);
        if (poll.State != PollState.Prepared)
        {
            throw new RefusedException($"第 {poll.Number} 次投票已是“{ElectionWords.Of(poll.State)}”，不能再开始。", remedy: "请查看投票当天的工作页。");
        }

        RequireDay(poll);
        if (poll.Reason == PollReason.First)
        {
            await StepOrder.Require(Session, library, election, PlanStep.ElectionDay, stop);
        }

        var ready = new Readiness(Session, election, poll, await ElectionRules.For(Session, library, election, poll.Day, stop));
        await ready.Require(stop);
        await Count(election, poll, stop);
        if (electors == 0)
        {
            throw new RefusedException("名册上没有可以参加这次投票的人。", remedy: "请先完成选民登记，或推选户代表、居民代表。");
        }

        (poll.State, poll.OpenedAt, poll.Electors) = (PollState.Open, Session.Now, electors);
        poll.Version++;
        await StepBook.Done(Session, election, PlanStep.ElectionDay, Session.Today, $"第 {poll.Number} 次投票开始", stop);
        return electors;
    }

    protected override string Describe(Request request, Election target) => $"第 {request.Poll} 次投票开始，应参加 {electors} 人";

    private void RequireDay(Poll poll)
    {
        if (poll.Day > Session.Today)
        {
            throw new RefusedException($"投票日是 {poll.Day:yyyy年M月d日}，今天还不能开始。", remedy: "请到投票日当天再开始；要提前的，由选举委员会改投票日并重新公告。");
        }

        if (poll.Day < Session.Today)
        {
            throw new RefusedException($"投票日 {poll.Day:yyyy年M月d日} 已过，不能补开。", remedy: "请由选举委员会改投票日，重新公告后在新的投票日开始。");
        }
    }

    /// <summary>Counted once for the whole poll and once for each contest: who is struck off or added later changes neither.</summary>
    private async Task Count(Election election, Poll poll, CancellationToken stop)
    {
        var ids = poll.Contests.Select(c => c.ContestId).ToArray();
        var contests = await Session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && ids.Contains(c.Id)).ToListAsync(stop);
        foreach (var contest in poll.Contests)
        {
            contest.Electors = await Electorate.Of(Session, election, contests.Single(c => c.Id == contest.ContestId)).CountAsync(stop);
        }

        electors = await PollElectorate.Of(Session, election, contests).CountAsync(stop);
    }
}
