using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Organization.Divisions.Search;

namespace Shequ.Bench;

/// <summary>Finding a division among all of them: the slowest of the hard queries, each at its median.</summary>
internal static class FindingDivisions
{
    private static readonly string[] Queries = ["村", "社区", "居委会", "x", "xhs", "3201", "320106002002", "慈悲社", "江宁 东山", "zzzz", "没有这个地方"];

    internal static Task<Measurement> Run(BenchDatabase database, CancellationToken stop) => database.With(async services =>
    {
        var directory = services.GetRequiredService<DivisionDirectory>();
        await directory.Warm(stop);
        var slowest = (Query: "", Time: TimeSpan.Zero);
        foreach (var query in Queries)
        {
            var times = new List<TimeSpan>();
            for (var i = 0; i < 15; i++)
            {
                var watch = Stopwatch.StartNew();
                await directory.Find(new(query) { Limit = DivisionSearch.MostResults }, stop);
                times.Add(watch.Elapsed);
            }

            var median = times.Order().ElementAt(times.Count / 2);
            slowest = median > slowest.Time ? (query, median) : slowest;
        }

        var bound = TimeSpan.FromMilliseconds(50);
        return new Measurement(
            $"查找区划，最慢的一种（{slowest.Query}）", $"{slowest.Time.TotalMilliseconds:0.0} ms", "50 ms",
            decimal.Round((decimal)(slowest.Time / bound), 2), "≤ 1", slowest.Time <= bound);
    });
}
