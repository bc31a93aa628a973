using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Results;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Archives;

/// <summary>Gathers the votes of an election: ballots, papers, counts and results.</summary>
internal sealed class PollCollector(Session session, NormLibrary library, Election election)
{
    private List<Contest> contests = [];
    private List<PollResult> results = [];
    private List<PollingStation> stations = [];
    private Dictionary<Id<Candidate>, Candidate> people = [];
    private Dictionary<Id<Body>, string> groups = [];

    internal async Task<IReadOnlyList<ArchivedPoll>> Collect(CancellationToken stop)
    {
        var (db, division, id) = (session.Db, election.DivisionId, election.Id);
        contests = await db.Contests.AsNoTracking().Where(c => c.DivisionId == division && c.ElectionId == id).OrderBy(c => c.Position).ToListAsync(stop);
        results = await db.PollResults.AsNoTracking().Where(r => r.DivisionId == division && r.ElectionId == id).ToListAsync(stop);
        stations = await db.PollingStations.AsNoTracking().Where(s => s.DivisionId == division && s.ElectionId == id).OrderBy(s => s.Number).ToListAsync(stop);
        people = await db.Candidates.AsNoTracking().Where(c => c.DivisionId == division && c.ElectionId == id).ToDictionaryAsync(c => c.Id, stop);
        groups = await db.Bodies.AsNoTracking().Where(b => b.DivisionId == division).ToDictionaryAsync(b => b.Id, b => b.Name, stop);
        var polls = await db.Polls.AsNoTracking().Include(p => p.Contests).ThenInclude(c => c.Candidates).Where(p => p.DivisionId == division && p.ElectionId == id).OrderBy(p => p.Number).ToListAsync(stop);
        var made = new List<ArchivedPoll>();
        foreach (var poll in polls)
        {
            made.Add(await One(poll, made, stop));
        }

        return made;
    }

    internal async Task<ArchivedPlaces> Places(CancellationToken stop)
    {
        var numbers = stations.ToDictionary(s => s.Id, s => s.Number);
        var officers = await session.Db.PollingOfficers.AsNoTracking().Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id).OrderBy(o => o.Id).ToListAsync(stop);
        return new(
            [.. stations.Select(s => new ArchivedStation(s.Number, s.Name, s.Place, s.Hours, s.SecretBooth))],
            [.. officers.Select(o => new ArchivedOfficer(o.Name, o.Role, o.StationId is { } station ? numbers[station] : null, o.ReserveOrder, o.LeftOn, o.LeftReason))]);
    }

    internal async Task<IReadOnlyList<ArchivedDraw>> Draws(CancellationToken stop)
    {
        var draws = await session.Db.BallotDraws.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.ElectionId == election.Id).OrderBy(d => d.PollNumber).ThenBy(d => d.Turn).ToListAsync(stop);
        return [.. draws.Select(d => new ArchivedDraw(d.PollNumber, d.Turn, d.NoticeNumber, d.SeedText, d.Seed, d.Lots, d.Witnesses, d.DrawnBy))];
    }

    /// <summary>Everybody who was declared elected, with the post that came of it.</summary>
    internal async Task<IReadOnlyList<ArchivedSeat>> Seats(IReadOnlyList<ArchivedPoll> polls, CancellationToken stop)
    {
        var seats = new List<ArchivedSeat>();
        var declined = await session.Db.DeclinedSeats.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.ElectionId == election.Id).ToDictionaryAsync(d => (d.PollId, d.CandidateId), d => d.DeclinedOn, stop);
        var certificates = await session.Db.ElectionCertificates.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).ToDictionaryAsync(c => c.CandidateId, c => c.Number, stop);
        var ids = results.ToDictionary(r => r.DeclaredAt, r => r.PollId);
        foreach (var (poll, outcome, elected) in polls.Where(p => p.Declared is not null).SelectMany(p => p.Declared!.Outcome.Contests.SelectMany(c => c.Elected.Select(e => (p, c, e)))))
        {
            var contest = contests.Single(c => c.Id == outcome.Count.Contest);
            var person = people[elected.Count.Candidate].PersonId;
            var post = await session.Db.Appointments.AsNoTracking()
                .Where(a => a.DivisionId == election.DivisionId && a.BodyId == contest.BodyId && a.PersonId == person && a.FromDay >= election.Day && election.Kind != ElectionKind.Recall)
                .OrderBy(a => a.FromDay).Select(a => new { a.FromDay, a.TermEndsOn }).FirstOrDefaultAsync(stop);
            seats.Add(new(elected.Count.Candidate, poll.Number, contest.Id, elected.Count.Name, contest.Title, Certificate(elected.Count.Candidate), Declined(poll, elected.Count.Candidate), post?.FromDay, post?.TermEndsOn));
        }

        return seats;

        int? Certificate(Id<Candidate> candidate) => certificates.TryGetValue(candidate, out var number) ? number : null;

        DateOnly? Declined(ArchivedPoll poll, Id<Candidate> candidate) => declined.TryGetValue((ids[poll.Declared!.At], candidate), out var day) ? day : null;
    }

    private async Task<ArchivedPoll> One(Poll poll, List<ArchivedPoll> before, CancellationToken stop)
    {
        var result = results.Find(r => r.PollId == poll.Id);
        var rules = await ElectionRules.For(session, library, election, result?.DeclaredOn ?? poll.Day, stop);
        var taken = await session.Db.CheckIns.AsNoTracking().Where(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id).Select(c => new { c.StationId, c.VoterId }).ToListAsync(stop);
        var issued = taken.GroupBy(t => t.StationId).Select(g => new ArchivedIssue(stations.Single(s => s.Id == g.Key).Number, g.Count())).OrderBy(i => i.Station).ToArray();
        var ballots = new List<ArchivedBallot>();
        foreach (var contest in contests.Where(c => poll.Contests.Any(o => o.ContestId == c.Id)))
        {
            ballots.Add(await Ballot(poll, contest, rules, taken.Select(t => t.VoterId).ToHashSet(), result, stop));
        }

        return new(
            poll.Number, poll.Reason, poll.Day, poll.State, poll.Electors, poll.OpenedAt, poll.ClosedAt, poll.Mixed, ballots, issued, await Accounts(poll, stop),
            await new BoxCollector(session, stations).Of(poll, stop), await Context(ballots, before, result, stop),
            result is null ? null : new(result.DeclaredOn, result.DeclaredAt, result.DeclaredBy, result.Signers, result.Outcome));
    }

    private async Task<ArchivedBallot> Ballot(Poll poll, Contest contest, ElectionRules rules, HashSet<Id<Voter>> taken, PollResult? result, CancellationToken stop)
    {
        var on = poll.Contests.Single(o => o.ContestId == contest.Id);
        var declared = result?.Outcome.Contests.FirstOrDefault(c => c.Count.Contest == contest.Id)?.Count;
        var (electors, checkedIn) = contest.GroupId is not { } group
            ? (poll.Electors ?? 0, taken.Count)
            : (on.Electors ?? declared?.Electors ?? 0,
                (await session.Db.Voters.AsNoTracking().Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.GroupId == group).Select(v => v.Id).ToListAsync(stop)).Count(taken.Contains));
        return new(
            contest.Id, contest.Title, on.Seats, on.Rule, on.OnlyWomen, contest.GroupId is { } named ? groups.GetValueOrDefault(named) : null, electors, checkedIn,
            rules.Turnout(election.Office, election.Kind, election.Mode), rules.Votes(election.Office, election.Mode, on.Rule, contest.Post),
            [.. on.Candidates.OrderBy(c => c.Position).Select(c => new ArchivedPlace(c.CandidateId, people[c.CandidateId].Name, people[c.CandidateId].Sex == Sex.Female, c.Position, c.WithdrawnOn))]);
    }

    private async Task<IReadOnlyList<ArchivedAccount>> Accounts(Poll poll, CancellationToken stop)
    {
        var accounts = await session.Db.BallotAccounts.AsNoTracking().Where(a => a.DivisionId == poll.DivisionId && a.PollId == poll.Id).ToListAsync(stop);
        var doubles = await session.Db.DoubleIssues.AsNoTracking().Where(d => d.DivisionId == poll.DivisionId && d.PollId == poll.Id).GroupBy(d => d.StationId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return [.. accounts.Select(a => new ArchivedAccount(stations.Single(s => s.Id == a.StationId).Number, doubles.GetValueOrDefault(a.StationId), a.Delivered, a.Issued, a.Spoiled, a.Unused, a.Found, a.Explanation, a.ClosedBy)).OrderBy(a => a.Station)];
    }

    /// <summary>What earlier polls had decided when this one was.</summary>
    private async Task<PollContext> Context(IReadOnlyList<ArchivedBallot> ballots, IReadOnlyList<ArchivedPoll> before, PollResult? result, CancellationToken stop)
    {
        var gone = await session.Db.DeclinedSeats.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.ElectionId == election.Id && d.DeclinedOn <= (result == null ? election.Day : result.DeclaredOn))
            .Select(d => d.CandidateId).ToListAsync(stop);
        var winners = before.Where(p => p.Declared is not null).SelectMany(p => p.Declared!.Outcome.Contests.SelectMany(c => c.Elected.Select(e => (c.Count.Contest, e.Count))))
            .Where(w => !gone.Contains(w.Count.Candidate)).ToArray();
        var here = ballots.Select(b => b.Contest).ToHashSet();
        return new(
            election.KeepsSeatForWoman && election.Kind != ElectionKind.Recall, winners.Any(w => w.Count.Woman) || await WomanServed(result, stop),
            contests.Where(c => !here.Contains(c.Id)).Sum(c => c.Seats - winners.Count(w => w.Contest == c.Id)));
    }

    /// <summary>Where only missing seats were filled, a woman may have been on the committee already.</summary>
    private async Task<bool> WomanServed(PollResult? result, CancellationToken stop)
    {
        var day = result?.DeclaredOn ?? election.Day;
        return election.Kind == ElectionKind.ByElection && await session.Db.Appointments
            .Where(a => a.DivisionId == election.DivisionId && a.BodyId == election.BodyId && a.FromDay < day && a.HeldUntil > day)
            .Join(session.Db.RegisterOfPeople, a => a.PersonId, p => p.Id, (_, p) => p).AnyAsync(p => p.Sex == Sex.Female, stop);
    }
}
