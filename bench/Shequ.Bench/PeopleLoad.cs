using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Demonstrations;

namespace Shequ.Bench;

/// <summary>Making up and loading the people of so many communities of 10,000 each, on all processors.</summary>
internal sealed class PeopleLoad(BenchDatabase database)
{
    internal const int PerCommunity = 10_000;

    /// <summary>So many households have 10,000 people.</summary>
    private const int Households = 3_750;

    /// <summary>For ten million.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(15);

    /// <summary>Communities spread over the country, the demonstration's own first.</summary>
    internal Task<string[]> Codes(int count, CancellationToken stop) => database.With(async services =>
    {
        var codes = await services.GetRequiredService<Session>().Db.Set<Division>().Where(d => d.Kind == DivisionKind.Urban && d.EndedOn == null)
            .OrderBy(d => d.Code).Select(d => d.Code).ToListAsync(stop);
        var step = Math.Max(1, codes.Count / count);
        return codes.Where((_, i) => i % step == 0).Where(c => c != PeopleSearch.Community).Prepend(PeopleSearch.Community).Take(count).ToArray();
    });

    internal Task<(int Communities, long People)> Seed(string[] codes, IProgress<(int Done, int Total)>? progress, CancellationToken stop) =>
        database.With(s => s.GetRequiredService<AreaSeeding>().Run(codes, new("0", Households, Progress: progress), stop));

    /// <returns>How fast, and how much memory it took.</returns>
    internal async Task<IReadOnlyList<Measurement>> Run(string[] codes, IProgress<(int Done, int Total)> progress, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var (_, people) = await Seed(codes, progress, stop);
        var time = watch.Elapsed;
        var whole = time * (10_000_000d / people);
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64;
        const long MostMemory = 1024L * 1024 * 1024;
        return
        [
            new($"模拟并装入 {people} 名居民，{people / time.TotalSeconds:0} 人/秒，折合一千万人", $"{whole.TotalMinutes:0.0} min", $"{Most.TotalMinutes:0} min",
                decimal.Round((decimal)(whole / Most), 2), "≤ 1", whole <= Most),
            new("装入居民时的内存", $"{memory / 1024 / 1024} MiB", "1024 MiB", decimal.Round((decimal)memory / MostMemory, 2), "≤ 1", memory <= MostMemory),
        ];
    }
}
