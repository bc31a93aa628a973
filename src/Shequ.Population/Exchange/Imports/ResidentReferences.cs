using Npgsql;

namespace Shequ.Population.Exchange.Imports;

/// <summary>
/// What hangs on a file: every table of any module that names a resident by resident_id beside division_id and id. Asked of the database itself,
/// so that a new table need not remember to say so.
/// </summary>
internal static class ResidentReferences
{
    /// <summary>Stays and past facts are dealt with by themselves; proposals are about files, not about people.</summary>
    private const string Sql = """
        select c.relname::text from pg_attribute a join pg_class c on c.oid = a.attrelid
        where a.attname = 'resident_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not a.attisdropped
            and c.relname not in ('population_stay', 'population_resident_past', 'population_match_proposal')
            and (select count(*) from pg_attribute k where k.attrelid = c.oid and k.attname in ('division_id', 'id') and not k.attisdropped) = 2
        order by 1
        """;

    internal static async Task<IReadOnlyList<string>> Tables(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var tables = new List<string>();
        while (await reader.ReadAsync(stop))
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}
