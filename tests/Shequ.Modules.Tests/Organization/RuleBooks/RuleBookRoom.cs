using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Auditing;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.RuleBooks;

/// <summary>A database with the real packs and two provinces: 江苏 with 南京, 湖北 with 鄂州. Today is 2026-06-30.</summary>
internal sealed class RuleBookRoom : IAsyncDisposable
{
    internal static readonly DateOnly Today = new(2026, 6, 30);
    private static readonly Lazy<NormLibrary> Library = new(() => NormLibrary.Load(Path.Combine(RepositoryRoot.Find(), "packs")));
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private RuleBookRoom(string connection)
    {
        services = new ServiceCollection().AddSingleton<TimeProvider>(new Noon()).AddKernel(connection).AddOrganization(Library.Value).BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    internal Session Session => Get<Session>();

    internal static async Task<RuleBookRoom> Open(TestDatabases databases)
    {
        var room = new RuleBookRoom(await databases.CloneAsync());
        var country = await room.Place("0");
        var (jiangsu, hubei) = (await room.Add(country, DivisionLevel.Province, "32", "江苏省", "32"), await room.Add(country, DivisionLevel.Province, "42", "湖北省", "42"));
        await room.Add(jiangsu, DivisionLevel.City, "3201", "南京市", "32/3201");
        await room.Add(hubei, DivisionLevel.City, "4207", "鄂州市", "42/4207");
        return room;
    }

    internal T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Whoever acts from now on may do everything of the module in one place and below.</summary>
    internal RuleBookRoom As(string path)
    {
        Session.Actor = new("周敏", OrganizationPermissions.All.Select(p => new Grant(p, new(path))).ToArray());
        return this;
    }

    internal async Task<Division> Place(string code) => (await Get<DivisionQueries>().ByCode(code, TestContext.Current.CancellationToken))!;

    internal async Task<PlaceInHand> InHand(string code) => await Get<PlacesInHand>().Take(await Place(code), TestContext.Current.CancellationToken);

    internal async Task<AuditEntry> LastAudit() =>
        await Session.Db.Audit.AsNoTracking().OrderByDescending(a => a.At).ThenByDescending(a => a.Sequence).FirstAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
    }

    private async Task<Division> Add(Division above, DivisionLevel level, string code, string name, string path)
    {
        var division = new Division
        {
            Id = Id<Division>.New(Session.Now), ParentId = above.Id, Level = level, Kind = DivisionKind.Area, Code = code, Name = name,
            DesignatedOn = new(2020, 1, 1), PathText = path,
        };
        Session.Db.Add(division);
        await Session.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return division;
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 6, 30, 4, 0, 0, TimeSpan.Zero);
    }
}
