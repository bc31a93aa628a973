using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Organization.Posts;

/// <summary>一项任职: an appointment of a place with its body, post and person, as whoever asks may see them.</summary>
/// <param name="Name">Null where whoever asks may not read who it is.</param>
public sealed record SeatHeld(Appointment Appointment, Body Body, PostRule Post, string? Name)
{
    public string Title => Body.Name + Post.Title;

    /// <summary>Under which permission its end is recorded.</summary>
    public Permission EndedUnder => EndChecks.NeededFor(Post);
}

/// <summary>Reads one appointment, and one delegation, of a place.</summary>
public sealed class SeatQueries(Session session)
{
    /// <summary>Null for an unknown id and for one of another place.</summary>
    public async Task<SeatHeld?> Find(Division place, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var key = new Id<Appointment>(id);
        var row = await (from a in session.Db.Appointments.AsNoTracking()
                         join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
                         join b in session.Db.Bodies on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
                         join h in session.Db.People on a.PersonId equals h.Id
                         where a.DivisionId == place.Id && a.Id == key
                         select new { Appointment = a, p.Kind, Body = b, h.Name }).SingleOrDefaultAsync(stop);
        if (row is null)
        {
            return null;
        }

        var rule = PostCatalogue.Of(row.Body.Kind, row.Kind);
        var named = rule.Public || session.Actor.May(OrganizationPermissions.ViewPeople, place.Path) || session.Actor.Person == row.Appointment.PersonId.Value;
        return new(row.Appointment, row.Body, rule, named ? row.Name : null);
    }

    /// <summary>A delegation of a place with the name of whoever may act instead; null for another place's.</summary>
    public async Task<(Delegation Delegation, string Delegate)?> FindDelegation(Division place, Guid id, CancellationToken stop = default)
    {
        var key = new Id<Delegation>(id);
        var row = await (from g in session.Db.Delegations.AsNoTracking()
                         join h in session.Db.People on g.DelegateId equals h.Id
                         where g.DivisionId == place.Id && g.Id == key
                         select new { Delegation = g, h.Name }).SingleOrDefaultAsync(stop);
        return row is null ? null : (row.Delegation, row.Name);
    }
}
