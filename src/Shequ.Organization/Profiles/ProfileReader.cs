using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Profiles;

/// <summary>The head of an entry: when, from where and by whom its figures were stated.</summary>
public sealed record EntryHead(int Revision, DateOnly AsOf, string Source, bool Demonstration, DateTimeOffset RecordedAt, string RecordedBy);

/// <summary>The profile of one community on a day, with the entries that made it.</summary>
public sealed record CommunityProfile(ProfileValues Values, IReadOnlyDictionary<int, EntryHead> Entries)
{
    public int LastRevision => Entries.Count == 0 ? 0 : Entries.Keys.Max();

    /// <summary>Whether any figure that still counts was made up.</summary>
    public bool IsDemonstration => Values.Revisions().Any(r => Entries[r].Demonstration);
}

/// <summary>Reads profiles: one with its history, or all of an area in one pass.</summary>
public sealed class ProfileReader(PlatformDb db)
{
    /// <summary>The profile of one community as it was on a day.</summary>
    public Task<CommunityProfile> Read(Id<Division> division, DateOnly on, CancellationToken stop = default) => Read(division, on, null, stop);

    /// <summary>The same, as it was known after a revision where one is given.</summary>
    public async Task<CommunityProfile> Read(Id<Division> division, DateOnly on, int? known, CancellationToken stop)
    {
        var entries = await db.ProfileEntries.AsNoTracking()
            .Where(e => e.DivisionId == division && e.AsOf <= on && (known == null || e.Revision <= known))
            .OrderBy(e => e.Revision).ToListAsync(stop);
        var values = new ProfileValues();
        foreach (var entry in entries)
        {
            values.Apply(System.Text.Encoding.UTF8.GetBytes(entry.Figures), entry.AsOf, entry.Revision);
        }

        return new(values, entries.ToDictionary(e => e.Revision, Head));
    }

    /// <summary>What was ever stated of one field of a community, latest day first.</summary>
    public async Task<IReadOnlyList<(EntryHead Entry, string? Row, FigureValue? Value)>> History(
        Id<Division> division, ProfileField field, CancellationToken stop = default)
    {
        var entries = await db.ProfileEntries.AsNoTracking().Where(e => e.DivisionId == division).OrderBy(e => e.Revision).ToListAsync(stop);
        var history = new List<(EntryHead, string?, FigureValue?)>();
        foreach (var entry in entries)
        {
            // Each entry alone, so that what it says is not mixed with what stood before.
            var alone = new ProfileValues();
            alone.Apply(System.Text.Encoding.UTF8.GetBytes(entry.Figures), entry.AsOf, entry.Revision);
            if (field.Subject == FieldSubject.Community)
            {
                Add(history, Head(entry), null, alone[field]);
                continue;
            }

            foreach (var (row, figures) in alone.Rows(field.Subject))
            {
                Add(history, Head(entry), row, figures[field.Index]);
            }
        }

        return history.OrderByDescending(h => h.Item1.AsOf).ThenByDescending(h => h.Item1.Revision).ToArray();
    }

    /// <summary>
    /// Walks the urban communities below a path that have a profile, in the order of their ids. The object handed out
    /// is used again for the next community; memory does not grow with the number of communities.
    /// </summary>
    public async Task Walk(DivisionPath below, DateOnly on, Func<Guid, string, ProfileValues, ValueTask> visit, CancellationToken stop = default)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var opened = connection.State != System.Data.ConnectionState.Open;
        if (opened)
        {
            await connection.OpenAsync(stop);
        }

        try
        {
            await using var command = new NpgsqlCommand(WalkQuery(below), connection);
            command.Parameters.Add(new() { Value = on });
            if (below.Value.Length > 0)
            {
                command.Parameters.Add(new() { Value = below.Value });
                command.Parameters.Add(new() { Value = below.Value + "/" });
                command.Parameters.Add(new() { Value = below.Value + "0" });
            }

            await using var reader = await command.ExecuteReaderAsync(stop);
            await Fold(reader, visit, stop);
        }
        finally
        {
            if (opened)
            {
                await connection.CloseAsync();
            }
        }
    }

    /// <summary>The one query of the walk, also the baseline that the bench measures it against.</summary>
    public static string WalkQuery(DivisionPath below) => $"""
        select e.division_id, d.path_text, e.as_of, e.revision, e.figures::text
        from organization_profile_entry e join organization_division d on d.id = e.division_id
        where d.kind = 1 and d.ended_on is null and e.as_of <= $1
        {(below.Value.Length > 0 ? "and (d.path_text = $2 or (d.path_text >= $3 and d.path_text < $4))" : "")}
        order by e.division_id, e.revision
        """;

    private static async Task Fold(NpgsqlDataReader reader, Func<Guid, string, ProfileValues, ValueTask> visit, CancellationToken stop)
    {
        var values = new ProfileValues();
        var buffer = new byte[16 * 1024];
        Guid current = default;
        var path = "";
        var any = false;
        while (await reader.ReadAsync(stop))
        {
            var id = reader.GetGuid(0);
            if (!any || id != current)
            {
                if (any)
                {
                    await visit(current, path, values);
                }

                (any, current, path) = (true, id, reader.GetString(1));
                values.Clear();
            }

            var length = (int)reader.GetBytes(4, 0, null, 0, 0);
            if (length > buffer.Length)
            {
                buffer = new byte[length * 2];
            }

            reader.GetBytes(4, 0, buffer, 0, length);
            values.Apply(buffer.AsSpan(0, length), reader.GetFieldValue<DateOnly>(2), reader.GetInt32(3));
        }

        if (any)
        {
            await visit(current, path, values);
        }
    }

    private static EntryHead Head(ProfileEntry e) => new(e.Revision, e.AsOf, e.Source, e.Demonstration, e.RecordedAt, e.RecordedBy);

    private static void Add(List<(EntryHead, string?, FigureValue?)> history, EntryHead head, string? row, Figure figure)
    {
        if (figure.Revision > 0)
        {
            history.Add((head, row, figure.Known ? figure.Value : null));
        }
    }
}
