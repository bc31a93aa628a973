using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Results;

/// <summary>结果查询: declared results, for anybody; who of those elected are near relatives, for those who conduct the election.</summary>
public sealed class ResultReader(Session session, NormLibrary library)
{
    /// <summary>A poll with its result, which is null until it is declared.</summary>
    public async Task<ResultView> Of(string division, Id<Election> id, int number, CancellationToken stop = default)
    {
        var election = await Find(division, id, stop);
        var poll = await session.Db.Polls.AsNoTracking().SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == id && p.Number == number, stop)
            ?? throw new NotFoundException($"第 {number} 次投票");
        var result = await session.Db.PollResults.AsNoTracking().SingleOrDefaultAsync(r => r.DivisionId == election.DivisionId && r.PollId == poll.Id, stop);
        var declined = await session.Db.DeclinedSeats.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.PollId == poll.Id).ToListAsync(stop);
        var rules = await ElectionRules.For(session, library, election, poll.Day, stop);
        var elected = result?.Outcome.Elected.Where(e => e.Count is { } c && declined.All(d => d.CandidateId != c.Candidate)).ToArray() ?? [];
        return new(
            election.Id, election.Name, election.Division!.Name, election.Office, election.Kind, election.Mode, election.State, election.Presider == BodyKind.ElectionCommittee, poll.Number, poll.Reason,
            poll.Day, poll.State, result, [.. declined.Select(d => new DeclinedView(d.CandidateId, NameIn(result, d.CandidateId), d.DeclinedOn))], elected.Any(e => e.Count.Woman),
            rules.Citation(CommitteeKeys.Women), await Related(election, elected, stop), rules.Citation(CommitteeKeys.Relatives));
    }

    /// <summary>How all contests stand, and what must follow.</summary>
    public async Task<StandingView> Standing(string division, Id<Election> id, CancellationToken stop = default)
    {
        var election = await Find(division, id, stop);
        session.RequireView(election);
        var rules = await ElectionRules.For(session, library, election, session.Today, stop);
        var standing = await Results.Standing.Of(session, election, rules.Least(ElectionActKeys.SurplusCandidates), stop);
        return new(
            election.Id, election.Name, election.Kind, election.State, election.Presider == BodyKind.ElectionCommittee, standing.Settled, standing.Contests.Any(c => c.MustVote), standing.Polls.Max(p => (int?)p.Number) ?? 0,
            [.. standing.Contests.Select(c => new StandingContestView(
                c.Contest.Title, c.Contest.Seats, [.. c.Winners.Select(w => w.Outcome.Count.Name)], c.Next, [.. c.Stand.Select(s => NameOf(c, s))]))]);
    }

    /// <summary>Certificates of an election that is over; names of those elected were published.</summary>
    public async Task<CertificatesView> Certificates(string division, Id<Election> id, CancellationToken stop = default)
    {
        var election = await Find(division, id, stop);
        session.RequireView(election);
        var made = await session.Db.ElectionCertificates.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == id)
            .Join(session.Db.Contests, c => new { c.DivisionId, Id = c.ContestId }, c => new { c.DivisionId, c.Id }, (c, contest) => new { c, contest.Title, contest.BodyId })
            .Join(session.Db.Candidates, r => new { r.c.DivisionId, Id = r.c.CandidateId }, c => new { c.DivisionId, c.Id }, (r, person) => new { r.c, r.Title, r.BodyId, person.Name })
            .Join(session.Db.Bodies, r => new { r.c.DivisionId, Id = r.BodyId }, b => new { b.DivisionId, b.Id }, (r, body) => new CertificateView(r.c.Number, r.Name, body.Name, r.Title, r.c.IssuedOn))
            .OrderBy(c => c.Number).ToListAsync(stop);
        var presider = await session.Db.Bodies.Where(b => b.DivisionId == election.DivisionId && b.Kind == election.Presider && b.EndedOn == null).Select(b => b.Name).FirstOrDefaultAsync(stop);
        return new(election.Id, election.Name, election.Division!.Name, presider ?? BodyCatalogue.Of(election.Presider).Chinese, election.State, made);
    }

    private async Task<Election> Find(string division, Id<Election> id, CancellationToken stop)
    {
        var code = division.Trim();
        return await session.Db.Elections.AsNoTracking().Include(e => e.Division).SingleOrDefaultAsync(e => e.Division!.Code == code && e.Id == id, stop) ?? throw new NotFoundException("这次选举");
    }

    private static string NameIn(PollResult? result, Id<Candidate> candidate) =>
        result?.Outcome.Contests.SelectMany(c => c.Candidates).FirstOrDefault(c => c.Count.Candidate == candidate)?.Count.Name ?? "";

    private static string NameOf(ContestStanding contest, Id<Candidate> candidate) => contest.Outcome!.Candidates.First(c => c.Count.Candidate == candidate).Count.Name;

    /// <summary>Pairs of near relatives who were elected together; nothing of it is told to the public.</summary>
    private async Task<IReadOnlyList<string>> Related(Election election, CandidateOutcome[] elected, CancellationToken stop)
    {
        if (elected.Length == 0 || election.Office != ElectedOffice.Committee || !session.Actor.May(ElectionPermissions.View, election.Path))
        {
            return [];
        }

        var ids = elected.Select(e => e.Count.Candidate).ToArray();
        var people = await session.Db.Candidates.Where(c => c.DivisionId == election.DivisionId && ids.Contains(c.Id)).ToDictionaryAsync(c => c.PersonId, c => c.Name, stop);
        var persons = people.Keys.ToArray();
        var pairs = await session.Db.Kinships.AsNoTracking()
            .Where(k => k.Kind <= KinshipKind.GrandparentOrGrandchild && persons.Contains(k.PersonId) && persons.Contains(k.RelativeId)).ToListAsync(stop);
        return [.. pairs.Select(p => $"{people[p.PersonId]}与{people[p.RelativeId]}")];
    }
}
