using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Accounts.Management;

/// <summary>What a seat is filled with where no act of the register can be used yet: the first administrator, and the made-up people of a demonstration.</summary>
internal sealed record Filling(BodyKind Body, PostKind Post, string BodyName, string Document, bool Demonstration);

/// <summary>职位: one post in a division, found as it is held or filled.</summary>
internal sealed class Seat(Session session, Division division)
{
    private DbSet<Appointment> Appointments => session.Db.Set<Appointment>();

    /// <summary>Who holds it today, longest first.</summary>
    /// <param name="demonstration">Only made-up people, only real ones, or, when null, anybody.</param>
    public Task<Person?> Holder(BodyKind body, PostKind post, bool? demonstration, CancellationToken stop)
    {
        var today = session.Today;
        var held = from a in Appointments
                   join p in session.Db.Set<Post>() on new { a.DivisionId, Id = a.PostId } equals new { p.DivisionId, p.Id }
                   join b in session.Db.Set<Body>() on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
                   join person in session.Db.Persons on a.PersonId equals person.Id
                   where a.DivisionId == division.Id && b.Kind == body && p.Kind == post && a.FromDay <= today && a.HeldUntil > today
                       && (demonstration == null || person.Demonstration == demonstration)
                   orderby a.FromDay, a.Id
                   select person;
        return held.FirstOrDefaultAsync(stop);
    }

    public Person Fill(string name, Sex sex, bool demonstration)
    {
        var person = new Person { Id = Id<Person>.New(session.Now), DivisionId = division.Id, Name = name, Sex = sex, Demonstration = demonstration };
        session.Db.Add(person);
        return person;
    }

    public async Task Appoint(Person person, Filling filling, CancellationToken stop)
    {
        var today = session.Today;
        var body = await session.Db.Set<Body>().FirstOrDefaultAsync(b => b.DivisionId == division.Id && b.Kind == filling.Body && b.EndedOn == null, stop);
        if (body is null)
        {
            body = new Body
            {
                DivisionId = division.Id, Id = Id<Body>.New(session.Now), Kind = filling.Body, Name = filling.BodyName, FoundedOn = today,
                Document = filling.Document, Demonstration = filling.Demonstration,
            };
            session.Db.Add(body);
            await session.Db.SaveChangesAsync(stop);
        }

        body.Version++;
        var post = await session.Db.Set<Post>().FirstOrDefaultAsync(p => p.DivisionId == division.Id && p.BodyId == body.Id && p.Kind == filling.Post, stop);
        if (post is null)
        {
            post = new Post { DivisionId = division.Id, Id = Id<Post>.New(session.Now), BodyId = body.Id, Kind = filling.Post };
            session.Db.Add(post);
        }

        // The model knows no order among the tables; the appointment comes after what it points at.
        await session.Db.SaveChangesAsync(stop);
        session.Db.Add(new Appointment
        {
            DivisionId = division.Id, Id = Id<Appointment>.New(session.Now), PostId = post.Id, BodyId = body.Id, PersonId = person.Id, FromDay = today,
            Origin = PostCatalogue.Of(filling.Body, filling.Post).Origins[0], Document = filling.Document, RecordedBy = session.Actor.Name,
            Demonstration = filling.Demonstration,
        });
        await session.Db.SaveChangesAsync(stop);
    }
}
