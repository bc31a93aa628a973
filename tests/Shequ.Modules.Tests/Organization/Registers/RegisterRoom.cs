using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.Registers;
using Shequ.Tests.Organization.Profiles;

namespace Shequ.Tests.Organization.Registers;

/// <summary>Writes bodies, people and posts of one community straight into the tables, as the acts would.</summary>
internal sealed class RegisterRoom
{
    public static readonly DateOnly Elected = new(2025, 3, 1);
    public static readonly DateOnly TermEnds = new(2030, 3, 1);
    private readonly PlatformDb db;
    private readonly Dictionary<(Guid, PostKind), Post> posts = [];
    private int dwelling;

    private RegisterRoom(PlatformDb db, Division community) => (this.db, Community) = (db, community);

    public Division Community { get; }

    public static async Task<RegisterRoom> In(PlatformDb db, string code = Given.Community) =>
        new(db, await db.Divisions.SingleAsync(d => d.Code == code));

    /// <summary>A committee with its term and members: the chair first, then one deputy; every second member is a woman.</summary>
    public (Body Committee, IReadOnlyList<Person> Members) Committee(int members, string? credit = null, bool direct = true)
    {
        var body = Body(BodyKind.ResidentsCommittee, credit: credit);
        Put(new Term { DivisionId = Community.Id, BodyId = body.Id, StartsOn = Elected, EndsOn = TermEnds, Document = "选举结果报告单", Direct = direct });
        var people = Enumerable.Range(0, members).Select(i => Person($"委员{i}", i % 2 == 1 ? Sex.Female : Sex.Male)).ToArray();
        for (var i = 0; i < members; i++)
        {
            Hold(body, i == 0 ? PostKind.Chair : i == 1 ? PostKind.Deputy : PostKind.Member, people[i], AppointmentOrigin.Elected);
        }

        return (body, people);
    }

    public Body Body(BodyKind kind, Body? under = null, Body? covers = null, string? speciality = null, string? credit = null)
    {
        var body = new Body
        {
            DivisionId = Community.Id, Id = Id<Body>.New(DateTimeOffset.UnixEpoch.AddYears(56)), Kind = kind, Name = BodyCatalogue.Of(kind).Chinese, ParentId = under?.Id,
            CoversId = covers?.Id, Speciality = speciality, CreditCode = credit, FoundedOn = new(2020, 1, 1), Document = "批复",
        };
        Put(body);
        return body;
    }

    public Person Person(string name, Sex sex = Sex.Male, bool party = false, Skills skills = Skills.None, bool livesHere = true, string? home = null)
    {
        var person = new Person
        {
            DivisionId = Community.Id, Id = Id<Person>.New(DateTimeOffset.UnixEpoch.AddYears(56)), Name = name, Sex = sex, PartyMember = party, Skills = skills,
            LivesHere = livesHere, Dwelling = home ?? $"{++dwelling}幢101",
        };
        Put(person);
        return person;
    }

    public Appointment Hold(Body body, PostKind kind, Person person, AppointmentOrigin origin = AppointmentOrigin.ChosenByMeeting, DateOnly? from = null, DateOnly? until = null)
    {
        if (!posts.TryGetValue((body.Id.Value, kind), out var post))
        {
            posts.Add((body.Id.Value, kind), post = new() { DivisionId = Community.Id, Id = Id<Post>.New(DateTimeOffset.UnixEpoch.AddYears(56)), BodyId = body.Id, Kind = kind });
            Put(post);
        }

        var appointment = new Appointment
        {
            DivisionId = Community.Id, Id = Id<Appointment>.New(DateTimeOffset.UnixEpoch.AddYears(56)), PostId = post.Id, BodyId = body.Id, PersonId = person.Id,
            FromDay = from ?? Elected, TermEndsOn = until ?? TermEnds, Origin = origin, Document = "记录", RecordedBy = "王主任",
        };
        Put(appointment);
        return appointment;
    }

    public void Declare(Person one, Person other, KinshipKind kind)
    {
        var (first, second) = one.Id.Value.CompareTo(other.Id.Value) < 0 ? (one, other) : (other, one);
        Put(new Kinship { PersonId = first.Id, RelativeId = second.Id, Kind = kind, DeclaredOn = Elected, Source = "本人申报", RecordedBy = "王主任" });
    }

    /// <summary>At once: the model knows no order among these tables, and the tables want what is pointed at first.</summary>
    private void Put(object row)
    {
        db.Add(row);
        db.SaveChanges();
    }

    /// <summary>After a transaction was undone: what it added is not there.</summary>
    public void Forget()
    {
        var added = db.ChangeTracker.Entries<Post>().Select(e => e.Entity.Id).ToHashSet();
        var kept = db.Posts.AsNoTracking().Select(p => p.Id).ToHashSet();
        foreach (var gone in posts.Where(p => added.Contains(p.Value.Id) && !kept.Contains(p.Value.Id)).ToArray())
        {
            posts.Remove(gone.Key);
        }

        db.ChangeTracker.Clear();
    }

    public Task Save() => db.SaveChangesAsync(TestContext.Current.CancellationToken);

    public async Task<CommunityRegister> Read(DateOnly? on = null)
    {
        await Save();
        return await new RegisterReader(db).Read(Community.Id, on ?? Given.Today, TestContext.Current.CancellationToken);
    }
}
