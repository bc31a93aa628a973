using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Checkups;
using Shequ.Organization.Profiles;

namespace Shequ.Bench;

/// <summary>A checkup of every urban community of the country with simulated profiles, against reading the same rows.</summary>
internal static class CountryCheckup
{
    private const long MostMemory = 1024L * 1024 * 1024;

    internal static async Task<IReadOnlyList<Measurement>> Run(BenchDatabase database, CancellationToken stop)
    {
        await database.Execute("vacuum analyze organization_profile_entry", stop);
        await Read(database, stop);
        var bare = await Read(database, stop);
        var (judging, judged, findings, memory) = await Judge(database, stop);
        return
        [
            Measurement.Time($"体检 {judged} 个城市社区，{findings} 项结论 / 只读同样的资料", judging, bare, 3),
            new("体检全国时的内存", $"{memory / 1024 / 1024} MiB", "1024 MiB", decimal.Round((decimal)memory / MostMemory, 2), "≤ 1", memory <= MostMemory),
        ];
    }

    private static async Task<TimeSpan> Read(BenchDatabase database, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand(ProfileReader.WalkQuery(DivisionPath.Country), connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = DateOnly.FromDateTime(DateTime.UnixEpoch.AddYears(100)) });
        var watch = Stopwatch.StartNew();
        await using var reader = await command.ExecuteReaderAsync(stop);
        var buffer = new byte[64 * 1024];
        while (await reader.ReadAsync(stop))
        {
            reader.GetGuid(0);
            reader.GetBytes(4, 0, buffer, 0, buffer.Length);
        }

        return watch.Elapsed;
    }

    private static Task<(TimeSpan Time, int Communities, long Findings, long Memory)> Judge(BenchDatabase database, CancellationToken stop) =>
        database.With(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var (book, _) = await database.Library.Current(session.Db, stop);
            var totals = new long[5];
            var watch = Stopwatch.StartNew();
            var judged = await services.GetRequiredService<CountryPass>().Run(book, DivisionPath.Country, session.Today, (_, _, _, outcomes) =>
            {
                foreach (var outcome in outcomes)
                {
                    totals[(int)outcome]++;
                }
            }, stop);
            var time = watch.Elapsed;
            using var process = Process.GetCurrentProcess();
            return (time, judged, totals.Sum(), process.PeakWorkingSet64);
        });
}
