using System.Net.Sockets;
using Npgsql;

namespace Shequ.Kernel.Postgres;

/// <summary>A private PostgreSQL server in a data folder, reachable only through a Unix socket.</summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private readonly string socketFolder;
    private readonly Ownership? ownership;

    private EmbeddedServer(string socketFolder, Ownership? ownership)
    {
        this.socketFolder = socketFolder;
        this.ownership = ownership;
    }

    /// <summary>Whether disposing stops the server, or merely lets go of another process's.</summary>
    public bool IsOwned => ownership is not null;

    /// <summary>Starts the server; whatever an owner that was killed has left behind is stopped or finished first.</summary>
    /// <exception cref="InstanceRunningException">Another process holds the data folder.</exception>
    public static async Task<EmbeddedServer> Start(EmbeddedServerOptions options, CancellationToken stop = default)
    {
        var account = await ServerAccount.Prepare(options.Progress, stop);
        var runtime = await NativeRuntime.Locate(options.RepositoryRoot, account, options.Progress, stop);
        var home = await DataHome.Choose(options.DataFolder, account, options.Progress, stop);
        var ownership = await Ownership.Take(home, new Cluster(home, runtime, account, options), options, stop)
            ?? throw new InstanceRunningException(home, RunningNote.In(home));
        try
        {
            return new EmbeddedServer(await ownership.Start(stop), ownership);
        }
        catch
        {
            await ownership.DisposeAsync();
            throw;
        }
    }

    /// <summary>Uses the server that another process runs in the data folder; null when nobody runs one.</summary>
    public static async Task<EmbeddedServer?> Attach(EmbeddedServerOptions options, CancellationToken stop = default)
    {
        var home = DataHome.Existing(options.DataFolder);
        for (var attempt = 0; attempt < 150 && DataLock.IsHeld(home); attempt++)
        {
            if (RunningNote.In(home)?.SocketFolder is { } socketFolder)
            {
                var server = new EmbeddedServer(socketFolder, ownership: null);
                if (await server.Answers(stop))
                {
                    return server;
                }
            }

            await Task.Delay(200, stop);
        }

        return DataLock.IsHeld(home)
            ? throw new EmbeddedServerException($"{new InstanceRunningException(home, RunningNote.In(home)).Message}它的数据库没有应答。")
            : null;
    }

    /// <summary>Stops the server of an owner that was killed; false when somebody holds the data folder.</summary>
    public static async Task<bool> StopAbandoned(string dataFolder, CancellationToken stop = default)
    {
        var home = DataHome.Existing(dataFolder);
        if (!Directory.Exists(home))
        {
            return true;
        }

        using var dataLock = await DataLock.TryTake(home, stop);
        if (dataLock is null)
        {
            return false;
        }

        await Ownership.Clear(Path.Combine(home, Cluster.FolderName), RunningNote.In(home)?.SocketFolder, stop);
        RunningNote.RemoveFrom(home);
        return true;
    }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = socketFolder,
        Port = 5432,
        Username = Cluster.User,
        Database = database,
        // Nothing to negotiate on a local socket, so no round trips for it.
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Tells later comers more than was known at the start, for example the web address.</summary>
    public void Announce(string purpose) => ownership?.Announce(purpose);

    public async ValueTask DisposeAsync()
    {
        if (ownership is not null)
        {
            await ownership.DisposeAsync();
        }
    }

    private async Task<bool> Answers(CancellationToken stop)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
            await connection.OpenAsync(stop);
            return true;
        }
        catch (NpgsqlException error) when (error.InnerException is SocketException { SocketErrorCode: SocketError.AccessDenied })
        {
            throw new EmbeddedServerException("数据库由另一个用户运行，当前用户无权连接。请用启动程序的那个用户（或 root）再试。", error);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
