using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>选举委员会成员一行.</summary>
public sealed record CommitteeMember(string Post, string Name, DateOnly Since);

/// <summary>候补工作人员一行.</summary>
public sealed record ReserveOfficer(int Order, string Name);

/// <summary>主持选举的人: the election committee of an election now, who left and why, who took the place and who would be next.</summary>
/// <param name="Staff">Whether reasons that lie in the family may be shown.</param>
/// <param name="Order">Who follows, most votes first; only for whoever conducts the election.</param>
public sealed record ConductingCommittee(
    string? Name, bool Staff, IReadOnlyList<CommitteeMember> Members, IReadOnlyList<Departure> Departures, IReadOnlyList<Successor> Order, IReadOnlyList<ReserveOfficer> Reserves)
{
    public IEnumerable<Departure> Left(DepartedFrom from) => Departures.Where(d => d.From == from);

    /// <summary>Seats that nobody took.</summary>
    public IEnumerable<Departure> Vacancies => Departures.Where(d => d.Vacant is not null);
}

/// <summary>Reads who conducts an election.</summary>
public sealed class CommitteeReader(Session session, CandidateReader candidates, Departures departures)
{
    private Session Session { get; } = session;

    public async Task<ConductingCommittee> Of(Election election, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var staff = candidates.IsStaff(election);
        var body = await Session.Db.Bodies.AsNoTracking().Where(b => b.DivisionId == election.DivisionId && b.Kind == BodyKind.ElectionCommittee && b.EndedOn == null)
            .OrderByDescending(b => b.FoundedOn).FirstOrDefaultAsync(stop);
        var left = await Session.Db.Departures.AsNoTracking().Where(d => d.DivisionId == election.DivisionId && d.ElectionId == election.Id).OrderBy(d => d.Id).ToListAsync(stop);
        var order = staff && body is not null ? await new CommitteeSuccession(Session).Order(body, await departures.Conflicted(election, stop), stop) : [];
        return new(body?.Name, staff, body is null ? [] : await Members(body, stop), staff ? left : [.. left.Where(d => d.From == DepartedFrom.ElectionCommittee)], order, staff ? await Reserves(election, stop) : []);
    }

    private async Task<IReadOnlyList<CommitteeMember>> Members(Body body, CancellationToken stop)
    {
        var rows = await (from a in Session.Db.Appointments.AsNoTracking()
                          join p in Session.Db.Posts on new { a.DivisionId, Id = a.PostId } equals new { p.DivisionId, p.Id }
                          join who in Session.Db.RegisterOfPeople on a.PersonId equals who.Id
                          where a.DivisionId == body.DivisionId && a.BodyId == body.Id && a.FromDay <= Session.Today && a.HeldUntil > Session.Today
                          select new { p.Kind, who.Name, a.FromDay }).ToListAsync(stop);
        return [.. rows.OrderBy(r => PostCatalogue.OrderOf(body.Kind, r.Kind)).ThenBy(r => r.FromDay).ThenBy(r => r.Name, StringComparer.Ordinal)
            .Select(r => new CommitteeMember(PostCatalogue.Of(body.Kind, r.Kind).Title, r.Name, r.FromDay))];
    }

    private async Task<IReadOnlyList<ReserveOfficer>> Reserves(Election election, CancellationToken stop) =>
        await Session.Db.PollingOfficers.AsNoTracking()
            .Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null && o.Role == null && o.ReserveOrder != null)
            .OrderBy(o => o.ReserveOrder).Select(o => new ReserveOfficer(o.ReserveOrder!.Value, o.Name)).ToListAsync(stop);
}
