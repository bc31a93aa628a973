using Npgsql;
using NpgsqlTypes;

namespace Shequ.Population.Exchange.Imports;

/// <summary>Writes rows of one table by binary COPY, value by value in the order of the columns.</summary>
internal sealed class CopyRows(NpgsqlBinaryImporter writer, CancellationToken stop) : IAsyncDisposable
{
    internal static async Task<CopyRows> Into(NpgsqlConnection connection, string tableAndColumns, CancellationToken stop) =>
        new(await connection.BeginBinaryImportAsync($"copy {tableAndColumns} from stdin (format binary)", stop), stop);

    internal Task Row() => writer.StartRowAsync(stop);

    internal Task Put(Guid value) => writer.WriteAsync(value, NpgsqlDbType.Uuid, stop);

    internal Task Put(Guid? value) => value is { } known ? Put(known) : writer.WriteNullAsync(stop);

    internal Task Put(string? value) => value is null ? writer.WriteNullAsync(stop) : writer.WriteAsync(value, NpgsqlDbType.Text, stop);

    internal Task Put(DateOnly value) => writer.WriteAsync(value, NpgsqlDbType.Date, stop);

    internal Task Put(DateOnly? value) => value is { } known ? Put(known) : writer.WriteNullAsync(stop);

    internal Task Put(bool value) => writer.WriteAsync(value, NpgsqlDbType.Boolean, stop);

    internal Task Put(bool? value) => value is { } known ? Put(known) : writer.WriteNullAsync(stop);

    internal Task Put(int value) => writer.WriteAsync(value, NpgsqlDbType.Integer, stop);

    internal Task Put(int? value) => value is { } known ? Put(known) : writer.WriteNullAsync(stop);

    internal Task Put(short value) => writer.WriteAsync(value, NpgsqlDbType.Smallint, stop);

    internal Task Put(short? value) => value is { } known ? Put(known) : writer.WriteNullAsync(stop);

    internal Task Put(byte[]? value) => value is null ? writer.WriteNullAsync(stop) : writer.WriteAsync(value, NpgsqlDbType.Bytea, stop);

    internal Task Put(DateTimeOffset value) => writer.WriteAsync(value.UtcDateTime, NpgsqlDbType.TimestampTz, stop);

    internal async Task Done() => await writer.CompleteAsync(stop);

    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
