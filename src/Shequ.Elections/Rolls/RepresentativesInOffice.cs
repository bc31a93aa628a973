using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Residents;

namespace Shequ.Elections.Rolls;

/// <summary>在任居民代表: who holds the post of a representative on election day; a meeting is joined by the members of the committee too.</summary>
internal sealed record RepresentativeInOffice(Id<Person> Person, Id<Resident>? Resident, Id<Body>? Group)
{
    internal static async Task<IReadOnlyList<RepresentativeInOffice>> Of(Session session, Election election, bool withCommittee, CancellationToken stop)
    {
        var (db, division, day) = (session.Db, election.DivisionId, election.Day);
        var held = await (
            from a in db.Appointments.AsNoTracking()
            join p in db.Posts on new { a.DivisionId, Id = a.PostId } equals new { p.DivisionId, p.Id }
            join b in db.Bodies on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
            where a.DivisionId == division && a.FromDay <= day && a.HeldUntil > day
                && ((b.Kind == BodyKind.ResidentsGroup && p.Kind == PostKind.Representative) || (withCommittee && b.Kind == BodyKind.ResidentsCommittee))
            orderby b.Kind descending, b.Name, a.Id
            select new { a.PersonId, b.Kind, b.Id }).ToListAsync(stop);
        var people = held.ConvertAll(h => h.PersonId);
        var residents = (await db.Residents.AsNoTracking().Where(r => r.DivisionId == division && r.MergedIntoId == null && r.PersonId != null && people.Contains(r.PersonId.Value))
            .Select(r => new { r.PersonId, r.Id }).ToListAsync(stop)).ToLookup(r => r.PersonId!.Value, r => r.Id);
        return [.. held.DistinctBy(h => h.PersonId).Select(h => new RepresentativeInOffice(
            h.PersonId, residents[h.PersonId].Select(r => (Id<Resident>?)r).FirstOrDefault(), h.Kind == BodyKind.ResidentsGroup ? h.Id : null))];
    }

    /// <summary>Whether a meeting votes here, for which nobody registers: that of the election committee, or one that the residents' committee convenes.</summary>
    internal static bool IsMeeting(Election election) => election.Office == ElectedOffice.ElectionCommittee || election.Presider != BodyKind.ElectionCommittee;
}
