namespace Shequ.Kernel.Postgres;

/// <summary>Holds a data folder and keeps its server alive until disposed.</summary>
internal sealed class Ownership : IAsyncDisposable
{
    private readonly string home;
    private readonly Cluster cluster;
    private readonly EmbeddedServerOptions options;
    private readonly DataLock dataLock;
    private readonly CancellationTokenSource ending = new();
    private string? socketFolder;
    private Task watching = Task.CompletedTask;
    private int? postmaster;
    private bool ended;

    private Ownership(string home, Cluster cluster, EmbeddedServerOptions options, DataLock dataLock)
    {
        this.home = home;
        this.cluster = cluster;
        this.options = options;
        this.dataLock = dataLock;
    }

    public static async Task<Ownership?> Take(
        string home, Cluster cluster, EmbeddedServerOptions options, CancellationToken stop) =>
        await DataLock.TryTake(home, stop) is { } dataLock ? new Ownership(home, cluster, options, dataLock) : null;

    public async Task<string> Start(CancellationToken stop)
    {
        var before = RunningNote.In(home);
        Announce(options.Purpose);
        if (Postmaster.RunningIn(cluster.Folder) is { } orphan)
        {
            options.Progress($"上次的程序没有正常结束，正在停止它留下的数据库（进程 {orphan}）…");
        }

        await Clear(cluster.Folder, before?.SocketFolder, stop);
        await cluster.EnsureMade(stop);
        socketFolder = await cluster.Launch(null, stop);
        postmaster = Postmaster.RunningIn(cluster.Folder);
        Announce(options.Purpose);
        watching = Watch();
        return socketFolder;
    }

    public void Announce(string purpose) =>
        new RunningNote(Environment.ProcessId, purpose, socketFolder).WriteTo(home);

    public async ValueTask DisposeAsync()
    {
        if (ended)
        {
            return;
        }

        ended = true;
        await ending.CancelAsync();
        await watching;
        try
        {
            await Clear(cluster.Folder, socketFolder, CancellationToken.None);
            RunningNote.RemoveFrom(home);
        }
        finally
        {
            dataLock.Dispose();
            ending.Dispose();
        }
    }

    /// <summary>Stops the server, whoever started it, and removes its socket.</summary>
    public static async Task Clear(string clusterFolder, string? oldSocketFolder, CancellationToken stop)
    {
        if (Directory.Exists(clusterFolder))
        {
            await Postmaster.Stop(clusterFolder, stop);
        }

        if (oldSocketFolder?.StartsWith("/tmp/shequ-pg.", StringComparison.Ordinal) == true && Directory.Exists(oldSocketFolder))
        {
            Directory.Delete(oldSocketFolder, recursive: true);
        }
    }

    // A database killed for lack of memory must not take the office down until somebody restarts it.
    private async Task Watch()
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(ending.Token);
                if (postmaster is not { } pid || !Postmaster.Serves(pid, cluster.Folder))
                {
                    options.Progress("数据库意外停止，正在恢复…");
                    await Postmaster.Stop(cluster.Folder, ending.Token);
                    await cluster.Launch(socketFolder, ending.Token);
                    postmaster = Postmaster.RunningIn(cluster.Folder);
                    options.Progress("数据库已恢复。");
                }
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                // Whatever it was, the next second is another chance.
                options.Progress(error.Message);
            }
        }
    }
}
