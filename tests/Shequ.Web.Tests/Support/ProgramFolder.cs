using System.Diagnostics;
using System.Text;
using Shequ.Kernel;
using Shequ.Kernel.Postgres;
using Shequ.Kernel.Secrets;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Tests.Support;

namespace Shequ.Web.Tests.Support;

/// <summary>What a run of the program said and how it ended.</summary>
internal sealed record Ending(int Code, string Output, string Error);

/// <summary>A data folder and the real program that works in it; the site runs whenever a test asks for it.</summary>
public sealed class ProgramFolder : IAsyncDisposable
{
    /// <summary>Somebody with posts in the two counties of the tests.</summary>
    internal const string Official = "official";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string Root = RepositoryRoot.Find();

    // As ./shequ starts it; beside the tests lie only the parts that they share with it.
    private static readonly string Built = Path.Combine("src", "Shequ.Cli", "bin", Path.GetFileName(Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, ".."))), "net10.0");
    private static readonly string Program = Path.Combine(Root, Built, "shequ-cli.dll");
    private readonly TemporaryFolder folder = new();
    private readonly StringBuilder said = new();
    private Process? site;
    private bool hired;

    internal string Data => folder["data"];

    internal Uri Address { get; private set; } = null!;

    internal int ProcessId => site!.Id;

    /// <summary>Starts the site unless it runs; the first start imports the divisions of the whole country.</summary>
    internal async Task Running()
    {
        if (site is { HasExited: false })
        {
            return;
        }

        var started = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        site = Begin(Data, ["serve", "--empty", "--port", "0"]);
        site.EnableRaisingEvents = true;
        site.Exited += (_, _) => started.TrySetException(new InvalidOperationException($"The site ended: {said}"));
        site.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split('：')[^1] is { } last && line.Data.Contains("已启动", StringComparison.Ordinal))
            {
                started.TrySetResult(new(last));
            }
        };
        site.ErrorDataReceived += (_, line) =>
        {
            lock (said)
            {
                said.AppendLine(line.Data);
            }
        };
        site.BeginOutputReadLine();
        site.BeginErrorReadLine();
        Address = await started.Task.WaitAsync(Patience);
        await HireOnce();
    }

    /// <summary>Over the database of the running site, as an act of appointment would.</summary>
    private async Task HireOnce()
    {
        if (hired)
        {
            return;
        }

        await using var host = await PostgresHost.Open(new() { RepositoryRoot = Root, DataFolder = Data }, mayAttach: true);
        await Staff.Hire(
            host.ConnectionString, PersonalKey.Open(Data), Official,
            (Places.Echeng, BodyKind.SupervisionDepartment, PostKind.Official, null), (Places.County, BodyKind.SupervisionDepartment, PostKind.Official, null));
        hired = true;
    }

    internal async Task ShouldAnswer()
    {
        using var client = new HttpClient { BaseAddress = Address };
        (await client.GetStringAsync("/health")).ShouldBe("ok");
    }

    /// <summary>Asks the site to end, as Ctrl-C and every service manager do.</summary>
    internal async Task<(int Code, TimeSpan Time)> Terminate()
    {
        var watch = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", $"{ProcessId}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(Patience);
        await site!.WaitForExitAsync(patience.Token);
        return (site.ExitCode, watch.Elapsed);
    }

    /// <summary>Ends the program at once, as a power failure would; its database server is left behind.</summary>
    internal async Task Kill()
    {
        site!.Kill();
        await site.WaitForExitAsync();
    }

    internal Task<Ending> Run(params string[] words) => RunIn(Data, words);

    internal static async Task<Ending> RunIn(string data, params string[] words)
    {
        using var process = Begin(data, words);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (site is { HasExited: false })
        {
            await Terminate();
        }

        site?.Dispose();
        await folder.DisposeAsync();
    }

    private static Process Begin(string data, string[] words) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. words])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        WorkingDirectory = Root,
        Environment = { ["SHEQU_DATA"] = data, ["SHEQU_ROOT"] = Root },
    })!;
}
