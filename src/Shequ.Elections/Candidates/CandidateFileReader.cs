using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;

namespace Shequ.Elections.Candidates;

/// <summary>提名一行: a nomination with the names of who signed, for whoever conducts the election.</summary>
public sealed record NominationLine(Nomination Nomination, IReadOnlyList<string> Signers);

/// <summary>近亲属一行: somebody nearly related to a candidate, with what they have to do with the election.</summary>
/// <param name="Concern">E.g. also a candidate; null where nothing.</param>
public sealed record RelativeLine(string Name, string Kinship, bool FromRegister, string? Concern);

/// <summary>经过一行: what happened to a candidate on a day.</summary>
public sealed record CandidateEvent(DateOnly Day, string What, string? More, string? By);

/// <summary>候选人档案: everything that is kept of one candidate.</summary>
public sealed record CandidateFile(
    Candidate Candidate, Contest Contest, CandidateLine Line, IReadOnlyList<NominationLine> Nominations, IReadOnlyList<CandidateReview> Reviews,
    IReadOnlyList<RelativeLine> Relatives, IReadOnlyList<Departure> Departures)
{
    /// <summary>What happened, the newest first.</summary>
    public IReadOnlyList<CandidateEvent> Events =>
        [.. Nominations.Select(n => n.Nomination).Select(n => (n.RecordedAt, Event: new CandidateEvent(n.Day, CandidateWords.Of(n.Route), n.Document, n.RecordedBy)))
            .Concat(Reviews.Select(r => (r.RecordedAt, Event: new CandidateEvent(r.Day, r.Accepted ? "资格审查通过" : "资格审查不通过", r.Explanation, r.RecordedBy))))
            .OrderByDescending(e => e.RecordedAt).Select(e => e.Event)];
}

/// <summary>Reads the file of one candidate, for whoever conducts the election or supervises it.</summary>
public sealed class CandidateFileReader(Session session, CandidateReader candidates)
{
    private Session Session { get; } = session;

    public async Task<CandidateFile> One(Election election, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        Session.RequireView(election);
        var candidate = await Session.Candidate(election, new(id), stop);
        var contest = await Session.Contest(election, candidate.ContestId, stop);
        var reviews = await Session.Db.CandidateReviews.AsNoTracking().Where(r => r.DivisionId == election.DivisionId && r.CandidateId == candidate.Id).OrderByDescending(r => r.Id).ToListAsync(stop);
        var gone = await Session.Db.Departures.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.CandidateId == candidate.Id).OrderBy(d => d.Id).ToListAsync(stop);
        return new(candidate, contest, (await candidates.Lines(election, [candidate], stop))[candidate.Id], await Nominations(candidate, stop), reviews, await Relatives(election, candidate, stop), gone);
    }

    private async Task<IReadOnlyList<NominationLine>> Nominations(Candidate candidate, CancellationToken stop)
    {
        var made = await Session.Db.Nominations.AsNoTracking().Where(n => n.DivisionId == candidate.DivisionId && n.CandidateId == candidate.Id).OrderBy(n => n.Id).ToListAsync(stop);
        var ids = made.Select(n => n.Id).ToArray();
        var signers = (await (from s in Session.Db.Nominators.AsNoTracking()
                              join v in Session.Db.Voters on new { s.DivisionId, Id = s.VoterId } equals new { v.DivisionId, v.Id }
                              where s.DivisionId == candidate.DivisionId && ids.Contains(s.NominationId)
                              orderby v.Number
                              select new { s.NominationId, v.Number, v.Name }).ToListAsync(stop)).ToLookup(s => s.NominationId, s => $"{s.Number} {s.Name}");
        return [.. made.Select(n => new NominationLine(n, [.. signers[n.Id]]))];
    }

    private async Task<IReadOnlyList<RelativeLine>> Relatives(Election election, Candidate candidate, CancellationToken stop)
    {
        var near = await NearRelatives.Around(Session.Db, election.DivisionId, [candidate.PersonId], stop);
        var ids = near.Select(r => r.Relative).ToArray();
        var names = await Session.Db.RegisterOfPeople.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        var standing = await Session.Db.Candidates.AsNoTracking()
            .Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && ids.Contains(c.PersonId) && CandidacyRules.Standing.Contains(c.State)).Select(c => c.PersonId).ToListAsync(stop);
        var officers = await Session.Db.PollingOfficers.AsNoTracking()
            .Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null && ids.Contains(o.PersonId)).Select(o => o.PersonId).ToListAsync(stop);
        var posts = await HeldPosts.Of(Session, election.DivisionId, ids, stop);
        return [.. near.Select(r => new RelativeLine(
            names[r.Relative], CandidateWords.Of(r.Kind), r.FromRegister,
            standing.Contains(r.Relative) ? "也是本次选举的候选人，都当选的不能同时任职"
            : posts[r.Relative].Any(p => p.Body == BodyKind.ElectionCommittee) ? "在居民选举委员会任职"
            : posts[r.Relative].Any(p => p.Body == BodyKind.SupervisoryCommittee) ? "在居务监督委员会任职，近亲属不得同时任居委会成员"
            : officers.Contains(r.Relative) ? "是选举工作人员" : null))];
    }
}
