using Npgsql;

namespace Shequ.Kernel.Postgres;

/// <summary>The database the program works with: the one it was told of, its own private one, or a running instance's.</summary>
public sealed class PostgresHost : IAsyncDisposable
{
    public const string Variable = "SHEQU_DATABASE";
    public const string DatabaseName = "shequ";

    private readonly EmbeddedServer? server;

    private PostgresHost(string connectionString, EmbeddedServer? server)
    {
        ConnectionString = connectionString;
        this.server = server;
    }

    public string ConnectionString { get; }

    /// <param name="mayAttach">For the command line: while the site runs, work with its server instead of failing.</param>
    public static async Task<PostgresHost> Open(
        EmbeddedServerOptions options, bool mayAttach = false, CancellationToken stop = default)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
        {
            return new PostgresHost(Complete(told), server: null);
        }

        var server = mayAttach ? await StartOrAttach(options, stop) : await EmbeddedServer.Start(options, stop);
        return new PostgresHost(server.ConnectionString(DatabaseName), server);
    }

    /// <summary>Tells whoever tries to start a second instance what this one is, for example its web address.</summary>
    public void Announce(string purpose) => server?.Announce(purpose);

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string Complete(string told)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(told);
            settings.Database ??= DatabaseName;
            return settings.ConnectionString;
        }
        catch (ArgumentException error)
        {
            // Without the text itself: it may hold a password.
            throw new EmbeddedServerException($"环境变量 {Variable} 的写法不对，应如 Host=…;Username=…;Password=…;Database={DatabaseName}。", error);
        }
    }

    // Asks first, so that a command beside a running site need not prepare anything; starts when there is nobody to ask.
    private static async Task<EmbeddedServer> StartOrAttach(EmbeddedServerOptions options, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await EmbeddedServer.Attach(options, stop) is { } running)
            {
                return running;
            }

            try
            {
                return await EmbeddedServer.Start(options, stop);
            }
            catch (InstanceRunningException) when (attempt < 3)
            {
                // Somebody was quicker between the question and the start.
            }
        }
    }
}
