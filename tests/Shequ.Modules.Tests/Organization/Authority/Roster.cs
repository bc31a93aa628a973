using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Organization.Authority;

/// <summary>Puts people into posts directly, for tests of what follows from a post rather than of how one comes by it.</summary>
internal sealed class Roster(Given given)
{
    private static readonly DateTimeOffset Made = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Elected = new(2022, 3, 1);

    public async Task<Person> Person(string name = "王芳", string division = Given.Community)
    {
        await using var db = given.Db();
        var person = new Person { Id = Id<Person>.New(Made), DivisionId = (await Division(db, division)).Id, Name = name, Sex = Sex.Female };
        db.Add(person);
        await db.SaveChangesAsync();
        return person;
    }

    /// <summary>A body with one post, and the person in it.</summary>
    public async Task<Appointment> Hold(
        Person person, BodyKind body, PostKind post, string division = Given.Community, DateOnly? from = null, DateOnly? termEndsOn = null)
    {
        await using var db = given.Db();
        var place = (await Division(db, division)).Id;
        var (bodyId, postId) = (Id<Body>.New(Made), Id<Post>.New(Made));
        db.Add(new Body
        {
            DivisionId = place, Id = bodyId, Kind = body, Name = "梅园社区" + BodyCatalogue.Of(body).Chinese, FoundedOn = new(2015, 1, 1), Document = "批复",
        });
        await db.SaveChangesAsync();
        db.Add(new Post { DivisionId = place, Id = postId, BodyId = bodyId, Kind = post });
        await db.SaveChangesAsync();
        var appointment = new Appointment
        {
            DivisionId = place, Id = Id<Appointment>.New(Made), PostId = postId, BodyId = bodyId, PersonId = person.Id, FromDay = from ?? Elected,
            TermEndsOn = termEndsOn, Origin = PostCatalogue.Of(body, post).Origins[0], Document = "选举结果报告单", RecordedBy = "测试",
        };
        db.Add(appointment);
        await db.SaveChangesAsync();
        return appointment;
    }

    public async Task Lend(Appointment appointment, Person to, DateOnly from, DateOnly until, params Permission[] permissions)
    {
        await using var db = given.Db();
        db.Add(new Delegation
        {
            DivisionId = appointment.DivisionId, Id = Id<Delegation>.New(Made), AppointmentId = appointment.Id, DelegateId = to.Id,
            Permissions = [.. permissions.Select(p => p.Name)], FromDay = from, UntilDay = until, Reason = "出差", RecordedBy = "测试",
        });
        await db.SaveChangesAsync();
    }

    /// <summary>What the person may do on a day, from the register alone.</summary>
    public async Task<Actor> Actor(Person person, DateOnly? on = null, bool secondFactor = true)
    {
        await using var source = NpgsqlDataSource.Create(given.ConnectionString);
        var held = await new AuthorityReader(source).HeldOn(person.Id.Value, on ?? Given.Today);
        return AuthorityReader.Actor(person.Name, person.Id.Value, held, secondFactor);
    }

    public async Task<DivisionPath> Path(string code)
    {
        await using var db = given.Db();
        return (await Division(db, code)).Path;
    }

    public async Task<Id<Division>> Id(string code)
    {
        await using var db = given.Db();
        return (await Division(db, code)).Id;
    }

    private static Task<Division> Division(PlatformDb db, string code) => db.Divisions.SingleAsync(d => d.Code == code);
}
