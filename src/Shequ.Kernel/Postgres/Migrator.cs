using Npgsql;

namespace Shequ.Kernel.Postgres;

/// <summary>Brings a database to the schema that the program expects, one recorded migration at a time.</summary>
public static class Migrator
{
    // Any number will do as long as every version of the program uses the same one.
    private const long AdvisoryLock = 0x5368657175;

    /// <summary>Applies what is missing, creating the database if need be, and returns the names it applied.</summary>
    public static async Task<IReadOnlyList<string>> Apply(
        string connectionString, IReadOnlyList<Migration> migrations, Action<string>? progress = null, CancellationToken stop = default)
    {
        // Closing an unpooled connection is what surely releases the lock.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        await using var connection = await Connect(settings, stop);
        await Execute(connection, $"select pg_advisory_lock({AdvisoryLock})", stop);
        await Execute(
            connection,
            """
            create table if not exists kernel_migration (
                name text primary key,
                sha256 text not null,
                applied_at timestamptz not null default now()
            )
            """,
            stop);

        var applied = await Applied(connection, stop);
        RefuseUnknown(applied, migrations);
        var added = new List<string>();
        foreach (var migration in migrations)
        {
            if (!applied.TryGetValue(migration.Name, out var sha256))
            {
                progress?.Invoke($"正在更新数据库结构：{migration.Name}");
                await ApplyOne(connection, migration, stop);
                added.Add(migration.Name);
            }
            else if (sha256 != migration.Sha256)
            {
                throw new MigrationException($"数据库结构步骤 {migration.Name} 执行之后又被改过。已执行的步骤不能改，请另加一步。");
            }
        }

        return added;
    }

    private static async Task<NpgsqlConnection> Connect(NpgsqlConnectionStringBuilder settings, CancellationToken stop)
    {
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(stop);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateDatabase(settings, stop);
            await connection.OpenAsync(stop);
        }

        return connection;
    }

    private static async Task CreateDatabase(NpgsqlConnectionStringBuilder settings, CancellationToken stop)
    {
        var maintenance = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres" };
        await using var connection = new NpgsqlConnection(maintenance.ConnectionString);
        await connection.OpenAsync(stop);
        try
        {
            var name = settings.Database!.Replace("\"", "\"\"", StringComparison.Ordinal);
            await Execute(connection, $"create database \"{name}\"", stop);
        }
        catch (PostgresException error) when (error.SqlState
            is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another migrator was quicker; both wait for the same lock next.
        }
    }

    private static async Task<Dictionary<string, string>> Applied(NpgsqlConnection connection, CancellationToken stop)
    {
        var applied = new Dictionary<string, string>();
        await using var command = new NpgsqlCommand("select name, sha256 from kernel_migration", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private static void RefuseUnknown(Dictionary<string, string> applied, IReadOnlyList<Migration> migrations)
    {
        var unknown = applied.Keys.Except(migrations.Select(m => m.Name)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (unknown is not null)
        {
            throw new MigrationException($"数据库比程序新：程序不认识数据库结构步骤 {unknown}。请更新程序。");
        }
    }

    private static async Task ApplyOne(NpgsqlConnection connection, Migration migration, CancellationToken stop)
    {
        try
        {
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await Execute(connection, migration.Sql, stop);
            await using var record = new NpgsqlCommand("insert into kernel_migration (name, sha256) values ($1, $2)", connection)
            {
                Parameters = { new() { Value = migration.Name }, new() { Value = migration.Sha256 } },
            };
            await record.ExecuteNonQueryAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (PostgresException error)
        {
            throw new MigrationException($"数据库结构步骤 {migration.Name} 执行失败：{error.MessageText}（{error.Where ?? $"第 {error.Position} 字符"}）", error);
        }
    }

    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
