using Npgsql;
using Shequ.Kernel;
using Shequ.Kernel.Postgres;

namespace Shequ.Tests.Kernel.Postgres;

/// <summary>Ordinary servers and databases for the tests of this folder.</summary>
internal static class Given
{
    // Commits are written at once, because these tests kill servers and expect the data to survive;
    // the disk need not hear of it, because they do not cut the power.
    public static EmbeddedServerOptions Options(string folder, Action<string>? progress = null) => new()
    {
        RepositoryRoot = RepositoryRoot.Find(),
        DataFolder = folder,
        Purpose = "测试实例",
        Settings = new Dictionary<string, string> { ["fsync"] = "off", ["shared_buffers"] = "16MB" },
        Progress = progress ?? (_ => { }),
    };

    public static Task<EmbeddedServer> Server(string folder, Action<string>? progress = null) =>
        EmbeddedServer.Start(Options(folder, progress), TestContext.Current.CancellationToken);

    public static async Task<T> Ask<T>(this EmbeddedServer server, string sql, string database = "postgres")
    {
        // Unpooled, because a pooled connection does not notice that its server was replaced.
        await using var connection = new NpgsqlConnection(server.ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static async Task<T> Ask<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public static Task Remember(this EmbeddedServer server, string word) =>
        server.Ask<string>($"create table if not exists memory (word text); insert into memory values ('{word}') returning word");

    public static Task<string> Remembered(this EmbeddedServer server) =>
        server.Ask<string>("select string_agg(word, ',' order by word) from memory");

    public static int PostmasterPid(string folder) =>
        int.Parse(File.ReadLines(Path.Combine(folder, "pg", "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture);

    // The dead stay in /proc until their parent takes notice, which in a container may be never.
    public static bool IsAlive(int pid) =>
        File.Exists($"/proc/{pid}/status") && !File.ReadAllText($"/proc/{pid}/status").Contains("State:\tZ", StringComparison.Ordinal);
}
