using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Columns;

namespace Shequ.Population.Exchange.Imports;

/// <summary>记住的列: what the headers of a community's own workbooks mean, as somebody once said by importing with them.</summary>
public sealed class RememberedColumns(Session session)
{
    internal async Task<IReadOnlyDictionary<string, ResidentColumn?>> Of(Division community, CancellationToken stop)
    {
        var rows = await session.Db.Database.SqlQuery<Remembered>($"""
            select header as "Header", field as "Field" from population_import_column where division_id = {community.Id.Value}
            """).ToListAsync(stop);
        return rows.ToDictionary(r => r.Header, r => Enum.TryParse<ResidentColumn>(r.Field, out var field) ? field : (ResidentColumn?)null);
    }

    /// <summary>Only what a person chose against the proposal, and what they chose before.</summary>
    internal static async Task Keep(Division community, ColumnMapping mapping, NpgsqlConnection connection, CancellationToken stop)
    {
        foreach (var column in mapping.Columns.Where(c => c.Reason == MappingReason.Chosen && ColumnCatalogue.KeyOf(c.Header).Length > 0))
        {
            await using var command = new NpgsqlCommand("""
                insert into population_import_column (division_id, header, field) values ($1, $2, $3)
                on conflict (division_id, header) do update set field = excluded.field
                """, connection);
            command.Parameters.Add(new() { Value = community.Id.Value });
            command.Parameters.Add(new() { Value = ColumnCatalogue.KeyOf(column.Header) });
            command.Parameters.Add(new() { Value = (object?)column.Field?.ToString() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private sealed record Remembered(string Header, string? Field);
}
