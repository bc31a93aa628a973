namespace Shequ.Kernel.Postgres;

/// <summary>One PostgreSQL data folder: makes it once, and starts and stops the server in it.</summary>
internal sealed class Cluster(string home, NativeRuntime runtime, ServerAccount account, EmbeddedServerOptions options)
{
    public const string FolderName = "pg";
    public const string User = "shequ";

    // Written to postgresql.conf once; from then on that file belongs to whoever runs the machine.
    private static readonly string[] FirstSettings =
    [
        "max_connections=200", "shared_buffers=512MB", "work_mem=32MB", "maintenance_work_mem=256MB",
        "max_wal_size=4GB", "wal_compression=on", "random_page_cost=1.1", "jit=off", "log_checkpoints=off",
        // Names and numbers of residents appear in failing statements and in the details of errors.
        "log_min_error_statement=panic", "log_error_verbosity=terse",
    ];

    public string Folder { get; } = Path.Combine(home, FolderName);

    private string Log => Path.Combine(Folder, "server.log");

    /// <summary>Makes the cluster beside its final place, so that a half-made one is never taken for a whole one.</summary>
    public async Task EnsureMade(CancellationToken stop)
    {
        foreach (var unfinished in Directory.EnumerateDirectories(home, FolderName + ".new*"))
        {
            options.Progress("上次建立数据库没有完成，重新建立。");
            await Command.Run("rm", ["-rf", unfinished], stop);
        }

        if (!Directory.Exists(Folder))
        {
            options.Progress("第一次启动，正在建立数据库…");
            // A name of its own: the initdb of a killed owner may still be writing under the old name.
            var unfinished = $"{Folder}.new-{Environment.ProcessId}-{Environment.TickCount64:x}";
            Directory.CreateDirectory(unfinished, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            await account.Own(unfinished, stop);
            (await account.Run(runtime.Program("initdb"), InitialArguments(unfinished), stop)).OrThrow("建立数据库失败。");
            Directory.Move(unfinished, Folder);
        }

        await account.Own(Folder, stop);
        await RefuseOtherVersion(stop);
    }

    /// <summary>Starts the server and returns the folder of its socket, which only the server's account can enter.</summary>
    public async Task<string> Launch(string? socketFolder, CancellationToken stop)
    {
        // Short, because a socket's path may have 107 bytes; made by mktemp, because /tmp is everybody's.
        socketFolder ??= (await account.Run("mktemp", ["-d", "/tmp/shequ-pg.XXXXXX"], stop))
            .OrThrow("不能建立套接字文件夹。").Output.Trim();

        // Not to be cancelled halfway: pg_ctl puts the server into a session of its own and tells when it is ready.
        var started = await account.Run(
            runtime.Program("pg_ctl"),
            ["start", "-D", Folder, "-w", "-t", "600", "-s", "-l", Log, "-o", ServerArguments(socketFolder)],
            CancellationToken.None);
        if (!started.Succeeded)
        {
            await Postmaster.Stop(Folder, CancellationToken.None);
            var lines = File.Exists(Log) ? File.ReadLines(Log).TakeLast(15) : [];
            throw new EmbeddedServerException($"数据库启动失败。\n{started.Errors}{string.Join('\n', lines)}");
        }

        return socketFolder;
    }

    private string[] InitialArguments(string folder) =>
    [
        "--pgdata", folder, "--username", User, "--auth", "trust", "--no-instructions",
        "--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C",
        // pg_trgm asks libc which characters are letters; in plain C no Chinese character is one.
        "--lc-ctype", OperatingSystem.IsMacOS() ? "UTF-8" : "C.UTF-8",
        "--text-search-config", "simple",
        .. options.Settings.GetValueOrDefault("fsync") == "off" ? new[] { "--no-sync" } : [],
        .. FirstSettings.SelectMany(setting => new[] { "--set", setting }),
    ];

    private string ServerArguments(string socketFolder)
    {
        var settings = new Dictionary<string, string>(options.Settings)
        {
            ["listen_addresses"] = "",
            ["port"] = "5432",
            ["unix_socket_directories"] = socketFolder,
        };
        return string.Join(' ', settings.Select(s => $"-c {Quote($"{s.Key}={s.Value}")}"));
    }

    // pg_ctl hands the arguments to a shell.
    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private async Task RefuseOtherVersion(CancellationToken stop)
    {
        var version = Path.Combine(Folder, "PG_VERSION");
        var made = File.Exists(version) ? (await File.ReadAllTextAsync(version, stop)).Trim() : "未知版本";
        if (made != runtime.MajorVersion)
        {
            throw new EmbeddedServerException(
                $"{Folder} 由 PostgreSQL {made} 建立，随程序的是 {runtime.MajorVersion}。请用原来的版本导出数据，再导入新的数据文件夹。");
        }
    }
}
