using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Handovers.Complaints;

/// <summary>举报列表行: a complaint without its text.</summary>
public sealed record ComplaintLine(Id<Complaint> Id, Division Community, string Election, string Ground, DateOnly ReceivedOn, ComplaintState State);

/// <summary>举报内容: opened for whoever investigates.</summary>
public sealed record OpenedComplaint(ComplaintCase Case, string Election, string Text, string? Contact);

/// <summary>举报进展: what whoever holds the receipt is told.</summary>
public sealed record ComplaintProgress(DateOnly ReceivedOn, ComplaintState State, string? Answer, DateOnly? AnsweredOn);

/// <summary>Reads complaints for those who investigate, and for whoever holds a receipt. Nobody on a committee is either.</summary>
public sealed class ComplaintReader(Session session, SealedComplaints seals)
{
    /// <summary>Product choice: complaints shown at once, the open ones and the newest first.</summary>
    public const int Most = 200;

    /// <summary>All in the places where whoever asks investigates.</summary>
    /// <exception cref="ForbiddenException">They investigate nowhere.</exception>
    public async Task<IReadOnlyList<ComplaintLine>> Mine(CancellationToken stop = default)
    {
        var grants = session.Actor.Grants.Where(g => g.Permission == ElectionPermissions.Investigate).Select(g => g.Path.Value).ToArray();
        if (grants.Length == 0)
        {
            var country = await session.Db.Communities.AsNoTracking().FirstAsync(d => d.PathText == "", stop);
            throw new ForbiddenException(ElectionPermissions.Investigate, country);
        }

        var lines = new List<ComplaintLine>();
        foreach (var path in grants.Distinct())
        {
            var communities = await session.Db.Communities.AsNoTracking().Where(d => d.PathText == path || d.PathText.StartsWith(path + "/")).ToDictionaryAsync(d => d.Id, stop);
            var ids = communities.Keys.ToArray();
            var found = await (
                from c in session.Db.Complaints.AsNoTracking()
                join e in session.Db.Elections on new { c.DivisionId, c.ElectionId } equals new { e.DivisionId, ElectionId = e.Id }
                where ids.Contains(c.DivisionId)
                orderby c.State >= ComplaintState.Upheld, c.ReceivedOn descending, c.Id
                select new { c.Id, c.DivisionId, e.Name, c.Ground, c.ReceivedOn, c.State }).Take(Most).ToListAsync(stop);
            lines.AddRange(found.Select(f => new ComplaintLine(f.Id, communities[f.DivisionId], f.Name, f.Ground, f.ReceivedOn, f.State)));
        }

        return lines;
    }

    /// <exception cref="NotFoundException">There is none, or whoever asks does not investigate there.</exception>
    public async Task<OpenedComplaint> Open(string code, Id<Complaint> id, CancellationToken stop = default)
    {
        var found = await DecideComplaint.Find(session, code, id, stop);

        // Who may not is not told whether there is one: the number of complaints is nothing for a committee to find out either.
        if (found is null || !session.Actor.May(ElectionPermissions.Investigate, found.Path))
        {
            throw new NotFoundException("这件举报");
        }

        var election = await session.Db.Elections.Where(e => e.DivisionId == found.Complaint.DivisionId && e.Id == found.Complaint.ElectionId).Select(e => e.Name).SingleAsync(stop);
        return new(found, election, seals.TextOf(found.Complaint), seals.ContactOf(found.Complaint));
    }

    /// <summary>By the receipt; null where it is wrong.</summary>
    public async Task<ComplaintProgress?> Progress(Election election, string receipt, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(election);
        var index = seals.IndexOf(receipt ?? "");
        return await session.Db.Complaints.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && c.Receipt == index)
            .Select(c => new ComplaintProgress(c.ReceivedOn, c.State, c.Answer, c.AnsweredOn)).SingleOrDefaultAsync(stop);
    }
}
