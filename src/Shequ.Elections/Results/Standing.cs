using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Results;

/// <summary>Somebody elected, in which poll.</summary>
internal sealed record Winner(Poll Poll, CandidateOutcome Outcome)
{
    internal Id<Candidate> Candidate => Outcome.Count.Candidate;
}

/// <summary>How one contest stands after all votes on it so far.</summary>
/// <param name="Last">The last poll that votes or voted on it; null where none has been prepared.</param>
/// <param name="Outcome">What that poll decided, less who declined since; null until it is declared.</param>
/// <param name="Winners">Whoever holds a seat from any poll and did not decline.</param>
/// <param name="Next">What must follow; null while a vote is under way or has yet to be held.</param>
/// <param name="Stand">Who stands in the vote that must follow.</param>
internal sealed record ContestStanding(Contest Contest, Poll? Last, ContestOutcome? Outcome, IReadOnlyList<Winner> Winners, NextVote? Next, IReadOnlyList<Id<Candidate>> Stand)
{
    internal int Open => Contest.Seats - Winners.Count;

    internal bool MustVote => Next is NextVote.SecondRound or NextVote.RunOff or NextVote.Repeat;

    internal PollContest OnBallot => Last!.Contests.Single(c => c.ContestId == Contest.Id);
}

/// <summary>至今结果: what all declared polls of an election decided together.</summary>
internal sealed record Standing(IReadOnlyList<ContestStanding> Contests, IReadOnlyList<PollResult> Results, IReadOnlyList<Poll> Polls)
{
    /// <summary>No vote is under way and none must follow.</summary>
    internal bool Settled => Contests.All(c => c.Next is NextVote.None or NextVote.ByElection);

    /// <param name="surplus">How many candidates more than seats a norm asks for.</param>
    internal static async Task<Standing> Of(Session session, Election election, int surplus, CancellationToken stop)
    {
        var (db, division, id) = (session.Db, election.DivisionId, election.Id);
        var contests = await db.Contests.Where(c => c.DivisionId == division && c.ElectionId == id).OrderBy(c => c.Position).ToListAsync(stop);
        var polls = await db.Polls.Include(p => p.Contests).ThenInclude(c => c.Candidates).Where(p => p.DivisionId == division && p.ElectionId == id).OrderBy(p => p.Number).ToListAsync(stop);
        var results = (await db.PollResults.Where(r => r.DivisionId == division && r.ElectionId == id).ToListAsync(stop)).OrderBy(r => polls.FindIndex(p => p.Id == r.PollId)).ToArray();
        var declined = (await db.DeclinedSeats.Where(d => d.DivisionId == division && d.ElectionId == id).ToListAsync(stop)).ToLookup(d => (d.PollId, d.ContestId), d => d.CandidateId);
        var withdrawn = await db.Candidates.Where(c => c.DivisionId == division && c.ElectionId == id && c.State == CandidateState.Withdrawn).Select(c => c.Id).ToListAsync(stop);
        return new([.. contests.Select(c => Of(c, polls, results, declined, [.. withdrawn], surplus))], results, polls);
    }

    private static ContestStanding Of(
        Contest contest, List<Poll> polls, PollResult[] results, ILookup<(Id<Poll>, Id<Contest>), Id<Candidate>> declined, HashSet<Id<Candidate>> withdrawn, int surplus)
    {
        var last = polls.FindLast(p => p.Contests.Any(c => c.ContestId == contest.Id));
        var winners = results.SelectMany(r => r.Outcome.Contests.Where(o => o.Count.Contest == contest.Id).SelectMany(o => o.Elected)
            .Where(e => !declined[(r.PollId, contest.Id)].Contains(e.Count.Candidate)).Select(e => new Winner(polls.Single(p => p.Id == r.PollId), e))).ToArray();
        var declared = last is null ? null : results.FirstOrDefault(r => r.PollId == last.Id)?.Outcome.Contests.Single(o => o.Count.Contest == contest.Id);
        if (declared is null)
        {
            return new(contest, last, null, winners, null, []);
        }

        var outcome = Declines.After(declared, [.. declined[(last!.Id, contest.Id)]]);
        var stand = outcome.StandNext(surplus).Where(c => !withdrawn.Contains(c)).ToArray();

        // A seat that somebody of an earlier poll gave up is open too; a vote that nobody could stand in is not held.
        var next = outcome.Next == NextVote.None && winners.Length < contest.Seats && outcome.Count.Rule != ContestRule.Recall ? NextVote.ByElection
            : stand.Length == 0 && outcome.Next != NextVote.None ? NextVote.ByElection : outcome.Next;
        return new(contest, last, outcome, winners, next, stand);
    }
}

/// <summary>What becomes of an outcome when somebody elected does not take the seat.</summary>
internal static class Declines
{
    internal static ContestOutcome After(ContestOutcome outcome, IReadOnlyCollection<Id<Candidate>> declined)
    {
        var gone = outcome.Elected.Count(e => declined.Contains(e.Count.Candidate));
        return gone == 0 ? outcome : outcome with
        {
            Candidates = [.. outcome.Candidates.Select(c => c.Fate == CandidateFate.Elected && declined.Contains(c.Count.Candidate) ? c with { Fate = CandidateFate.Withdrawn } : c)],
            Open = outcome.Open + gone,
            Next = outcome.Next is NextVote.SecondRound or NextVote.RunOff ? outcome.Next
                : outcome.Count.Rule == ContestRule.Majority ? NextVote.SecondRound : NextVote.ByElection,
        };
    }
}
