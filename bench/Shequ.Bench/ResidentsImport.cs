using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Workbooks;
using Shequ.Population.Exchange.Imports;
using Shequ.Population.Residents;

namespace Shequ.Bench;

/// <summary>Import of the residents of a community against a bare COPY of the same rows plus reading the same workbook; and its memory for many more.</summary>
internal static class ResidentsImport
{
    private const int People = 10_000;
    private const int Many = 100_000;
    private const long MostMemory = 512L << 20;
    private static readonly string[] Headers =
        ["小区", "楼栋", "单元", "室号", "与户主关系", "姓名", "身份证号码", "联系电话", "户籍在本社区", "居住起始日", "民族", "政治面貌", "学历", "职业", "工作单位"];

    /// <summary>Parents before children, as the COPY of them comes.</summary>
    private static readonly string[] Tables = ["estate", "building", "entrance", "dwelling", "resident", "household", "stay"];

    internal static async Task<IReadOnlyList<Measurement>> Run(BenchDatabase database, CancellationToken stop)
    {
        var file = Workbook(People);

        // Once to have the rows and warm the machine, then each side once on empty tables.
        await Import(database, "320106002002", file, stop);
        var rows = await Save(database, stop);
        await Empty(database, stop);
        var bare = await Copy(database, rows, stop) + Read(file);
        await Empty(database, stop);
        var import = await Import(database, "320106002002", file, stop);
        await Empty(database, stop);
        var memory = await Memory(database, stop);
        await Empty(database, stop);
        return
        [
            Measurement.Time($"导入 {People} 名居民 / 直接 COPY 同样的行，加读同一工作簿", import, bare, 6),
            new($"导入 {Many} 名居民时的内存", $"{memory >> 20} MiB", $"{MostMemory >> 20} MiB", decimal.Round((decimal)memory / MostMemory, 2), "≤ 1", memory <= MostMemory),
        ];
    }

    private static Task<TimeSpan> Import(BenchDatabase database, string community, byte[] file, CancellationToken stop) => database.With(async services =>
    {
        services.GetRequiredService<Session>().Actor = new("测速", [.. PopulationPermissions.All.Select(p => new Grant(p, Kernel.Data.DivisionPath.Country))]);
        var watch = Stopwatch.StartNew();
        var report = await services.GetRequiredService<ImportResidents>().Run(new() { Division = community, File = file, FileName = "测速.xlsx" }, stop);
        return report.Import is null ? throw new InvalidOperationException("Everybody is new.") : watch.Elapsed;
    });

    private static TimeSpan Read(byte[] file)
    {
        var watch = Stopwatch.StartNew();
        using var book = WorkbookReader.Open(file);
        using var sheet = book.Sheet(book.Sheets[0])!;
        return sheet.Rows().Sum(r => r.Cells.Count) > 0 ? watch.Elapsed : throw new InvalidOperationException("The workbook is filled.");
    }

    private static async Task<long> Memory(BenchDatabase database, CancellationToken stop)
    {
        var file = Workbook(Many);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        var peak = 0L;

        // What was loaded before this is not its doing, so the peak of the process would tell nothing.
        await using (new Timer(_ =>
        {
            process.Refresh();
            peak = Math.Max(peak, process.WorkingSet64);
        }, null, TimeSpan.Zero, TimeSpan.FromMilliseconds(20)))
        {
            await Import(database, "320106002002", file, stop);
        }

        return peak;
    }

    private static async Task<Dictionary<string, byte[]>> Save(BenchDatabase database, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        var rows = new Dictionary<string, byte[]>();
        foreach (var table in Tables)
        {
            using var kept = new MemoryStream();
            await using var source = await connection.BeginRawBinaryCopyAsync($"copy population_{table} to stdout (format binary)", stop);
            await source.CopyToAsync(kept, stop);
            rows.Add(table, kept.ToArray());
        }

        return rows;
    }

    /// <summary>In one transaction, as the import writes them.</summary>
    private static async Task<TimeSpan> Copy(BenchDatabase database, Dictionary<string, byte[]> rows, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(stop);
        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var (table, bytes) in rows)
        {
            await using var target = await connection.BeginRawBinaryCopyAsync($"copy population_{table} from stdin (format binary)", stop);
            await target.WriteAsync(bytes, stop);
        }

        await transaction.CommitAsync(stop);
        return watch.Elapsed;
    }

    private static Task Empty(BenchDatabase database, CancellationToken stop) => database.Execute(
        $"set session_replication_role = replica; {string.Join("; ", Tables.Append("before_image").Append("batch_created").Append("import").Append("match_proposal").Select(t => $"delete from population_{t}"))}; "
        + $"delete from organization_statistic; set session_replication_role = origin; {string.Join("; ", Tables.Select(t => $"vacuum full population_{t}"))}; checkpoint", stop);

    /// <summary>Households of three behind doors of six floors, from a fixed seed.</summary>
    private static byte[] Workbook(int people)
    {
        var random = new Random(20261121);
        const string Names = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚";
        string[] families = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
        using var file = new MemoryStream();
        using (var book = new WorkbookWriter(file))
        {
            using var sheet = book.Sheet("居民", new([]));
            sheet.Row([.. Headers.Select(h => Cell.Of(h))]);
            for (var i = 0; i < people; i++)
            {
                var door = i / 3;
                var born = new DateOnly(1940, 1, 1).AddDays(random.Next(27_000));
                var digits = $"{320100 + (i / 999 % 100)}{born:yyyyMMdd}{i % 999:000}";
                var name = $"{families[random.Next(10)]}{Names[random.Next(20)]}{Names[random.Next(20)]}";
                sheet.Row([.. new[]
                {
                    "阳光花园", $"{(door / 48) + 1}幢", $"{(door / 12 % 4) + 1}单元", $"{(door / 2 % 6) + 1}0{(door % 2) + 1}", (i % 3) switch { 0 => "户主", 1 => "配偶", _ => "子女" },
                    name, digits + IdNumber.CheckOf(digits), $"13{random.Next(100_000_000, 999_999_999)}", i % 5 == 0 ? "否" : "是", "2015-09-01", "汉族", "群众", "本科", "职员", "某某公司",
                }.Select(t => Cell.Of(t))]);
            }
        }

        return file.ToArray();
    }
}
