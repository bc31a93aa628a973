using Npgsql;

namespace Shequ.Population.Exchange.Imports;

/// <summary>退回: puts rows of a batch back as they were, and removes those that it added.</summary>
internal sealed class WayBack(NpgsqlConnection connection, Guid division, Guid batch, DateTimeOffset now)
{
    internal Guid Id => batch;

    private readonly Batch commands = new(connection, division, batch, now);

    /// <summary>Puts changed rows back, with a version of their own so that an open form sees that they changed.</summary>
    /// <param name="which">Which of them, as a condition on “t”, the row of today; $3 is a list of ids.</param>
    internal async Task<int> Restore(string table, string which, Guid[] ids, CancellationToken stop)
    {
        var columns = await Columns(table, stop);
        var set = string.Join(", ", columns.Select(c => c == "version" ? "version = t.version + 1" : $"\"{c}\" = b.\"{c}\""));
        return await commands.Execute($"""
            update {table} t set {set} from population_before_image i, jsonb_populate_record(null::{table}, i.before) b
            where i.division_id = $1 and i.batch_id = $2 and i.table_name = '{table}' and t.division_id = $1 and t.id = i.row_id and $3::uuid[] is not null and {which}
            """, stop, division, batch, ids);
    }

    /// <summary>Removes rows that were added.</summary>
    internal Task<int> Remove(string table, string which, Guid[] ids, CancellationToken stop) => commands.Execute($"""
        delete from {table} t using population_batch_created c
        where c.division_id = $1 and c.batch_id = $2 and c.table_name = '{table}' and t.division_id = $1 and t.id = any(c.row_ids) and $3::uuid[] is not null and {which}
        """, stop, division, batch, ids);

    /// <summary>Nothing is left to put back.</summary>
    internal async Task Forget(CancellationToken stop)
    {
        await commands.Execute("delete from population_before_image where division_id = $1 and batch_id = $2", stop, division, batch);
        await commands.Execute("delete from population_batch_created where division_id = $1 and batch_id = $2", stop, division, batch);
    }

    private async Task<List<string>> Columns(string table, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            select attname::text from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attname not in ('division_id', 'id') order by attnum
            """, connection);
        command.Parameters.Add(new() { Value = table });
        await using var reader = await command.ExecuteReaderAsync(stop);
        var columns = new List<string>();
        while (await reader.ReadAsync(stop))
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }
}
