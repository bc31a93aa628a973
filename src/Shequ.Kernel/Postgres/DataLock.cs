namespace Shequ.Kernel.Postgres;

/// <summary>The exclusive right to a data folder; the operating system takes it back when the holder dies.</summary>
internal sealed class DataLock : IDisposable
{
    private const string FileName = "shequ.lock";
    private readonly FileStream file;

    private DataLock(FileStream file) => this.file = file;

    /// <summary>Tries for a moment, because a passing <see cref="IsHeld"/> also touches the lock.</summary>
    public static async Task<DataLock?> TryTake(string folder, CancellationToken stop)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                var path = Path.Combine(folder, FileName);
                return new DataLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException error) when (IsLocked(error))
            {
                await Task.Delay(100, stop);
            }
            catch (UnauthorizedAccessException error)
            {
                throw new EmbeddedServerException($"当前用户无权使用数据文件夹 {folder}。请用建立它的用户启动。", error);
            }
        }

        return null;
    }

    /// <summary>Reading is enough to ask, so a user who may not write can still find out.</summary>
    public static bool IsHeld(string folder)
    {
        try
        {
            using var probe = new FileStream(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (IOException error) when (IsLocked(error))
        {
            return true;
        }
    }

    public void Dispose() => file.Dispose();

    // EWOULDBLOCK of flock: 11 on Linux, 35 on macOS.
    private static bool IsLocked(IOException error) => error.HResult is 11 or 35;
}
