using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Bodies;

/// <summary>在任者: somebody in a post on a day, as whoever asks may see them.</summary>
/// <param name="Name">Null where whoever asks may not read who it is.</param>
public sealed record SeatHolder(Id<Appointment> Appointment, Id<Person> Person, string? Name, DateOnly From, DateOnly? TermEndsOn, AppointmentOrigin Origin);

/// <summary>岗位在任情况: a post of a body, how many seats it has, and who holds them.</summary>
public sealed record PostRoster(PostRule Rule, int? Seats, IReadOnlyList<SeatHolder> Holders)
{
    /// <summary>空缺: approved seats that nobody holds.</summary>
    public int Vacant => Math.Max(0, (Seats ?? 0) - Holders.Count);
}

/// <summary>组织名册: a body with its posts and who holds them on a day, the leading post first.</summary>
public sealed record BodyRoster(Body Body, Division Division, IReadOnlyList<PostRoster> Posts)
{
    public int Vacant => Posts.Sum(p => p.Vacant);

    public int Holders => Posts.Sum(p => p.Holders.Count);
}

/// <summary>Reads the bodies of divisions with their people in three questions, whatever their number.</summary>
public sealed class BodyRosters(Session session)
{
    public async Task<IReadOnlyList<BodyRoster>> On(DateOnly day, IReadOnlyCollection<Division> places, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(places);
        var ids = places.Select(p => p.Id).ToArray();
        var bodies = await session.Db.Bodies.AsNoTracking()
            .Where(b => ids.Contains(b.DivisionId) && b.FoundedOn <= day && (b.EndedOn == null || b.EndedOn > day))
            .ToListAsync(stop);
        return await Fill(day, places, [.. bodies.OrderBy(b => b.Kind).ThenBy(b => b.Name, BodyNames.InOrder)], stop);
    }

    public async Task<BodyRoster> Of(Body body, Division place, DateOnly day, CancellationToken stop = default) =>
        (await Fill(day, [place], [body], stop))[0];

    private async Task<IReadOnlyList<BodyRoster>> Fill(DateOnly day, IReadOnlyCollection<Division> places, List<Body> bodies, CancellationToken stop)
    {
        var (ids, wanted) = (places.Select(p => p.Id).ToArray(), bodies.Select(b => b.Id).ToArray());
        var posts = await session.Db.Posts.AsNoTracking().Where(p => ids.Contains(p.DivisionId) && wanted.Contains(p.BodyId)).ToListAsync(stop);
        var seats = (await Held(day, ids, wanted).ToListAsync(stop)).ToLookup(s => s.Post);
        var (byBody, byId) = (posts.ToLookup(p => p.BodyId), places.ToDictionary(p => p.Id));
        return [.. bodies.Select(b => new BodyRoster(b, byId[b.DivisionId], Rosters(b, byId[b.DivisionId], byBody[b.Id], seats)))];
    }

    private PostRoster[] Rosters(Body body, Division place, IEnumerable<Post> posts, ILookup<Id<Post>, Seat> seats)
    {
        var all = session.Actor.May(OrganizationPermissions.ViewPeople, place.Path);
        return [.. posts.OrderBy(p => PostCatalogue.OrderOf(body.Kind, p.Kind)).Select(p =>
        {
            var rule = PostCatalogue.Of(body.Kind, p.Kind);
            return new PostRoster(rule, p.Seats, [.. seats[p.Id].Select(s => s.Holder with { Name = all || rule.Public ? s.Holder.Name : null })]);
        })];
    }

    private IQueryable<Seat> Held(DateOnly day, Id<Division>[] places, Id<Body>[] bodies) =>
        from a in session.Db.Appointments.AsNoTracking()
        join p in session.Db.People on a.PersonId equals p.Id
        where places.Contains(a.DivisionId) && bodies.Contains(a.BodyId) && a.HeldUntil > day && a.FromDay <= day
        orderby a.FromDay, a.Id
        select new Seat(a.PostId, new SeatHolder(a.Id, a.PersonId, p.Name, a.FromDay, a.TermEndsOn, a.Origin));

    private sealed record Seat(Id<Post> Post, SeatHolder Holder);
}
