using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Counting;

/// <summary>现场公布: what a hall may watch of the count: the sums of those boxes of which two people found the same.</summary>
public sealed class HallCount(Session session)
{
    public async Task<HallView> Of(string division, Id<Election> election, int number, CancellationToken stop = default)
    {
        var poll = await CountReader.Load(session, division, election, number, stop);
        var counting = poll.Poll.State >= PollState.Closed;
        var agreed = counting ? poll.Counted.Select(b => b.Agreed).OfType<BoxCount>().ToArray() : [];
        var checkedIn = counting ? await session.Db.CheckIns.CountAsync(c => c.DivisionId == poll.Poll.DivisionId && c.PollId == poll.Poll.Id, stop) : (int?)null;
        return new(
            poll.Election.Name, poll.Title, poll.Poll.Day, poll.Poll.State, poll.Poll.Electors, checkedIn, poll.Counted.Count(), agreed.Length, agreed.Sum(a => a.Papers),
            [.. poll.Counted.Select(b => new HallBoxView(b.Station.Name, b.Box.Name, counting ? b.State : BoxState.Waiting))], [.. poll.Contests.Select(c => Of(c, agreed))]);
    }

    private static HallContestView Of(BallotContest contest, BoxCount[] agreed)
    {
        var tallies = agreed.SelectMany(a => a.Tallies).Where(t => t.Contest == contest.Contest.Id).ToArray();
        return new(
            contest.Contest.Title, contest.OnBallot.Seats, tallies.Sum(t => t.Valid), tallies.Sum(t => t.Invalid), tallies.Sum(t => t.Blank),
            [.. contest.Candidates.Select(c => new HallCandidateView(c.Candidate.Name, tallies.Sum(t => t.VotesOf(c.Candidate.Id)), c.Place.WithdrawnOn is not null))]);
    }
}

/// <summary>The count as the hall sees it.</summary>
/// <param name="CheckedIn">Null until voting has ended.</param>
public sealed record HallView(
    string Election, string Poll, DateOnly Day, PollState State, int? Electors, int? CheckedIn, int Boxes, int Agreed, int Papers, IReadOnlyList<HallBoxView> Stations,
    IReadOnlyList<HallContestView> Contests);

/// <summary>How far one box has come.</summary>
public sealed record HallBoxView(string Station, string Box, BoxState State);

/// <summary>The sums of one contest so far.</summary>
public sealed record HallContestView(string Title, int Seats, int Valid, int Invalid, int Blank, IReadOnlyList<HallCandidateView> Candidates)
{
    public int Papers => Valid + Invalid + Blank;
}

/// <summary>The votes of one candidate so far.</summary>
public sealed record HallCandidateView(string Name, int Votes, bool Withdrawn);
