using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Elections;
using Shequ.Kernel;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Kernel.Postgres;
using Shequ.Kernel.Secrets;
using Shequ.Organization;
using Shequ.Organization.RuleBooks;
using Shequ.Population;

namespace Shequ.Bench;

/// <summary>A private server with a migrated database that is thrown away with its folder.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly EmbeddedServer server;
    private readonly string folder;

    private BenchDatabase(EmbeddedServer server, string folder, NormLibrary library)
    {
        (this.server, this.folder, Library) = (server, folder, library);
        Services = On(ConnectionString);
    }

    internal string ConnectionString => server.ConnectionString("bench");

    internal NormLibrary Library { get; }

    internal ServiceProvider Services { get; }

    internal static async Task<BenchDatabase> Start(string root, NormLibrary library, CancellationToken stop)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"shequ-bench-{Environment.ProcessId}");
        var server = await EmbeddedServer.Start(new EmbeddedServerOptions { RepositoryRoot = root, DataFolder = folder, Purpose = "测速" }, stop);
        await Migrator.Apply(server.ConnectionString("bench"), Migration.EmbeddedIn(Assembly.Load("Shequ.Database")), null, stop);
        return new(server, folder, library);
    }

    /// <summary>Runs with the acts of one scope, as somebody who may do everything.</summary>
    internal Task<T> With<T>(Func<IServiceProvider, Task<T>> run) => With(Services, run);

    internal static async Task<T> With<T>(ServiceProvider services, Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor =
            new("测速", OrganizationPermissions.All.Select(p => new Grant(p, DivisionPath.Country)).ToArray());
        return await run(scope.ServiceProvider);
    }

    /// <summary>The database as it is now, beside this one, so that a question can be put to both in turn.</summary>
    internal async Task<ServiceProvider> Copy(string name, CancellationToken stop)
    {
        // Nobody may be connected to what is copied.
        Services.GetRequiredService<NpgsqlDataSource>().Clear();
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand($"create database {name} template bench", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
        return On(server.ConnectionString(name));
    }

    private ServiceProvider On(string connection) => new ServiceCollection().AddKernel(connection).AddOrganization(Library)
        .AddSingleton(new PersonalCipher(new byte[PersonalCipher.KeyBytes])).AddPopulation().AddElections().BuildServiceProvider();

    internal async Task Execute(string sql, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(stop);
        foreach (var statement in sql.Split(';'))
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
