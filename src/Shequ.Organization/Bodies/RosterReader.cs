using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Bodies;

/// <summary>在任查询: the bodies of a division on a day with their posts, who holds them and which seats are vacant.</summary>
public sealed class RosterReader(Session session)
{
    private PlatformDb Db => session.Db;

    /// <summary>Names of holders of posts that are not public are left out for whoever may not view people there.</summary>
    public async Task<IReadOnlyList<BodyView>> Bodies(Division division, DateOnly day, CancellationToken stop = default)
    {
        var bodies = await Db.Bodies.AsNoTracking().Where(b => b.DivisionId == division.Id && b.FoundedOn <= day && (b.EndedOn == null || b.EndedOn > day))
            .OrderBy(b => b.Kind).ThenBy(b => b.Name).ToListAsync(stop);
        var posts = await Db.Posts.AsNoTracking().Where(p => p.DivisionId == division.Id).ToListAsync(stop);
        var held = await Db.Appointments.AsNoTracking().Where(a => a.DivisionId == division.Id && a.FromDay <= day && a.HeldUntil > day)
            .Join(Db.People, a => a.PersonId, p => p.Id, (a, p) => new { a.PostId, Holder = new HolderView(a.Id.Value, p.Id.Value, p.Name, a.FromDay, a.TermEndsOn, a.Origin) })
            .ToListAsync(stop);
        var holders = held.ToLookup(h => h.PostId, h => h.Holder);
        var all = session.Actor.May(OrganizationPermissions.ViewPeople, division.Path);
        return [.. bodies.Select(b => Of(b, [.. posts.Where(p => p.BodyId == b.Id).OrderBy(p => p.Kind).Select(p => Of(b, p, holders[p.Id], all))]))];
    }

    /// <summary>All posts of a person, the latest first; those that are not public, and why and by which paper one ended, only for whoever may view people where the post is.</summary>
    public async Task<IReadOnlyList<PersonPostView>> PostsOf(Id<Person> person, CancellationToken stop = default)
    {
        var rows = await Db.Appointments.AsNoTracking().Where(a => a.PersonId == person)
            .Join(Db.Posts, a => a.PostId, p => p.Id, (a, p) => new { Appointment = a, p.Kind })
            .Join(Db.Bodies, r => r.Appointment.BodyId, b => b.Id, (r, b) => new { r.Appointment, r.Kind, Body = b, Place = b.Division! })
            .OrderByDescending(r => r.Appointment.FromDay).ToListAsync(stop);
        return [.. rows.Select(r => (Row: r, Rule: PostCatalogue.Of(r.Body.Kind, r.Kind), All: session.Actor.May(OrganizationPermissions.ViewPeople, r.Place.Path)))
            .Where(r => r.Rule.Public || r.All)
            .Select(r => PersonPostView.Of(r.Row.Appointment, r.Rule, r.Row.Body, r.Row.Place, session.Today, r.All))];
    }

    private static BodyView Of(Body body, IReadOnlyList<PostView> posts) => new(
        body.Id.Value, body.Kind, BodyCatalogue.Of(body.Kind).Chinese, body.Name, body.Speciality, body.ParentId?.Value, body.CoversId?.Value, body.Area, body.CreditCode,
        body.Contact, body.FoundedOn, body.Document, posts);

    private static PostView Of(Body body, Post post, IEnumerable<HolderView> holders, bool all)
    {
        var rule = PostCatalogue.Of(body.Kind, post.Kind);
        var known = holders.OrderBy(h => h.From).ThenBy(h => h.Name, StringComparer.Ordinal).ToArray();
        return new(post.Kind, rule.Title, post.Seats, known.Length, post.Seats is { } seats ? Math.Max(0, seats - known.Length) : null, rule.Public || all ? known : []);
    }
}
