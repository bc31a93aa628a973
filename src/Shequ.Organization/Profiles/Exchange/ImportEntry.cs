using Npgsql;
using NpgsqlTypes;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>What an import adds for one community, with the profile of today before and after it.</summary>
internal sealed record ImportEntry(
    Division Community, int Revision, DateOnly AsOf, string Source, string Figures, ProfileValues Before, ProfileValues After)
{
    /// <summary>Adds entries by binary COPY. A revision that somebody else took meanwhile violates the key, which is a stale write.</summary>
    internal static async Task Copy(
        NpgsqlConnection connection, IEnumerable<ImportEntry> entries, bool demonstration, DateTimeOffset now, string by, CancellationToken stop)
    {
        await using var writer = await connection.BeginBinaryImportAsync("""
            copy organization_profile_entry (division_id, revision, as_of, source, demonstration, recorded_at, recorded_by, figures)
            from stdin (format binary)
            """, stop);
        foreach (var entry in entries)
        {
            await writer.StartRowAsync(stop);
            await writer.WriteAsync(entry.Community.Id.Value, NpgsqlDbType.Uuid, stop);
            await writer.WriteAsync(entry.Revision, NpgsqlDbType.Integer, stop);
            await writer.WriteAsync(entry.AsOf, NpgsqlDbType.Date, stop);
            await writer.WriteAsync(entry.Source, NpgsqlDbType.Text, stop);
            await writer.WriteAsync(demonstration, NpgsqlDbType.Boolean, stop);
            await writer.WriteAsync(now.UtcDateTime, NpgsqlDbType.TimestampTz, stop);
            await writer.WriteAsync(by, NpgsqlDbType.Text, stop);
            await writer.WriteAsync(entry.Figures, NpgsqlDbType.Jsonb, stop);
        }

        await writer.CompleteAsync(stop);
    }
}
