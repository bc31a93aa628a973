using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Organization.Divisions.Editions;

namespace Shequ.Bench;

/// <summary>Loading the five levels of the country against a bare COPY of the same rows into the same table.</summary>
internal static class DivisionLoad
{
    internal static async Task<Measurement> Run(BenchDatabase database, string folder, CancellationToken stop)
    {
        // Once to have the rows and warm the machine, then each side once on an empty table.
        await Import(database, folder, stop);
        var rows = Path.Combine(Path.GetTempPath(), $"shequ-bench-{Environment.ProcessId}.rows");
        try
        {
            await Save(database, rows, stop);
            await Empty(database, stop);
            var bare = await Copy(database, rows, stop);
            await Empty(database, stop);
            var (import, count) = await Import(database, folder, stop);
            return Measurement.Time($"导入 {count} 个区划 / 直接 COPY 同样的行", import, bare, 3);
        }
        finally
        {
            File.Delete(rows);
        }
    }

    private static Task<(TimeSpan, int)> Import(BenchDatabase database, string folder, CancellationToken stop) => database.With(async services =>
    {
        var watch = Stopwatch.StartNew();
        var result = await services.GetRequiredService<ImportDivisions>().Run(new() { Folder = folder }, stop);
        return (watch.Elapsed, result.Read);
    });

    private static Task Empty(BenchDatabase database, CancellationToken stop) =>
        // Nothing points at the rows yet, so checking every foreign key for each of them would only take minutes.
        database.Execute(
            "set session_replication_role = replica; delete from organization_division where level > 0; "
            + "set session_replication_role = origin; vacuum full organization_division; checkpoint", stop);

    private static async Task Save(BenchDatabase database, string file, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        await using var source = await connection.BeginRawBinaryCopyAsync(
            "copy (select * from organization_division where level > 0 order by level, code) to stdout (format binary)", stop);
        await using var target = File.Create(file);
        await source.CopyToAsync(target, stop);
    }

    private static async Task<TimeSpan> Copy(BenchDatabase database, string file, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        await using var source = File.OpenRead(file);
        var watch = Stopwatch.StartNew();
        await using (var target = await connection.BeginRawBinaryCopyAsync("copy organization_division from stdin (format binary)", stop))
        {
            await source.CopyToAsync(target, stop);
        }

        return watch.Elapsed;
    }
}
