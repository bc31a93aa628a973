using System.Diagnostics;

namespace Shequ.Tests.Kernel.Postgres;

/// <summary>Another process that owns a server, to be killed without a chance to clean up.</summary>
public sealed class OwnerProcess : IDisposable
{
    private const string FolderVariable = "SHEQU_TEST_OWNED_FOLDER";
    private readonly Process process;

    private OwnerProcess(Process process) => this.process = process;

    public int Id => process.Id;

    public static async Task<OwnerProcess> Start(string folder)
    {
        var assembly = typeof(OwnerProcess).Assembly.Location;
        var start = new ProcessStartInfo(
            "dotnet", [assembly, "-explicit", "only", "-method", $"{typeof(Life).FullName}.{nameof(Life.Own)}"])
        {
            Environment = { [FolderVariable] = folder },
            RedirectStandardOutput = true,
        };
        var owner = new OwnerProcess(Process.Start(start)!);
        var output = owner.process.StandardOutput.ReadToEndAsync();
        while (!File.Exists(ReadyFile(folder)))
        {
            owner.process.HasExited.ShouldBeFalse(owner.process.HasExited ? await output : "");
            await Task.Delay(20);
        }

        File.Delete(ReadyFile(folder));
        return owner;
    }

    public void KillWithoutWarning()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            KillWithoutWarning();
        }

        process.Dispose();
    }

    private static string ReadyFile(string folder) => Path.Combine(folder, "owner-is-ready");

    /// <summary>What the other process does; explicit, so no ordinary run takes it for a test.</summary>
    public sealed class Life
    {
        [Fact(Explicit = true)]
        public async Task Own()
        {
            var stop = TestContext.Current.CancellationToken;
            var folder = Environment.GetEnvironmentVariable(FolderVariable)!;
            await using var server = await Given.Server(folder);
            await server.Remember("owner");
            await File.WriteAllTextAsync(ReadyFile(folder), "", stop);
            await Task.Delay(Timeout.Infinite, stop);
        }
    }
}
