using Shequ.Kernel.Postgres;

namespace Shequ.Tests.Support;

/// <summary>A folder that is gone when the test is over, together with any server still running in it.</summary>
public sealed class TemporaryFolder : IAsyncDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <param name="closed">Whether other users, such as the server's account, are kept out.</param>
    public TemporaryFolder(bool closed = false)
    {
        Path = Directory.CreateTempSubdirectory("shequ-folder-").FullName;
        if (!closed)
        {
            File.SetUnixFileMode(Path, Private | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    public string Path { get; }

    public static implicit operator string(TemporaryFolder folder) => folder.Path;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public async ValueTask DisposeAsync()
    {
        await EmbeddedServer.StopAbandoned(Path);
        Directory.Delete(Path, recursive: true);
    }
}
