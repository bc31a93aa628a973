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
        var owner = Begin(folder);
        await owner.Wait(() => File.Exists(ReadyFile(folder)));
        File.Delete(ReadyFile(folder));
        return owner;
    }

    /// <summary>Starts the process without waiting until its server runs.</summary>
    public static OwnerProcess Begin(string folder)
    {
        var assembly = typeof(OwnerProcess).Assembly.Location;
        var start = new ProcessStartInfo(
            "dotnet", [assembly, "-explicit", "only", "-method", $"{typeof(Life).FullName}.{nameof(Life.Own)}"])
        {
            Environment = { [FolderVariable] = folder },
            RedirectStandardOutput = true,
        };
        return new OwnerProcess(Process.Start(start)!);
    }

    public async Task Wait(Func<bool> condition)
    {
        while (!condition())
        {
            process.HasExited.ShouldBeFalse("The owner ended by itself.");
            await Task.Delay(5);
        }
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
