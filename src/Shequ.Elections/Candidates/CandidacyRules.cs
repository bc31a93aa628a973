using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Elections.Candidates;

/// <summary>Whether a contest still takes candidates, and who stands where.</summary>
internal static class CandidacyRules
{
    /// <summary>Proposed, and neither rejected nor gone.</summary>
    internal static readonly CandidateState[] Standing = [CandidateState.Nominated, CandidateState.Accepted, CandidateState.Official];

    internal static async Task<Contest> Contest(this Session session, Election election, Id<Contest> id, CancellationToken stop) =>
        await session.Db.Contests.SingleOrDefaultAsync(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && c.Id == id, stop)
            ?? throw new BadInputException("Contest", "请选择本次选举的一个职务。");

    internal static async Task<Candidate> Candidate(this Session session, Election election, Id<Candidate> id, CancellationToken stop) =>
        await session.Db.Candidates.SingleOrDefaultAsync(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && c.Id == id, stop)
            ?? throw new NotFoundException("这名候选人");

    /// <summary>The polls of a contest, the first one first.</summary>
    internal static Task<List<Poll>> PollsOf(this Session session, Election election, Id<Contest> contest, CancellationToken stop) =>
        session.Db.Polls.Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Contests.Any(c => c.ContestId == contest)).OrderBy(p => p.Number).ToListAsync(stop);

    /// <exception cref="RefusedException">A recall, a list that is out and long enough, or a vote that has begun.</exception>
    internal static async Task RequireOpen(this Session session, Election election, Contest contest, CancellationToken stop)
    {
        election.RequireCandidates();
        if ((await session.PollsOf(election, contest.Id, stop)).Any(p => p.State != PollState.Prepared))
        {
            throw new RefusedException($"“{contest.Title}”已经投票，不能再提名。", remedy: "得票不足的，另行选举以上次未当选的得票多者为候选人。");
        }

        var official = await session.Db.Candidates.CountAsync(c => c.DivisionId == election.DivisionId && c.ContestId == contest.Id && c.State == CandidateState.Official, stop);
        if (official > contest.Seats)
        {
            throw new RefusedException($"“{contest.Title}”正式候选人名单已经公布，不能再提名。", remedy: "有人退出、候选人不多于名额时，可以补充提名并再次公布。");
        }
    }

    /// <summary>Once nominating is closed nobody is added, except where too few are left.</summary>
    internal static async Task RequireInTime(this Session session, Election election, Contest contest, DateOnly day, CancellationToken stop)
    {
        var closed = await session.Db.ElectionSteps.AsNoTracking()
            .SingleOrDefaultAsync(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id && s.Step == PlanStep.NominationClosed, stop);
        if (closed is null || day <= closed.DoneOn)
        {
            return;
        }

        var standing = await session.Db.Candidates.CountAsync(c => c.DivisionId == election.DivisionId && c.ContestId == contest.Id && Standing.Contains(c.State), stop);
        if (standing > contest.Seats)
        {
            throw new RefusedException($"提名已于 {closed.DoneOn:yyyy-MM-dd} 结束。", remedy: "在此以前收到的，提名日期填收到之日；候选人不够差额的，才可以补充提名。");
        }
    }

    internal static void RequireCandidates(this Election election)
    {
        if (election.Kind == Organization.Posts.ElectionKind.Recall)
        {
            throw new RefusedException("罢免投票没有候选人提名，只就罢免一名成员投票。", remedy: "请查看罢免案的办理页面。");
        }
    }

    /// <summary>One person stands for one post at a time; whoever lost a vote that is over may stand again.</summary>
    internal static async Task RequireNowhereElse(this Session session, Election election, Contest contest, Id<Person> person, CancellationToken stop)
    {
        var others = await (from c in session.Db.Candidates
                            join k in session.Db.Contests on new { c.DivisionId, Id = c.ContestId } equals new { k.DivisionId, k.Id }
                            where c.DivisionId == election.DivisionId && c.ElectionId == election.Id && c.PersonId == person && c.ContestId != contest.Id && Standing.Contains(c.State)
                            select new { k.Id, k.Title }).ToListAsync(stop);
        foreach (var other in others)
        {
            if (!(await session.PollsOf(election, other.Id, stop)).Any(p => p.State == PollState.Declared))
            {
                throw new RefusedException($"此人已被提名为“{other.Title}”候选人。一人在一次选举中只参选一个职务。", remedy: "请先登记退出那一项，再登记这次提名。");
            }
        }
    }
}
