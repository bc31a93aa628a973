using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Bodies;

/// <summary>前任: somebody who held a post before, as whoever asks may see them.</summary>
/// <param name="Cause">Null where it is the person's own matter.</param>
public sealed record FormerHolder(Id<Person> Person, string Name, PostRule Post, DateOnly From, DateOnly Until, AppointmentOrigin Origin, EndCause? Cause);

/// <summary>组织详情: one body with its posts, its people now and before, its terms and its relations.</summary>
/// <param name="Covered">Party units, party households or owners' committees that cover this grid, group or building.</param>
public sealed record BodyDetails(
    Division Place, DateOnly On, BodyRoster Roster, Body? Parent, Body? Covers, IReadOnlyList<BodyRoster> Children, IReadOnlyList<Body> Covered,
    IReadOnlyList<Term> Terms, IReadOnlyList<FormerHolder> Former, IReadOnlyList<RelationBasis> Relations, IReadOnlyList<AgreedTie> Ties)
{
    public Body Body => Roster.Body;
}

/// <summary>Reads one body of a division.</summary>
public sealed class BodyQueries(Session session, BodyRosters rosters, OrganizationCharts charts)
{
    private const int MostFormer = 200;

    /// <summary>The body with that id in that division; null for an unknown one and for a body of another division.</summary>
    public async Task<BodyDetails?> Find(Division place, Guid id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (key, day) = (new Id<Body>(id), session.Today);
        var near = await session.Db.Bodies.AsNoTracking()
            .Where(b => b.DivisionId == place.Id && (b.Id == key || b.ParentId == key || b.CoversId == key)).ToListAsync(stop);
        if (near.Find(b => b.Id == key) is not { } body)
        {
            return null;
        }

        var ties = await Ties(body, stop);
        var children = new List<BodyRoster>();
        foreach (var child in near.Where(b => b.ParentId == key && b.ExistsOn(day)).OrderBy(b => b.Kind).ThenBy(b => b.Name, BodyNames.InOrder))
        {
            children.Add(await rosters.Of(child, place, day, stop));
        }

        return new(
            place, day, await rosters.Of(body, place, day, stop), await Get(body.DivisionId, body.ParentId, stop), await Get(body.DivisionId, body.CoversId, stop),
            children, [.. near.Where(b => b.CoversId == key && b.ExistsOn(day))], await Terms(body, stop), await Former(body, place, day, stop),
            [.. (await charts.Relations(place, day, stop)).Where(r => r.Touches(body.Kind))], ties);
    }

    private async Task<Body?> Get(Id<Division> place, Id<Body>? id, CancellationToken stop) =>
        id is null ? null : await session.Db.Bodies.AsNoTracking().SingleOrDefaultAsync(b => b.DivisionId == place && b.Id == id, stop);

    private async Task<IReadOnlyList<Term>> Terms(Body body, CancellationToken stop) => await session.Db.Terms.AsNoTracking()
        .Where(t => t.DivisionId == body.DivisionId && t.BodyId == body.Id).OrderByDescending(t => t.StartsOn).ToListAsync(stop);

    private async Task<IReadOnlyList<FormerHolder>> Former(Body body, Division place, DateOnly day, CancellationToken stop)
    {
        var all = session.Actor.May(OrganizationPermissions.ViewPeople, place.Path);
        var rows = await (from a in session.Db.Appointments.AsNoTracking()
                          join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
                          join h in session.Db.People on a.PersonId equals h.Id
                          where a.DivisionId == body.DivisionId && a.BodyId == body.Id && a.HeldUntil <= day
                          orderby a.HeldUntil descending, a.Id descending
                          select new { Appointment = a, p.Kind, h.Name }).Take(MostFormer).ToListAsync(stop);
        return [.. rows.Select(r => (r.Appointment, r.Name, Rule: PostCatalogue.Of(body.Kind, r.Kind))).Where(r => all || r.Rule.Public)
            .Select(r => new FormerHolder(
                r.Appointment.PersonId, r.Name, r.Rule, r.Appointment.FromDay, r.Appointment.HeldUntil, r.Appointment.Origin,
                r.Appointment.EndsBy() is { } cause && (all || cause.IsPublic()) ? cause : null))];
    }

    private async Task<IReadOnlyList<AgreedTie>> Ties(Body body, CancellationToken stop)
    {
        var rows = await (from t in session.Db.BodyTies.AsNoTracking()
                          join f in session.Db.Bodies on new { DivisionId = t.FromDivisionId, Id = t.FromId } equals new { f.DivisionId, f.Id }
                          join o in session.Db.Bodies on new { DivisionId = t.ToDivisionId, Id = t.ToId } equals new { o.DivisionId, o.Id }
                          where t.DivisionId == body.DivisionId && (t.FromId == body.Id || t.ToId == body.Id)
                          orderby t.FromDay descending
                          select new { Tie = t, From = f, To = o }).ToListAsync(stop);
        return [.. rows.Select(r => new AgreedTie(r.Tie, r.From, r.To))];
    }
}
