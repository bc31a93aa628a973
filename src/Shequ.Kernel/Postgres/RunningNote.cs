using System.Text.Json;

namespace Shequ.Kernel.Postgres;

/// <summary>What the holder of a data folder says about itself, for whoever comes second.</summary>
public sealed record RunningNote(int ProcessId, string Purpose, string? SocketFolder)
{
    // Beside the lock and not inside it: .NET cannot read a file that another process has locked.
    private const string FileName = "shequ.running";

    internal static RunningNote? In(string folder)
    {
        try
        {
            return JsonSerializer.Deserialize<RunningNote>(File.ReadAllText(Path.Combine(folder, FileName)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    internal void WriteTo(string folder)
    {
        var file = Path.Combine(folder, FileName);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(this));
        File.Move(file + ".new", file, overwrite: true);
    }

    internal static void RemoveFrom(string folder) => File.Delete(Path.Combine(folder, FileName));
}
