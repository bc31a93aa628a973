using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;

namespace Shequ.Accounts.Sessions;

/// <summary>会话查询: turns a token into who is there and what they hold today, in one question to the database.</summary>
public sealed class SessionReader(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Nobody stays signed in longer than a working day, nor when they have left the desk.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    public static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    private const int FirstOfPost = 11;

    // Offset 0 keeps the planner from joining the whole view first: it is asked for one person, by its indexes.
    internal const string Sql = $"""
        select s.id, s.account_id, s.person_id, p.name, a.user_name, d.path_text, s.second_factor,
            a.totp_confirmed or exists (select from accounts_passkey k where k.user_id = a.id), a.must_change_password, s.last_seen_at, v.appointment_id is not null,
            {HeldPost.Columns}
        from accounts_session s
        join accounts_account a on a.id = s.account_id
        join organization_person p on p.id = s.person_id
        join organization_division d on d.id = p.division_id
        left join lateral (
            select * from organization_authority o
            where o.person_id = s.person_id and o.from_day <= $2 and o.held_until > $2 offset 0) v on true
        where s.token_hash = $1 and s.ended_at is null and s.expires_at > $3 and s.last_seen_at > $4 and s.stamp = a.security_stamp and a.locked_at is null
        order by v.body_kind, v.post_kind, v.path_text
        """;

    /// <summary>Null for a token that is forged, wrong, expired or ended, and for an account that is locked.</summary>
    public async Task<SignedIn?> Find(string? token, CancellationToken stop = default)
    {
        if (Token.Hash(token) is not { } hash)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Session.Zone).DateTime);
        var (found, seen) = await Ask(hash, now, today, stop);
        if (found is not null && now - seen >= SeenEvery)
        {
            await Seen(found.Session, now, stop);
        }

        return found;
    }

    private async Task<(SignedIn? Found, DateTimeOffset Seen)> Ask(byte[] hash, DateTimeOffset now, DateOnly today, CancellationToken stop)
    {
        await using var command = source.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = hash });
        command.Parameters.Add(new() { Value = today });
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        command.Parameters.Add(new() { Value = (now - Idle).ToUniversalTime() });
        await using var row = await command.ExecuteReaderAsync(stop);
        SignedIn? found = null;
        var (seen, posts) = (now, new List<HeldPost>());
        while (await row.ReadAsync(stop))
        {
            found ??= new(
                row.GetGuid(0), row.GetGuid(1), row.GetGuid(2), row.GetString(3), row.GetString(4), new DivisionPath(row.GetString(5)),
                row.GetBoolean(6), row.GetBoolean(7), row.GetBoolean(8), posts);
            seen = row.GetFieldValue<DateTimeOffset>(9);
            if (row.GetBoolean(10))
            {
                posts.Add(HeldPost.Read(row, FirstOfPost));
            }
        }

        return (found, seen);
    }

    private async Task Seen(Guid session, DateTimeOffset now, CancellationToken stop)
    {
        await using var command = source.CreateCommand("update accounts_session set last_seen_at = $2 where id = $1 and last_seen_at < $2");
        command.Parameters.Add(new() { Value = session });
        command.Parameters.Add(new() { Value = now.ToUniversalTime() });
        await command.ExecuteNonQueryAsync(stop);
    }
}
