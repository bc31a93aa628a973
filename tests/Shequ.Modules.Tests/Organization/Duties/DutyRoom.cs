using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.Profiles;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Duties;

/// <summary>A database with the real packs and a community each in 南京, 济南, 鄂州 and next door. Today can be moved.</summary>
internal sealed class DutyRoom : IAsyncDisposable
{
    internal const string Nanjing = "320102001001";
    internal const string NextDoor = "320102001002";
    internal const string Jinan = "370102001001";
    internal const string Ezhou = "420704001001";
    internal static readonly DateOnly Monday = new(2026, 11, 16);
    private static readonly Lazy<NormLibrary> Library = new(() => NormLibrary.Load(Path.Combine(RepositoryRoot.Find(), "packs")));
    private readonly ServiceProvider services;
    private readonly Clock clock = new();

    private DutyRoom(string connection) =>
        services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddKernel(connection).AddOrganization(Library.Value).BuildServiceProvider();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal DateOnly Today
    {
        get => clock.Today;
        set => clock.Today = value;
    }

    internal Actor Actor { get; set; } = Of("");

    internal static Actor Of(string path) => new("王主任", [.. OrganizationPermissions.All.Select(p => new Grant(p, new(path)))]);

    internal static async Task<DutyRoom> Open(TestDatabases databases)
    {
        var room = new DutyRoom(await databases.CloneAsync());
        await room.Ask<Session, int>(async session =>
        {
            var country = await session.Db.Set<Division>().SingleAsync(d => d.Code == "0", Stop);
            foreach (var (code, name) in new[] { (Nanjing, "梅园社区居委会"), (NextDoor, "大行宫社区居委会"), (Jinan, "泉城社区居委会"), (Ezhou, "洋澜社区居委会") })
            {
                var above = country;
                foreach (var length in new[] { 2, 4, 6, 9, 12 })
                {
                    above = await Ensure(session, above, code[..length], length == 12 ? name : length == 9 ? "第一街道" : $"区划{code[..length]}");
                }
            }

            return 0;
        });
        return room;
    }

    /// <summary>In a scope of its own, as every request of the product has.</summary>
    internal async Task<TResult> Ask<T, TResult>(Func<T, Task<TResult>> ask)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = Actor;
        return await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    internal async Task<Division> Place(string code) => (await Ask<DivisionQueries, Division?>(d => d.ByCode(code, Stop)))!;

    /// <summary>What an act does after a change: opens the duties and saves them.</summary>
    internal async Task<IReadOnlyList<Duty>> Happens(
        DutyCause cause, string code = Nanjing, Guid? subject = null, DateOnly? on = null, string who = "王芳，居委会委员")
    {
        await using var scope = services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        var division = await session.Db.Set<Division>().SingleAsync(d => d.Code == code, Stop);
        var opened = await scope.ServiceProvider.GetRequiredService<DutyOpener>()
            .Open(division, cause, who, subject ?? Guid.CreateVersion7(session.Now), on ?? Today, Stop);
        await session.Db.SaveChangesAsync(Stop);
        return opened;
    }

    internal Task<TodayReport> Report(string code = Nanjing) => Asked<CommunityToday, TodayReport>(code, (t, place) => t.Run(place, Stop));

    internal Task<DutyReport> One(Duty duty, string code = Nanjing) => Asked<CommunityToday, DutyReport>(code, (t, place) => t.One(place, duty.Id, Stop));

    internal Task<AreaTodayReport> Area(string code, AreaTodayFilter? filter = null) =>
        Asked<AreaToday, AreaTodayReport>(code, (t, place) => t.Run(place, filter, Stop));

    internal Task<Id<Duty>> Close(Duty duty, DateOnly? on = null, string evidence = "公告存档〔2026〕3号", int? seen = null, string code = Nanjing) =>
        Ask<CloseDuty, Id<Duty>>(c => c.Run(new() { Division = code, Duty = duty.Id, On = on ?? Today, Evidence = evidence, Seen = seen }, Stop));

    internal Task<int> State(string code, params (NormKey Key, DateOnly Day)[] days) => Ask<RecordFigures, int>(r => r.Run(
        new() { Division = code, AsOf = Today, Source = "社区台账", Figures = days.ToDictionary(d => d.Key.Name, d => (string?)$"{d.Day:yyyy-MM-dd}") }, Stop));

    internal Task<AuditEntry> LastAudit() =>
        Ask<Session, AuditEntry>(s => s.Db.Audit.AsNoTracking().OrderByDescending(a => a.At).ThenByDescending(a => a.Sequence).FirstAsync(Stop));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private async Task<TResult> Asked<T, TResult>(string code, Func<T, Division, Task<TResult>> ask)
        where T : notnull
    {
        var place = await Place(code);
        return await Ask<T, TResult>(t => ask(t, place));
    }

    private static async Task<Division> Ensure(Session session, Division above, string code, string name)
    {
        if (await session.Db.Set<Division>().SingleOrDefaultAsync(d => d.Code == code, Stop) is { } there)
        {
            return there;
        }

        var division = new Division
        {
            Id = Id<Division>.New(session.Now), ParentId = above.Id, Level = above.Level + 1, Kind = code.Length == 12 ? DivisionKind.Urban : DivisionKind.Area,
            Code = code, Name = name, DesignatedOn = new(2020, 1, 1), PathText = above.PathText.Length == 0 ? code : $"{above.PathText}/{code}",
        };
        session.Db.Add(division);
        await session.Db.SaveChangesAsync(Stop);
        return division;
    }

    private sealed class Clock : TimeProvider
    {
        internal DateOnly Today { get; set; } = Monday;

        public override DateTimeOffset GetUtcNow() => new(Today.ToDateTime(new(4, 0)), TimeSpan.Zero);
    }
}
