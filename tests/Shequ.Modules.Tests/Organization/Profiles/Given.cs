using Microsoft.EntityFrameworkCore;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Organization.Registers;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Profiles;

/// <summary>A small country in a fresh database: two streets of 南京 next door to each other, and whoever acts in them.</summary>
internal sealed class Given : IAsyncDisposable
{
    public const string Street = "320102001";
    public const string NextStreet = "320102002";
    public const string Community = "320102001001";
    public const string Second = "320102001002";
    public const string Village = "320102001201";
    public const string NextDoor = "320102002001";
    public static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Lazy<NormLibrary> Norms = new(() => NormLibrary.Load(Path.Combine(RepositoryRoot.Find(), "packs")));
    private readonly DbContextOptions<PlatformDb> options;
    private readonly List<PlatformDb> contexts = [];

    private Given(string connection) =>
        (ConnectionString, options) = (connection, new DbContextOptionsBuilder<PlatformDb>().UseNpgsql(connection).Options);

    public string ConnectionString { get; }

    public static NormLibrary Library => Norms.Value;

    public static async Task<Given> Country(TestDatabases databases, int moreCommunities = 0)
    {
        var given = new Given(await databases.CloneAsync());
        await using var db = given.Db();
        Add(db, "32", "江苏省", DivisionLevel.Province, "32");
        Add(db, "3201", "南京市", DivisionLevel.City, "32/3201");
        Add(db, "320102", "玄武区", DivisionLevel.County, "32/3201/320102");
        Add(db, Street, "梅园新村街道", DivisionLevel.Street, $"32/3201/320102/{Street}");
        Add(db, NextStreet, "新街口街道", DivisionLevel.Street, $"32/3201/320102/{NextStreet}");
        AddCommunity(db, Community, "梅园社区", DivisionKind.Urban);
        AddCommunity(db, Second, "大行宫社区", DivisionKind.Urban);
        AddCommunity(db, Village, "城东村", DivisionKind.Rural);
        AddCommunity(db, NextDoor, "北门桥社区", DivisionKind.Urban);
        for (var i = 0; i < moreCommunities; i++)
        {
            AddCommunity(db, More(i), $"第{i + 1}社区", DivisionKind.Urban);
        }

        await db.SaveChangesAsync();
        return given;
    }

    /// <summary>The codes of communities beyond the handful, in streets of their own.</summary>
    public static string More(int i) => $"320102{100 + (i / 500):000}{1 + (i % 500):000}";

    public PlatformDb Db()
    {
        contexts.Add(new PlatformDb(options, [new ModuleModel(typeof(Division).Assembly)]));
        return contexts[^1];
    }

    public Session Session(DivisionPath? below = null, DateOnly? today = null) => new(Db(), new Clock(today ?? Today))
    {
        Actor = new("王主任", [.. OrganizationPermissions.All.Select(p => new Grant(p, below ?? DivisionPath.Country))]),
    };

    public static RecordFigures Recording(Session session) => new(session, new ProfileReader(session.Db), new CheckupTallies(session, Library));

    public static ImportProfiles Importing(Session session) => new(session, new CheckupTallies(session, Library));

    public static RebuildTallies Rebuilding(Session session) => new(session, Library, new CountryPass(new ProfileReader(session.Db), new RegisterReader(session.Db)));

    public static CommunityCheckup Checking(Session session) => new(session, Library, new ProfileReader(session.Db), new RegisterReader(session.Db));

    public static RecordFigures.Request Figures(params (string Name, string? Typed)[] figures) => new()
    {
        Division = Community,
        AsOf = new(2026, 11, 1),
        Source = "社区台账",
        Figures = figures.ToDictionary(f => f.Name, f => f.Typed),
    };

    public async Task<CommunityProfile> Profile(string code = Community, DateOnly? on = null)
    {
        await using var db = Db();
        var community = await db.Divisions.SingleAsync(d => d.Code == code);
        return await new ProfileReader(db).Read(community.Id, on ?? Today);
    }

    /// <summary>Each division's kept counts of each norm as text, so that two states can be compared.</summary>
    public Task<List<string>> Tallies() => Ask<string>("""
        select d.code || ' ' || t.norm || ' ' || t.met || ' ' || t.not_met || ' ' || t.unknown || ' ' || t.not_applicable || ' ' || t.in_conflict as "Value"
        from organization_checkup_tally t join organization_division d on d.id = t.division_id
        where t.met + t.not_met + t.unknown + t.not_applicable + t.in_conflict > 0 order by 1
        """);

    public async Task<List<T>> Ask<T>(string sql)
    {
        await using var db = Db();
        return await db.Database.SqlQueryRaw<T>(sql).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }
    }

    private static void AddCommunity(PlatformDb db, string code, string name, DivisionKind kind) =>
        Add(db, code, name, DivisionLevel.Community, $"32/3201/320102/{code[..9]}/{code}", kind);

    private static void Add(PlatformDb db, string code, string name, DivisionLevel level, string path, DivisionKind kind = DivisionKind.Area)
    {
        db.Add(new Division
        {
            Id = Id<Division>.New(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)),
            ParentId = ParentOf(db, path),
            Level = level,
            Kind = kind,
            Code = code,
            Name = name,
            DesignatedOn = new(2020, 1, 1),
            PathText = path,
        });
        if (level != DivisionLevel.Community)
        {
            // The model knows no order among divisions; the table wants what is above first.
            db.SaveChanges();
        }
    }

    /// <summary>Streets of the many further communities are not made; those hang below the county.</summary>
    private static Id<Division> ParentOf(PlatformDb db, string path) =>
        db.ChangeTracker.Entries<Division>().Select(e => e.Entity).FirstOrDefault(d => d.PathText == path[..Math.Max(0, path.LastIndexOf('/'))])?.Id
        ?? new(Guid.Parse("01890000-0000-7000-8000-000000000000"));

    private sealed class Clock(DateOnly today) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(today.ToDateTime(new(4, 0)), TimeSpan.Zero);
    }
}
