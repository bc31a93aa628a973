using Npgsql;
using NpgsqlTypes;

namespace Shequ.Population.Exchange.Imports;

/// <summary>一批改动: what one import or merger changes and adds, kept so that there is a way back.</summary>
internal sealed class Batch(NpgsqlConnection connection, Guid division, Guid id, DateTimeOffset at)
{
    /// <summary>How long there is a way back. Images are personal data, so they go when it is closed.</summary>
    internal static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Tables whose rows count how often they were changed.</summary>
    internal static readonly string[] Versioned = ["population_resident", "population_household", "population_stay"];

    internal Guid Id => id;

    internal NpgsqlConnection Connection => connection;

    internal Guid Division => division;

    /// <summary>Keeps rows of a table as they are, before they are changed.</summary>
    /// <param name="which">The rows, as a condition on “t”; parameters from $4 on.</param>
    internal Task<int> Keep(string table, string which, CancellationToken stop, params object[] parameters) => Execute(
        $"insert into population_before_image (division_id, batch_id, table_name, row_id, before, at) "
        + $"select $1, $2, '{table}', t.id, to_jsonb(t), $3 from {table} t where t.division_id = $1 and {which} on conflict do nothing",
        stop, [division, id, at.UtcDateTime, .. parameters]);

    /// <summary>Writes down which rows of a table were added.</summary>
    internal async Task Added(string table, Guid[] rows, CancellationToken stop)
    {
        if (rows.Length > 0)
        {
            await Execute(
                """
                insert into population_batch_created (division_id, batch_id, table_name, row_ids, at) values ($1, $2, $3, $4, $5)
                on conflict (division_id, batch_id, table_name) do update set row_ids = population_batch_created.row_ids || excluded.row_ids
                """,
                stop, division, id, table, rows, at.UtcDateTime);
        }
    }

    /// <summary>At the end: which versions the changed rows have now, so that the way back sees who changed them after this.</summary>
    internal async Task Close(CancellationToken stop)
    {
        foreach (var table in Versioned)
        {
            await Execute($"""
                update population_before_image i set version_after = t.version from {table} t
                where i.division_id = $1 and i.batch_id = $2 and i.table_name = '{table}' and t.division_id = $1 and t.id = i.row_id
                """, stop, division, id);
        }
    }

    internal async Task<Guid[]> Ids(string sql, CancellationToken stop, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(stop))
        {
            ids.Add(reader.GetGuid(0));
        }

        return [.. ids];
    }

    /// <summary>What is past its time goes, in whatever community.</summary>
    internal async Task Tidy(CancellationToken stop)
    {
        await Execute("delete from population_before_image where division_id = $1 and at < $2", stop, division, (at - Kept).UtcDateTime);
        await Execute("delete from population_batch_created where division_id = $1 and at < $2", stop, division, (at - Kept).UtcDateTime);
    }

    internal async Task<int> Execute(string sql, CancellationToken stop, params object[] parameters)
    {
        await using var command = Command(sql, parameters);
        return await command.ExecuteNonQueryAsync(stop);
    }

    private NpgsqlCommand Command(string sql, object[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter is DateOnly ? new() { Value = parameter, NpgsqlDbType = NpgsqlDbType.Date } : new NpgsqlParameter { Value = parameter });
        }

        return command;
    }
}
