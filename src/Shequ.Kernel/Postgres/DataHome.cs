using System.Security.Cryptography;
using System.Text;

namespace Shequ.Kernel.Postgres;

/// <summary>Where the data of a requested folder really lives: there, or within reach of the server's account.</summary>
internal static class DataHome
{
    public const string SystemFolder = "/var/lib/shequ";
    private const string Pointer = "postgres-location";

    // Others may pass through to what the server's account owns inside, but not look around.
    private const UnixFileMode PassThrough = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Once chosen, the place is written down: permissions may change later, the data must not seem lost.</summary>
    public static string Existing(string requested)
    {
        var pointer = Path.Combine(requested, Pointer);
        return File.Exists(pointer) ? File.ReadAllText(pointer).Trim() : Normal(requested);
    }

    public static async Task<string> Choose(
        string requested, ServerAccount account, Action<string> progress, CancellationToken stop)
    {
        var asked = Make(requested);
        var home = Existing(asked);
        if (home == asked && !await account.MayEnter(asked, stop))
        {
            if (Directory.Exists(Path.Combine(asked, Cluster.FolderName)))
            {
                throw new EmbeddedServerException($"数据库用户进不了 {asked}，而数据已在其中。请放开上层文件夹的通过权限（chmod a+x）。");
            }

            home = Path.Combine(SystemFolder, Hash(asked));
            Directory.CreateDirectory(SystemFolder);
            File.WriteAllText(Path.Combine(asked, Pointer), home + "\n");
        }

        if (home != asked)
        {
            progress($"数据库用户进不了 {asked}，数据放在 {home}。");
            Make(home);
        }

        // The kernel names a process's folder by its real path, so we compare with the real path.
        var real = await Command.Run("sh", ["-c", "cd \"$1\" && pwd -P", "sh", home], stop);
        home = real.OrThrow($"不能进入数据文件夹 {home}。").Output.TrimEnd('\n');
        return new DirectoryInfo(Path.Combine(home, Cluster.FolderName)).LinkTarget is null
            ? home
            : throw new EmbeddedServerException($"{home}/{Cluster.FolderName} 不能是链接。要换磁盘，请移动整个数据文件夹。");
    }

    private static string Make(string folder)
    {
        var path = Normal(folder);
        return Directory.Exists(path) ? path : Directory.CreateDirectory(path, PassThrough).FullName;
    }

    private static string Normal(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    private static string Hash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
}
