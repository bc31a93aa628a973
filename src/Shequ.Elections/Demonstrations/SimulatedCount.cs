using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Demonstrations;

/// <summary>The vote and count of a made-up past election, whose outcome the same pure decision makes as that of a real one.</summary>
internal sealed class SimulatedCount(Session session, SimulatedElection made)
{
    private const int TakingPart = 83;
    private const int OnAPage = 100;

    internal Task Fill(IReadOnlyList<Voter> voters, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var (election, poll) = (made.Election, made.Poll!);
        var electors = voters.Where(v => election.Mode == Organization.Posts.ElectionMode.AllVoters || v.ForHousehold).ToArray();
        var present = electors.Where(v => SimulatedRoll.Chance(v.Id.Value, 100) < TakingPart).ToArray();
        (poll.State, poll.Electors, poll.Mixed) = (PollState.Declared, electors.Length, true);
        foreach (var contest in poll.Contests)
        {
            contest.Electors = electors.Length;
        }

        (poll.OpenedAt, poll.ClosedAt) = (At(8), At(17));
        var counts = new List<BoxCount>();
        foreach (var (station, box, voted) in made.Stations.Select((s, i) => (s.Station, s.Box, present.Where(v => v.Number % made.Stations.Count == i).ToArray())))
        {
            session.Db.CheckIns.AddRange(voted.OrderBy(v => v.Id.Value).Select(v => new CheckIn { DivisionId = election.DivisionId, PollId = poll.Id, VoterId = v.Id, StationId = station.Id }));
            made.Add(new TurnoutMark { DivisionId = election.DivisionId, PollId = poll.Id, StationId = station.Id, Slot = At(9), Ballots = voted.Length / 2 });
            made.Add(new TurnoutMark { DivisionId = election.DivisionId, PollId = poll.Id, StationId = station.Id, Slot = At(14), Ballots = voted.Length - (voted.Length / 2) });
            made.Add(new BallotAccount
            {
                DivisionId = election.DivisionId, PollId = poll.Id, StationId = station.Id, Delivered = electors.Length, Issued = voted.Length, Spoiled = 0, Unused = electors.Length - voted.Length,
                Found = voted.Length, ClosedBy = session.Actor.Name,
            });
            counts.Add(made.Add(Entry(poll, box, voted.Length, 1)));
            made.Add(Entry(poll, box, voted.Length, 2));
        }

        Declare(poll, counts, present.Length);
        return Task.CompletedTask;
    }

    private void Declare(Poll poll, List<BoxCount> counts, int present)
    {
        var cases = made.AllContests.Select(c => made.Rules.Case(made.Election, c.Post, Sum(c, poll, counts, present))).ToArray();
        made.Add(new Results.PollResult
        {
            DivisionId = poll.DivisionId, PollId = poll.Id, ElectionId = poll.ElectionId, Outcome = PollDecision.Of(cases, new(made.Election.KeepsSeatForWoman, false, 0)),
            DeclaredOn = poll.Day, DeclaredAt = At(19), DeclaredBy = session.Actor.Name, Signers = "主持人 演示\n监票人 演示\n计票人 演示",
        });
    }

    private ContestCount Sum(Contest contest, Poll poll, List<BoxCount> counts, int present)
    {
        var tallies = counts.SelectMany(c => c.Tallies).Where(t => t.Contest == contest.Id).ToArray();
        return new(contest.Id, contest.Title, contest.Seats, poll.Contests.Single(c => c.ContestId == contest.Id).Rule, poll.Electors!.Value, present, tallies.Sum(t => t.Valid),
            tallies.Sum(t => t.Invalid), tallies.Sum(t => t.Blank),
            [.. Of(contest).Select(c => new CandidateCount(c.Id, c.Name, c.Sex == Organization.People.Sex.Female, tallies.Sum(t => t.VotesOf(c.Id))))]);
    }

    private BoxCount Entry(Poll poll, BallotBox box, int papers, int entry) => new()
    {
        DivisionId = poll.DivisionId, Id = Id<BoxCount>.New(session.Now), PollId = poll.Id, BoxId = box.Id, Attempt = 1, Entry = entry, Papers = papers,
        Tallies = [.. made.AllContests.Select(c => new ContestTally(c.Id, [.. Pages(c, papers)]))], EnteredBy = $"计票员{entry}（演示）",
        EnteredByPerson = new($"00000000-0000-7000-8000-00000000000{entry}"), EnteredAt = At(18),
    };

    /// <summary>Who stands again gets nine in ten of the valid papers, the neighbours share what is left.</summary>
    private IEnumerable<TallyPage> Pages(Contest contest, int papers)
    {
        for (var (page, left) = (1, papers); left > 0; page++, left -= OnAPage)
        {
            var read = Math.Min(left, OnAPage);
            var (invalid, blank) = (read / 50, read / 60);
            var valid = read - invalid - blank;
            var votes = Of(contest).Select((c, i) => new TallyVotes(c.Id, i < contest.Seats ? (valid * 9 / 10) - i : valid / 12));
            yield return new(page, valid, invalid, blank, [.. votes.Select(v => v with { Strokes = Math.Max(0, v.Strokes) })]);
        }
    }

    private IEnumerable<Candidate> Of(Contest contest) => made.AllCandidates.Where(c => c.ContestId == contest.Id);

    private DateTimeOffset At(int hour) => new DateTimeOffset(made.Election.Day.ToDateTime(new(hour, 0)), Session.Zone.BaseUtcOffset).ToUniversalTime();
}
