using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Results;

/// <summary>The agreed figures of a poll as the decision wants them.</summary>
internal sealed class PollFigures(Session session, ElectionRules rules, CountedPoll poll)
{
    internal async Task<IReadOnlyList<ContestCase>> Cases(CancellationToken stop)
    {
        var agreed = poll.Counted.Select(b => b.Agreed).OfType<BoxCount>().ToArray();
        var cases = new List<ContestCase>();
        foreach (var contest in poll.Contests)
        {
            var tallies = agreed.SelectMany(a => a.Tallies).Where(t => t.Contest == contest.Contest.Id).ToArray();
            var (electors, checkedIn) = (contest.OnBallot.Electors ?? poll.Poll.Electors ?? 0, await CheckedIn(contest.Contest, stop));
            var count = new ContestCount(
                contest.Contest.Id, contest.Contest.Title, contest.OnBallot.Seats, contest.OnBallot.Rule, electors, checkedIn, tallies.Sum(t => t.Valid), tallies.Sum(t => t.Invalid),
                tallies.Sum(t => t.Blank), [.. contest.Candidates.Select(c => new CandidateCount(
                    c.Candidate.Id, c.Candidate.Name, c.Candidate.Sex == Sex.Female, tallies.Sum(t => t.VotesOf(c.Candidate.Id)), c.Place.WithdrawnOn is not null))]);
            cases.Add(rules.Case(poll.Election, contest.Contest.Post, count));
        }

        return cases;
    }

    internal async Task<PollContext> Context(Standing standing, CancellationToken stop)
    {
        var here = poll.Contests.Select(c => c.Contest.Id).ToHashSet();
        var winners = standing.Contests.SelectMany(c => c.Winners).Any(w => w.Outcome.Count.Woman);
        return new(
            poll.Election.KeepsSeatForWoman && poll.Election.Kind != ElectionKind.Recall, winners || await WomanServes(stop),
            standing.Contests.Where(c => !here.Contains(c.Contest.Id)).Sum(c => c.Open));
    }

    /// <summary>Who was struck off after voting has voted; so the list of today is not asked again.</summary>
    private Task<int> CheckedIn(Contest contest, CancellationToken stop)
    {
        var taken = session.Db.CheckIns.Where(c => c.DivisionId == poll.Poll.DivisionId && c.PollId == poll.Poll.Id);
        return contest.GroupId is not { } group ? taken.CountAsync(stop) : taken.Join(
            session.Db.Voters.Where(v => v.DivisionId == poll.Poll.DivisionId && v.GroupId == group), c => c.VoterId, v => v.Id, (c, _) => c).CountAsync(stop);
    }

    /// <summary>Where only missing seats are filled, a woman may be on the committee already.</summary>
    private async Task<bool> WomanServes(CancellationToken stop)
    {
        var (election, day) = (poll.Election, session.Today);
        return election.Kind == ElectionKind.ByElection && await session.Db.Appointments
            .Where(a => a.DivisionId == election.DivisionId && a.BodyId == election.BodyId && a.FromDay <= day && a.HeldUntil > day)
            .Join(session.Db.RegisterOfPeople, a => a.PersonId, p => p.Id, (_, p) => p).AnyAsync(p => p.Sex == Sex.Female, stop);
    }
}
