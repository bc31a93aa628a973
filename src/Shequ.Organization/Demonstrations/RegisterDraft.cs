using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Demonstrations;

/// <summary>Collects the made-up register of one division before it is written.</summary>
internal sealed class RegisterDraft(Id<Division> division, string code, DateOnly today, DateTimeOffset now)
{
    private readonly Dictionary<(Id<Body> Body, PostKind Kind), Post> posts = [];
    private readonly HashSet<string> names = [];

    // The code itself is the seed, so that the same community always gets the same people.
    internal Random Random { get; } = new((int)(long.Parse(code, System.Globalization.CultureInfo.InvariantCulture) * 7 % int.MaxValue));

    internal string Code => code;

    internal DateOnly Today => today;

    internal List<Person> People { get; } = [];

    internal List<Kinship> Kinships { get; } = [];

    internal List<Body> Bodies { get; } = [];

    internal List<BodyTie> Ties { get; } = [];

    internal List<Term> Terms { get; } = [];

    internal IEnumerable<Post> Posts => posts.Values;

    internal List<Appointment> Appointments { get; } = [];

    internal bool Chance(int percent) => Random.Next(100) < percent;

    internal int Between(int least, int most) => Random.Next(least, Math.Max(least, most) + 1);

    internal T Pick<T>(IReadOnlyList<T> values) => values[Random.Next(values.Count)];

    internal Body Add(BodyKind kind, string name, DateOnly founded, string document, Body? under = null, Body? covers = null,
        string? speciality = null, string? area = null, string? credit = null, string? contact = null)
    {
        var body = new Body
        {
            DivisionId = division, Id = Id<Body>.New(now), Kind = kind, Speciality = speciality, Name = name, ParentId = under?.Id, CoversId = covers?.Id,
            Area = area, CreditCode = credit, Contact = contact, FoundedOn = founded, Document = document, Demonstration = true,
        };
        Bodies.Add(body);
        return body;
    }

    internal Person Somebody(int youngest, int oldest, Sex? sex = null, int party = 15, bool livesHere = true)
    {
        var chosen = sex ?? (Chance(50) ? Sex.Male : Sex.Female);
        var born = today.AddYears(-Between(youngest, oldest)).AddDays(-Random.Next(365));
        var name = SimulatedNames.Make(Random, chosen, born.Year);
        for (var again = 0; again < 3 && !names.Add(name); again++)
        {
            name = SimulatedNames.Make(Random, chosen, born.Year);
        }

        var person = new Person
        {
            Id = Id<Person>.New(now), DivisionId = division, Name = name, Sex = chosen, BornOn = born, PartyMember = Chance(party), LivesHere = livesHere,
            Dwelling = livesHere ? $"{Between(1, 48)}幢{Between(1, 4)}单元{Between(1, 18)}{Between(1, 4):00}" : null, Demonstration = true,
        };
        People.Add(person);
        return person;
    }

    internal Appointment Hold(Body body, PostKind kind, Person person, DateOnly from, AppointmentOrigin origin, string document,
        DateOnly? until = null, string? source = null, int? seats = null)
    {
        if (!posts.TryGetValue((body.Id, kind), out var post))
        {
            posts.Add((body.Id, kind), post = new() { DivisionId = division, Id = Id<Post>.New(now), BodyId = body.Id, Kind = kind });
        }

        post.Seats = seats ?? post.Seats;
        var appointment = new Appointment
        {
            DivisionId = division, Id = Id<Appointment>.New(now), PostId = post.Id, BodyId = body.Id, PersonId = person.Id, FromDay = from,
            TermEndsOn = until, Origin = origin, Document = document, SourceCategory = source, RecordedBy = SeedDemonstration.Source, Demonstration = true,
        };
        Appointments.Add(appointment);
        return appointment;
    }

    internal void Serve(Body body, DateOnly starts, DateOnly ends, bool direct, string document) => Terms.Add(new()
    {
        DivisionId = division, BodyId = body.Id, StartsOn = starts, EndsOn = ends, Direct = direct, Document = document,
    });

    internal void Relate(Person one, Person other, KinshipKind kind)
    {
        var (first, second) = one.Id.Value.CompareTo(other.Id.Value) < 0 ? (one, other) : (other, one);
        Kinships.Add(new()
        {
            PersonId = first.Id, RelativeId = second.Id, Kind = kind, DeclaredOn = today.AddDays(-Between(30, 700)),
            Source = $"{one.Name}本人申报", RecordedBy = SeedDemonstration.Source,
        });
    }

    internal void Tie(Body from, TieKind kind, Body to, DateOnly since, string document) => Ties.Add(new()
    {
        DivisionId = division, Id = Id<BodyTie>.New(now), FromDivisionId = from.DivisionId, FromId = from.Id, Kind = kind, ToDivisionId = to.DivisionId, ToId = to.Id,
        FromDay = since, Document = document,
    });
}
