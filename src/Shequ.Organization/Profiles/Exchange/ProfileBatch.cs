using System.Text;
using Npgsql;
using Shequ.Kernel.Data;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>What the entries of one community say, kept as they were written so that any day can be asked.</summary>
internal sealed class StoredProfile
{
    private readonly List<(DateOnly AsOf, int Revision, string Source, byte[] Figures)> entries = [];

    internal static StoredProfile None { get; } = new();

    /// <summary>The latest of all, whatever its day.</summary>
    internal int LastRevision => entries.Count == 0 ? 0 : entries[^1].Revision;

    /// <summary>The entry that speaks of the latest day up to the one given.</summary>
    internal (DateOnly AsOf, string Source)? Latest(DateOnly on) => entries.Where(e => e.AsOf <= on)
        .OrderBy(e => e.AsOf).ThenBy(e => e.Revision).Select(e => ((DateOnly, string)?)(e.AsOf, e.Source)).LastOrDefault();

    internal ProfileValues On(DateOnly day)
    {
        var values = new ProfileValues();
        foreach (var entry in entries.Where(e => e.AsOf <= day))
        {
            values.Apply(entry.Figures, entry.AsOf, entry.Revision);
        }

        return values;
    }

    internal void Add(DateOnly asOf, int revision, string source, string figures) =>
        entries.Add((asOf, revision, source, Encoding.UTF8.GetBytes(figures)));
}

/// <summary>Reads the profiles of a few hundred communities with one query, so that a file of thousands is worked off in portions.</summary>
internal static class ProfileBatch
{
    internal const int Size = 250;

    internal static async Task<Dictionary<Guid, StoredProfile>> Read(NpgsqlConnection connection, Guid[] communities, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand("""
            select division_id, as_of, revision, source, figures::text from organization_profile_entry
            where division_id = any($1) order by division_id, revision
            """, connection);
        command.Parameters.Add(new() { Value = communities });
        var profiles = new Dictionary<Guid, StoredProfile>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var id = reader.GetGuid(0);
            if (!profiles.TryGetValue(id, out var profile))
            {
                profiles.Add(id, profile = new());
            }

            profile.Add(reader.GetFieldValue<DateOnly>(1), reader.GetInt32(2), reader.GetString(3), reader.GetString(4));
        }

        return profiles;
    }

    /// <summary>The connection of the context, open; a transaction of the context holds for it too.</summary>
    internal static async Task<NpgsqlConnection> Open(PlatformDb db, CancellationToken stop)
    {
        var connection = (NpgsqlConnection)Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync(stop);
        }

        return connection;
    }
}
