using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Organization.People;

/// <summary>任职经历: one appointment of a person, with the body and the place.</summary>
/// <param name="Cause">How it ended; null where it has not, or where it is the person's own matter.</param>
public sealed record PostHeld(
    Id<Appointment> Appointment, Body Body, Division Place, PostRule Post, DateOnly From, DateOnly Until, AppointmentOrigin Origin, EndCause? Cause, string? Document)
{
    public string Title => Body.Name + Post.Title;
}

/// <summary>代理情况: powers that somebody lends or borrows.</summary>
/// <param name="Post">The post whose powers they are.</param>
/// <param name="Place">The code of the division of the post.</param>
public sealed record DelegationSeen(Delegation Delegation, string Lender, Id<Person> LenderId, string Borrower, string Post, string Place);

/// <summary>亲属: somebody related to a person, by declaration.</summary>
/// <param name="Name">Null where the relative is outside what whoever asks may see.</param>
public sealed record Relative(Id<Person> Person, string? Name, Kinship Kinship);

/// <summary>人员详情: the posts of a person as whoever asks may see them.</summary>
/// <param name="Private">Whether what is known of the person beyond public posts may be shown.</param>
public sealed record PersonDetails(
    Person Person, Division Keeper, bool Private, DateOnly On, IReadOnlyList<PostHeld> Posts, IReadOnlyList<DelegationSeen> Delegations, IReadOnlyList<Relative> Relatives)
{
}

/// <summary>Reads one person.</summary>
public sealed class PersonQueries(Session session)
{
    private const int MostNames = 500;

    /// <summary>The names that the register of a division keeps, for suggestions in forms of those who may see people there.</summary>
    public async Task<IReadOnlyList<string>> NamesIn(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        return session.Actor.May(OrganizationPermissions.ViewPeople, place.Path)
            ? await session.Db.People.AsNoTracking().Where(p => p.DivisionId == place.Id).Select(p => p.Name).Distinct().OrderBy(n => n).Take(MostNames).ToListAsync(stop)
            : [];
    }

    /// <summary>Null for an unknown id and for somebody of whom whoever asks may see nothing, so that guessing tells nothing.</summary>
    public async Task<PersonDetails?> Find(Guid id, CancellationToken stop = default)
    {
        var key = new Id<Person>(id);
        if (await session.Db.People.AsNoTracking().Include(p => p.Division).SingleOrDefaultAsync(p => p.Id == key, stop) is not { } person)
        {
            return null;
        }

        var open = session.Actor.May(OrganizationPermissions.ViewPeople, person.Path);
        var self = session.Actor.Person == id;
        var posts = await Posts(key, open || self, stop);
        if (!open && !self && posts.Count == 0)
        {
            return null;
        }

        return new(
            person, person.Division!, open, session.Today, posts, open || self ? await Delegations(key, stop) : [], open ? await Relatives(key, stop) : []);
    }

    private async Task<IReadOnlyList<PostHeld>> Posts(Id<Person> person, bool all, CancellationToken stop)
    {
        var rows = await (from a in session.Db.Appointments.AsNoTracking()
                          join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
                          join b in session.Db.Bodies on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
                          join d in session.Db.Divisions on a.DivisionId equals d.Id
                          where a.PersonId == person
                          orderby a.HeldUntil descending, a.FromDay descending
                          select new { Appointment = a, p.Kind, Body = b, Place = d }).ToListAsync(stop);
        return [.. rows.Select(r => (r.Appointment, r.Body, r.Place, Rule: PostCatalogue.Of(r.Body.Kind, r.Kind)))
            .Select(r => (r.Appointment, r.Body, r.Place, r.Rule, All: all || session.Actor.May(OrganizationPermissions.ViewPeople, r.Place.Path)))
            .Where(r => r.All || r.Rule.Public)
            .Select(r => new PostHeld(
                r.Appointment.Id, r.Body, r.Place, r.Rule, r.Appointment.FromDay, r.Appointment.HeldUntil, r.Appointment.Origin,
                Cause(r.Appointment, r.All), r.All ? r.Appointment.Document : null))];
    }

    private EndCause? Cause(Appointment appointment, bool all) =>
        appointment.HeldUntil <= session.Today && appointment.EndsBy() is { } cause && (all || cause.IsPublic()) ? cause : null;

    private async Task<IReadOnlyList<DelegationSeen>> Delegations(Id<Person> person, CancellationToken stop)
    {
        var rows = await (from g in session.Db.Delegations.AsNoTracking()
                          join a in session.Db.Appointments on new { g.DivisionId, Id = g.AppointmentId } equals new { a.DivisionId, a.Id }
                          join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
                          join b in session.Db.Bodies on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
                          join lender in session.Db.People on a.PersonId equals lender.Id
                          join borrower in session.Db.People on g.DelegateId equals borrower.Id
                          join d in session.Db.Divisions on g.DivisionId equals d.Id
                          where g.DelegateId == person || a.PersonId == person
                          orderby g.FromDay descending
                          select new { Delegation = g, a.PersonId, Lender = lender.Name, Borrower = borrower.Name, Body = b, p.Kind, d.Code }).ToListAsync(stop);
        return [.. rows.Select(r => new DelegationSeen(r.Delegation, r.Lender, r.PersonId, r.Borrower, r.Body.Name + PostCatalogue.Of(r.Body.Kind, r.Kind).Title, r.Code))];
    }

    private async Task<IReadOnlyList<Relative>> Relatives(Id<Person> person, CancellationToken stop)
    {
        var kin = await session.Db.Kinships.AsNoTracking().Where(k => k.PersonId == person || k.RelativeId == person).ToListAsync(stop);
        var ids = kin.Select(k => k.PersonId == person ? k.RelativeId : k.PersonId).ToArray();
        var people = await session.Db.People.AsNoTracking().Include(p => p.Division).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, stop);
        return [.. kin.OrderBy(k => k.Kind).Select(k => (Kinship: k, Other: people[k.PersonId == person ? k.RelativeId : k.PersonId]))
            .Select(k => new Relative(k.Other.Id, session.Actor.May(OrganizationPermissions.ViewPeople, k.Other.Path) ? k.Other.Name : null, k.Kinship))];
    }
}
