using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Accounts;
using Shequ.Accounts.Management;
using Shequ.Elections;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Kernel.Postgres;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;
using Shequ.Population;

namespace Shequ.Cli;

/// <summary>What a command works with: packs, a migrated database, and the acts, done by whoever sits at this machine.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly PostgresHost? host;
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private Workplace(PostgresHost? host, ServiceProvider services)
    {
        this.host = host;
        this.services = services;
        scope = services.CreateAsyncScope();
        Get<Session>().Actor = new($"本机操作员 {Environment.UserName}", [.. AuthorityTable.Machine.Select(p => new Grant(p, DivisionPath.Country))]);
    }

    /// <summary>The login of --as or SHEQU_AS: for whom a command acts, with the powers of their posts and no others.</summary>
    internal static string? As { get; set; }

    internal static string Root => RepositoryRoot.Find();

    internal static string PacksFolder => Path.Combine(Root, "packs");

    internal static string DataFolder => Environment.GetEnvironmentVariable("SHEQU_DATA") ?? Path.Combine(Root, "data");

    internal static EmbeddedServerOptions ServerOptions(string purpose) => new()
    {
        RepositoryRoot = Root,
        DataFolder = DataFolder,
        Purpose = purpose,
        Progress = text => Console.Error.WriteLine(text),
    };

    internal static async Task<Workplace> Open(CancellationToken stop)
    {
        var library = NormLibrary.Load(PacksFolder);
        var host = await PostgresHost.Open(ServerOptions("命令行"), mayAttach: true, stop);
        try
        {
            await Migrate(host, stop);
            var workplace = new Workplace(host, Services(host, library));
            await workplace.TakeSeat(stop);
            return workplace;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>On a server that somebody else started and will stop.</summary>
    internal static Workplace On(PostgresHost host, NormLibrary library) => new(null, Services(host, library));

    private async Task TakeSeat(CancellationToken stop)
    {
        if (As is { Length: > 0 } login)
        {
            Get<Session>().Actor = await Get<ActingFor>().Actor(login, stop);
        }
    }

    internal static Task<IReadOnlyList<string>> Migrate(PostgresHost host, CancellationToken stop) =>
        Migrator.Apply(host.ConnectionString, Migration.EmbeddedIn(Assembly.Load("Shequ.Database")), text => Console.Error.WriteLine(text), stop);

    internal T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>A day that somebody asks about, or today.</summary>
    internal DateOnly Day(DateOnly? asked) => Get<Session>().DayOf(asked);

    /// <summary>The division that bears a code, on a day or now.</summary>
    internal async Task<Division> Division(string code, DateOnly? on, CancellationToken stop)
    {
        var trimmed = code.Trim();
        if (trimmed != "0" && !(trimmed.Length is 2 or 4 or 6 or 9 or 12 && trimmed.All(char.IsAsciiDigit)))
        {
            throw new CommandException($"区划代码应为 2、4、6、9 或 12 位数字，现为“{trimmed}”（{trimmed.Length} 位）。");
        }

        var queries = Get<DivisionQueries>();
        return (on is { } day ? await queries.ByCodeOn(trimmed, day, stop) : null) ?? await queries.ByCode(trimmed, stop)
            ?? throw new CommandException($"没有代码为 {trimmed} 的区划。可用 ./shequ divisions find 查找。");
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }

    private static ServiceProvider Services(PostgresHost host, NormLibrary library) =>
        new ServiceCollection().AddKernel(host.ConnectionString).AddOrganization(library).AddAccounts(PersonalKey.Open(DataFolder)).AddPopulation().AddElections()
            .BuildServiceProvider();
}
