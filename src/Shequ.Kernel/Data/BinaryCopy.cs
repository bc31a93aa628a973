using Npgsql;
using NpgsqlTypes;

namespace Shequ.Kernel.Data;

/// <summary>Writes many rows with one COPY, as they come.</summary>
public static class BinaryCopy
{
    /// <param name="table">The table and its columns, e.g. <c>kernel_audit (at, act)</c>.</param>
    /// <param name="columns">The values of a row, in the order of the columns.</param>
    public static async Task Write<T>(NpgsqlConnection connection, string table, IEnumerable<T> rows, Func<T, object?[]> columns, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        await using var writer = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)", stop);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(stop);
            foreach (var value in columns(row))
            {
                await Write(writer, value, stop);
            }
        }

        await writer.CompleteAsync(stop);
    }

    private static Task Write(NpgsqlBinaryImporter writer, object? value, CancellationToken stop) => value switch
    {
        null => writer.WriteNullAsync(stop),
        Guid id => writer.WriteAsync(id, NpgsqlDbType.Uuid, stop),
        string text => writer.WriteAsync(text, NpgsqlDbType.Text, stop),
        short kind => writer.WriteAsync(kind, NpgsqlDbType.Smallint, stop),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer, stop),
        bool flag => writer.WriteAsync(flag, NpgsqlDbType.Boolean, stop),
        DateOnly day => writer.WriteAsync(day, NpgsqlDbType.Date, stop),
        byte[] bytes => writer.WriteAsync(bytes, NpgsqlDbType.Bytea, stop),
        DateTimeOffset instant => writer.WriteAsync(instant, NpgsqlDbType.TimestampTz, stop),
        _ => throw new ArgumentException($"No column holds a {value.GetType().Name}.", nameof(value)),
    };
}
