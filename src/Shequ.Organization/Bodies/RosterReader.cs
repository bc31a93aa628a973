using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Bodies;

/// <summary>在任查询: for programs, the bodies of a division on a day with their posts, who holds them and which seats are vacant.</summary>
public sealed class RosterReader(Session session, BodyRosters rosters)
{
    private PlatformDb Db => session.Db;

    /// <summary>Names of holders of posts that are not public are left out for whoever may not view people there.</summary>
    public async Task<IReadOnlyList<BodyView>> Bodies(Division division, DateOnly day, CancellationToken stop = default) =>
        [.. (await rosters.On(day, [division], stop)).Select(r => Of(r.Body, [.. r.Posts.Select(Of)]))];

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

    private static PostView Of(PostRoster post) => new(
        post.Rule.Kind, post.Rule.Title, post.Seats, post.Holders.Count, post.Seats is null ? null : post.Vacant,
        [.. post.Holders.Where(h => h.Name is not null).Select(h => new HolderView(h.Appointment.Value, h.Person.Value, h.Name!, h.From, h.TermEndsOn, h.Origin))
            .OrderBy(h => h.From).ThenBy(h => h.Name, StringComparer.Ordinal)]);
}
