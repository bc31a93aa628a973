using System.Diagnostics;
using Shequ.Organization.Demonstrations;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Profiles;

/// <summary>Run by name (-explicit only): ten thousand communities with all their figures within the memory that is promised.</summary>
public sealed class LargeImportTests(TestDatabases databases, ITestOutputHelper output)
{
    private const int Communities = 10_000;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task Ten_thousand_communities_come_in_quickly_and_in_little_memory()
    {
        await using var given = await Given.Country(databases, Communities);
        using var stream = new MemoryStream();
        Filled.Write(stream, Enumerable.Range(0, Communities).Select(i => (Given.More(i), SimulatedCommunity.Make(Given.More(i), Given.Today))));
        var file = stream.ToArray();
        output.WriteLine($"file {file.Length / 1e6:0.0} MB");
        await Measure("trial", async () => (await Given.Importing(given.Session()).Run(Filled.Import(file, dryRun: true), Stop)).ToString());
        await Measure("import", async () => (await Given.Importing(given.Session()).Run(Filled.Import(file), Stop)).ToString());
        await Measure("same again", async () => (await Given.Importing(given.Session()).Run(Filled.Import(file), Stop)).ToString());
        await Measure("export", async () =>
        {
            using var export = new MemoryStream();
            return $"{await new Shequ.Organization.Profiles.Exchange.ProfileTemplate(given.Session()).Write(export, Shequ.Kernel.Data.DivisionPath.Country, true, Stop)}, {export.Length / 1e6:0.0} MB";
        });

    }

    private async Task Measure(string name, Func<Task<string>> act)
    {
        GC.Collect(2, GCCollectionMode.Aggressive, true, true);
        var before = GC.GetTotalMemory(true);
        var most = before;
        using var stopped = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stopped.IsCancellationRequested)
            {
                most = Math.Max(most, GC.GetTotalMemory(false));
                await Task.Delay(20, CancellationToken.None);
            }
        }, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        var result = await act();
        var seconds = watch.Elapsed.TotalSeconds;
        await stopped.CancelAsync();
        await watching;
        output.WriteLine($"{name}: {seconds:0.0} s, heap {before >> 20} → at most {most >> 20} MiB, process {Process.GetCurrentProcess().WorkingSet64 >> 20} MiB (peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20}); {result}");
    }
}
