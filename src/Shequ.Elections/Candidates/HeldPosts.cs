using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>The public posts that people hold in a community today.</summary>
internal static class HeldPosts
{
    internal static async Task<ILookup<Id<Person>, (BodyKind Body, PostKind Kind, string Title)>> Of(Session session, Id<Division> community, IReadOnlyCollection<Id<Person>> people, CancellationToken stop)
    {
        var rows = await (from a in session.Db.Appointments.AsNoTracking()
                          join p in session.Db.Posts on new { a.DivisionId, Id = a.PostId } equals new { p.DivisionId, p.Id }
                          join b in session.Db.Bodies on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
                          where a.DivisionId == community && people.Contains(a.PersonId) && a.FromDay <= session.Today && a.HeldUntil > session.Today
                          orderby b.Kind, a.FromDay
                          select new { a.PersonId, Body = b.Kind, p.Kind, b.Name }).ToListAsync(stop);
        return rows.Where(r => PostCatalogue.Of(r.Body, r.Kind).Public).ToLookup(r => r.PersonId, r => (r.Body, r.Kind, r.Name + PostCatalogue.Of(r.Body, r.Kind).Title));
    }
}
