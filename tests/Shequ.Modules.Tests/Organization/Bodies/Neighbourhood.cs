using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population;
using Shequ.Tests.Accounts;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Bodies;

/// <summary>
/// Two streets next door to each other and, below them, communities in which bodies are registered through the acts themselves.
/// Every act has a scope of its own, as in the product. Today is 2026-11-20.
/// </summary>
internal sealed class Neighbourhood : IAsyncDisposable
{
    internal const string Here = "32/3201/320102/320102001/320102001001";
    internal const string NextDoor = "32/3201/320102/320102002/320102002001";
    internal static readonly DateOnly ElectedOn = new(2024, 3, 15);
    internal static readonly DateOnly TermEnd = new(2029, 3, 16);
    private readonly Given given;
    private readonly ServiceProvider services;

    private Neighbourhood(Given given)
    {
        this.given = given;
        services = new ServiceCollection().AddSingleton<TimeProvider>(Clock).AddKernel(given.ConnectionString)
            .AddOrganization(Given.Library).AddSingleton(AccountsRoom.Cipher).AddPopulation().AddElections().BuildServiceProvider();
    }

    internal MovableClock Clock { get; } = new(Given.Today);

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<Neighbourhood> Open(TestDatabases databases) => new(await Given.Country(databases));

    /// <summary>Somebody who may do everything of the module in one place and below, or only what is named.</summary>
    internal static Actor Of(string path, params Permission[] only) =>
        new("李主任", [.. (only.Length == 0 ? OrganizationPermissions.All : only).Select(p => new Grant(p, new(path)))]);

    internal async Task<TResult> Act<TAct, TResult>(Func<TAct, Task<TResult>> act, Actor? actor = null)
        where TAct : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = actor ?? Of("");
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    internal Shequ.Organization.Authority.AuthorityReader Authority() => services.GetRequiredService<Shequ.Organization.Authority.AuthorityReader>();

    internal IServiceScope Scope(Actor actor)
    {
        var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = actor;
        return scope;
    }

    internal Task<EstablishedBody> Establish(EstablishBody.Request request, Actor? actor = null) => Act<EstablishBody, EstablishedBody>(a => a.Run(request, Stop), actor);

    internal async Task<Id<Body>> Body(BodyKind kind, string? name = null, Action<EstablishBody.Request>? more = null) =>
        (await Establish(BodyOf(kind, name, more))).Body;

    internal static EstablishBody.Request BodyOf(BodyKind kind, string? name = null, Action<EstablishBody.Request>? more = null)
    {
        var rule = BodyCatalogue.Of(kind);
        var request = new EstablishBody.Request
        {
            Division = rule.Levels.Contains(DivisionLevel.Community) ? Given.Community : rule.Levels.Contains(DivisionLevel.Street) ? Given.Street : "320102",
            Kind = kind, Name = name ?? rule.Chinese, FoundedOn = new(2015, 1, 1), Document = "玄民〔2015〕1号",
            Speciality = kind == BodyKind.Subcommittee ? "mediation" : null,
        };
        more?.Invoke(request);
        return request;
    }

    internal Task<Id<Person>> Person(string name, Sex sex = Sex.Male, string division = Given.Community, DateOnly? born = null) => Act<RegisterPerson, Id<Person>>(a => a.Run(
        new() { Division = division, Name = name, Sex = sex, BornOn = born ?? new(1980, 5, 5), Anyway = true }, Stop));

    internal Task<PostChanged> Elect(
        Id<Body> body, IEnumerable<(Id<Person> Person, PostKind Post)> people, DateOnly? day = null, ElectionKind kind = ElectionKind.General, Actor? actor = null, string? reason = null) =>
        Act<RecordElectionResult, PostChanged>(
            a => a.Run(
                new()
                {
                    Body = body, Kind = kind, Mode = ElectionMode.AllVoters, Day = day ?? ElectedOn, Document = "选举结果报告", Reason = reason,
                    Elected = [.. people.Select(p => new ElectedPerson { Person = p.Person, Post = p.Post })],
                }, Stop),
            actor);

    /// <summary>A committee of five elected on 2024-03-15: a chair, a deputy and three members, of whom two are women.</summary>
    internal async Task<Committee> Committee()
    {
        var body = await Body(BodyKind.ResidentsCommittee, "梅园社区居民委员会", r => r.Seats = new() { [PostKind.Chair] = 1, [PostKind.Deputy] = 1, [PostKind.Member] = 3 });
        Id<Person>[] people =
        [
            await Person("王芳", Sex.Female), await Person("张伟"), await Person("李娜", Sex.Female), await Person("刘洋"), await Person("陈强"),
        ];
        var posts = new[] { PostKind.Chair, PostKind.Deputy, PostKind.Member, PostKind.Member, PostKind.Member };
        var result = await Elect(body, people.Zip(posts));
        return new(body, people, result.Appointments);
    }

    internal static Appoint.Request PostOf(Id<Body> body, PostKind post, Id<Person> person, AppointmentOrigin origin, Action<Appoint.Request>? more = null)
    {
        var request = new Appoint.Request { Body = body, Post = post, Person = person, From = new(2024, 4, 1), Origin = origin, Document = "推选记录" };
        more?.Invoke(request);
        return request;
    }

    internal Task<PostChanged> Appoint(Appoint.Request request, Actor? actor = null) => Act<Appoint, PostChanged>(a => a.Run(request, Stop), actor);

    internal Task<PostChanged> End(Id<Appointment> appointment, EndCause cause, DateOnly? day = null, Action<EndAppointment.Request>? more = null, Actor? actor = null)
    {
        var request = new EndAppointment.Request { Appointment = appointment, Cause = cause, Day = day ?? new(2026, 10, 1), Document = "会议决定" };
        more?.Invoke(request);
        return Act<EndAppointment, PostChanged>(a => a.Run(request, Stop), actor);
    }

    internal async Task<Division> Division(string code = Given.Community) => (await Act<DivisionQueries, Division?>(q => q.ByCode(code, Stop)))!;

    internal async Task<PostView> Post(Id<Body> body, PostKind post, DateOnly? day = null, Actor? actor = null)
    {
        var division = await Division();
        var bodies = await Act<RosterReader, IReadOnlyList<BodyView>>(r => r.Bodies(division, day ?? Given.Today, Stop), actor);
        return bodies.Single(b => b.Id == body.Value).Posts.Single(p => p.Kind == post);
    }

    internal async Task<AuditEntry> LastAudit()
    {
        await using var db = given.Db();
        return await db.Audit.AsNoTracking().OrderByDescending(a => a.At).ThenByDescending(a => a.Sequence).FirstAsync(Stop);
    }

    internal Task<List<string>> Tallies() => given.Tallies();

    internal Task<List<T>> Ask<T>(string sql) => given.Ask<T>(sql);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await given.DisposeAsync();
    }

    /// <summary>Moves on when a test says so; each reading is a little later, so that entries of the audit stand in order.</summary>
    internal sealed class MovableClock(DateOnly today) : TimeProvider
    {
        private int readings;

        internal DateOnly Today { get; set; } = today;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Today.ToDateTime(new(4, 0)), TimeSpan.Zero).AddMilliseconds(Interlocked.Increment(ref readings));
    }
}

/// <summary>An elected committee with its people and appointments in the order chair, deputy, members.</summary>
internal sealed record Committee(Id<Body> Body, IReadOnlyList<Id<Person>> People, IReadOnlyList<Id<Appointment>> Appointments);
