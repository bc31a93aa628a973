using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Kernel.Auditing;

/// <summary>审计链: appends to the chain of a division inside the transaction of the act, and recomputes it.</summary>
public static class AuditTrail
{
    internal static async Task Append(
        Session session, IInDivision target, Permission permission, string detail, string? refused, CancellationToken stop)
    {
        var (db, division, act) = (session.Db, target.DivisionId, permission.Name);
        var actor = session.Signature(permission, target.Path);

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var (sequence, previous) = await Next(connection, division, stop);

        // PostgreSQL keeps microseconds; the hash must be over what is kept.
        var at = new DateTimeOffset(session.Now.UtcTicks / 10 * 10, TimeSpan.Zero);
        var hash = AuditEntry.ComputeHash(division, sequence, at, actor, act, detail, refused, previous);
        await Insert(connection, [division, sequence, at, actor, act, detail, (object?)refused ?? DBNull.Value, previous, hash], stop);
    }

    /// <summary>The next place in the chain and the hash before it. Two statements on one way to the server, the second of which sees what the first waited for.</summary>
    private static async Task<(long Sequence, byte[] Previous)> Next(NpgsqlConnection connection, Guid division, CancellationToken stop)
    {
        // One writer at a time per chain; released with the transaction.
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select pg_advisory_xact_lock(hashtextextended($1, 0))") { Parameters = { new() { Value = division.ToString() } } },
                new("select sequence, hash from kernel_audit where division_id = $1 order by sequence desc limit 1") { Parameters = { new() { Value = division } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.NextResultAsync(stop);
        return await reader.ReadAsync(stop) ? (reader.GetInt64(0) + 1, reader.GetFieldValue<byte[]>(1)) : (1, []);
    }

    private static async Task Insert(NpgsqlConnection connection, object[] values, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(
            "insert into kernel_audit (division_id, sequence, at, actor, act, detail, refused, previous, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The sequence number of the first entry that does not follow from the one before it, or null.</summary>
    public static async Task<long?> FirstBroken(PlatformDb db, Guid division, CancellationToken stop = default) =>
        (await Verify(db, division, null, stop)).Break?.Sequence;

    /// <summary>
    /// Recomputes the chain of a division entry by entry. The chain alone cannot tell that its newest entries were cut off
    /// together, or that it was made anew from some entry on: what is left is a whole chain. The mark of an earlier verification can.
    /// </summary>
    public static async Task<AuditCheck> Verify(PlatformDb db, Guid division, AuditMark? mark = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (held, head) = (0L, Array.Empty<byte>());
        await foreach (var entry in db.Audit.AsNoTracking().Where(a => a.DivisionId == division).OrderBy(a => a.Sequence).AsAsyncEnumerable().WithCancellation(stop))
        {
            if (FaultOf(entry, held + 1, head) is { } fault)
            {
                return new(held, head, new(held + 1, fault));
            }

            if (entry.Sequence == mark?.Entries && !entry.Hash.SequenceEqual(mark.Head))
            {
                return new(held, head, new(entry.Sequence, AuditFault.Rewritten));
            }

            (held, head) = (entry.Sequence, entry.Hash);
        }

        return new(held, head, held < mark?.Entries ? new(held + 1, AuditFault.CutOff) : null);
    }

    private static AuditFault? FaultOf(AuditEntry entry, long expected, byte[] head)
    {
        if (entry.Sequence != expected)
        {
            return AuditFault.Missing;
        }

        var hash = AuditEntry.ComputeHash(
            entry.DivisionId, entry.Sequence, entry.At, entry.Actor, entry.Act, entry.Detail, entry.Refused, entry.Previous);
        return !entry.Hash.SequenceEqual(hash) ? AuditFault.Altered : entry.Previous.SequenceEqual(head) ? null : AuditFault.Detached;
    }
}
