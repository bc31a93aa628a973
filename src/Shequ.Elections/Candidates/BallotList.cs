using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Candidates;

/// <summary>上票名单: writes official candidates onto the polls that are prepared; the first poll is made where none is.</summary>
internal sealed class BallotList(Session session, Election election, ElectionRules rules)
{
    internal async Task Write(IReadOnlyList<Contest> chosen, IReadOnlyList<Candidate> all, CancellationToken stop)
    {
        var polls = await session.Db.Polls.AsSplitQuery().Include(p => p.Contests).ThenInclude(c => c.Candidates)
            .Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id).OrderBy(p => p.Number).ToListAsync(stop);
        var poll = polls.Find(p => p.State == PollState.Prepared && p.Reason is PollReason.First or PollReason.Step) ?? New(polls.Count);
        foreach (var contest in chosen)
        {
            var holder = polls.Find(p => p.Contests.Any(c => c.ContestId == contest.Id)) ?? poll;
            var ballot = holder.Contests.FirstOrDefault(c => c.ContestId == contest.Id) ?? Open(holder, contest);
            if (holder.State != PollState.Prepared)
            {
                throw new RefusedException($"“{contest.Title}”已经投票，不能再公布候选人。", remedy: "请只选还没有投票的职务。");
            }

            foreach (var candidate in all.Where(c => c.ContestId == contest.Id && c.State == CandidateState.Official && ballot.Candidates.All(b => b.CandidateId != c.Id)).OrderBy(c => c.ListNumber))
            {
                Add(ballot, candidate);
            }

            holder.Version++;
        }
    }

    private Poll New(int before)
    {
        var poll = new Poll
        {
            DivisionId = election.DivisionId, Id = Id<Poll>.New(session.Now), ElectionId = election.Id, Number = before + 1,
            Reason = before == 0 ? PollReason.First : PollReason.Step, Day = election.Day, State = PollState.Prepared,
        };
        session.Db.Polls.Add(poll);
        return poll;
    }

    private PollContest Open(Poll poll, Contest contest)
    {
        var ballot = new PollContest
        {
            DivisionId = poll.DivisionId, PollId = poll.Id, ContestId = contest.Id, Seats = contest.Seats, OnlyWomen = contest.OnlyWomen,
            Rule = rules.RuleOf(election.Office, election.Kind, contest.Post),
        };
        poll.Contests.Add(ballot);
        session.Db.Entry(ballot).State = EntityState.Added;
        return ballot;
    }

    /// <summary>In the order of the list until the draw decides.</summary>
    private void Add(PollContest ballot, Candidate candidate)
    {
        var added = new PollCandidate
        {
            DivisionId = ballot.DivisionId, PollId = ballot.PollId, ContestId = ballot.ContestId, CandidateId = candidate.Id, Position = ballot.Candidates.Count + 1,
        };
        ballot.Candidates.Add(added);
        session.Db.Entry(added).State = EntityState.Added;
    }
}
