using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Shequ.Kernel.Postgres;

/// <summary>The server processes of one cluster, known by what they are and not by a number in a file.</summary>
internal static class Postmaster
{
    private const int FastShutdown = 2; // SIGINT
    private const int ImmediateShutdown = 3; // SIGQUIT
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The process that postmaster.pid names, if it is alive and really serves this cluster.</summary>
    public static int? RunningIn(string cluster) =>
        NamedIn(cluster) is { } pid && Serves(pid, cluster) ? pid : null;

    /// <summary>Stops whatever still serves the cluster, and removes a pid file that names a stranger.</summary>
    public static async Task Stop(string cluster, CancellationToken stop)
    {
        if (RunningIn(cluster) is { } postmaster)
        {
            await Signal(postmaster, FastShutdown, cluster, stop);
        }

        // Children of a killed postmaster leave by themselves; while one is left the files are not ours.
        foreach (var child in ProcessesIn(cluster))
        {
            await Signal(child, ImmediateShutdown, cluster, stop);
        }

        // PostgreSQL believes any living process of its user, even one that inherited a dead server's number.
        // A number that nobody has is left to PostgreSQL, which then looks for shared memory still in use.
        if (NamedIn(cluster) is { } stranger && Kill(stranger, 0) == 0)
        {
            File.Delete(PidFile(cluster));
        }
    }

    /// <summary>Whether the process is a server of this cluster. Opens no file, so it can be asked at any time.</summary>
    public static bool Serves(int pid, string cluster)
    {
        if (!OperatingSystem.IsLinux())
        {
            return CommandLine(pid) is var command
                && command.Contains("postgres", StringComparison.Ordinal)
                && command.Contains(cluster, StringComparison.Ordinal);
        }

        // Every server process stands in its cluster's folder; a dead one that nobody has buried stands nowhere.
        return LinkTarget($"/proc/{pid}/cwd") == cluster
            && Path.GetFileName(LinkTarget($"/proc/{pid}/exe"))?.StartsWith("postgres", StringComparison.Ordinal) == true;
    }

    private static async Task Signal(int pid, int signal, string cluster, CancellationToken stop)
    {
        _ = Kill(pid, signal);
        var started = TimeProvider.System.GetTimestamp();
        while (Serves(pid, cluster))
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                if (signal == ImmediateShutdown)
                {
                    throw new EmbeddedServerException($"数据库进程 {pid} 停不下来。请检查这台机器后再启动。");
                }

                signal = ImmediateShutdown;
                started = TimeProvider.System.GetTimestamp();
                _ = Kill(pid, signal);
            }

            await Task.Delay(20, stop);
        }
    }

    private static int? NamedIn(string cluster)
    {
        var file = PidFile(cluster);
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault() : null;
        return int.TryParse(line, CultureInfo.InvariantCulture, out var pid) && pid > 1 ? pid : null;
    }

    private static List<int> ProcessesIn(string cluster) =>
        !OperatingSystem.IsLinux()
            ? []
            : Directory.EnumerateDirectories("/proc")
                .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
                .Where(pid => pid > 0 && Serves(pid, cluster))
                .ToList();

    private static string CommandLine(int pid)
    {
        using var list = Process.Start(new ProcessStartInfo("ps", ["-o", "command=", "-p", $"{pid}"]) { RedirectStandardOutput = true })!;
        return list.StandardOutput.ReadToEnd();
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string PidFile(string cluster) => Path.Combine(cluster, "postmaster.pid");

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);
}
