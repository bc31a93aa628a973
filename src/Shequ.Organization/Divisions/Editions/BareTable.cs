using Npgsql;

namespace Shequ.Organization.Divisions.Editions;

/// <summary>The table of divisions without its indexes and without its foreign key to itself, for as long as a bulk load takes.</summary>
internal sealed class BareTable
{
    private readonly List<string> rebuild = [];

    // The primary key stays: other tables point at it.
    private const string WhatToDrop =
        """
        select format('alter table organization_division drop constraint %I', conname),
               format('alter table organization_division add constraint %I %s', conname, pg_get_constraintdef(oid))
        from pg_constraint where conrelid = 'organization_division'::regclass and confrelid = conrelid and contype = 'f'
        union all
        select format('drop index %I', relname), pg_get_indexdef(indexrelid)
        from pg_index join pg_class on pg_class.oid = indexrelid
        where indrelid = 'organization_division'::regclass and not indisprimary
        """;

    private BareTable()
    {
    }

    /// <summary>Reads the definitions from the database, so that the migrations stay their only source.</summary>
    public static async Task<BareTable> Strip(NpgsqlConnection connection, CancellationToken stop)
    {
        var table = new BareTable();
        var drop = new List<string>();
        await using (var command = new NpgsqlCommand(WhatToDrop, connection))
        await using (var reader = await command.ExecuteReaderAsync(stop))
        {
            while (await reader.ReadAsync(stop))
            {
                drop.Add(reader.GetString(0));
                table.rebuild.Insert(0, reader.GetString(1));
            }
        }

        await Execute(connection, drop, stop);
        return table;
    }

    public Task Rebuild(NpgsqlConnection connection, CancellationToken stop) => Execute(connection, rebuild, stop);

    private static async Task Execute(NpgsqlConnection connection, IEnumerable<string> statements, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(string.Join(";\n", statements), connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(stop);
    }
}
