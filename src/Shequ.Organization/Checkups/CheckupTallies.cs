using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.Profiles;
using Shequ.Organization.Registers;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Checkups;

/// <summary>The day and rule book for which the kept counts hold.</summary>
public sealed record CheckupState(DateOnly JudgedOn, string RuleBook);

/// <summary>
/// 体检计数: keeps how many communities of each county, city, province and the country meet each norm, in the transaction
/// that changes a figure. <see cref="RebuildTallies"/> makes them anew when the day or the norms change.
/// </summary>
public sealed class CheckupTallies(Session session, NormLibrary library)
{
    private const string AddSql = """
        insert into organization_checkup_tally as t (division_id, norm, met, not_met, unknown, not_applicable, in_conflict)
        select a.id, n.norm, n.met, n.not_met, n.unknown, n.not_applicable, n.in_conflict
        from organization_division a
        cross join unnest(@norms, @met, @not_met, @unknown, @not_applicable, @in_conflict)
            as n(norm, met, not_met, unknown, not_applicable, in_conflict)
        where a.path_text = any(@paths) and a.ended_on is null and a.level < 4
        order by a.id, n.norm
        on conflict (division_id, norm) do update set
            met = t.met + excluded.met, not_met = t.not_met + excluded.not_met, unknown = t.unknown + excluded.unknown,
            not_applicable = t.not_applicable + excluded.not_applicable, in_conflict = t.in_conflict + excluded.in_conflict
        """;

    /// <summary>
    /// One transaction at a time changes the counts: no two can wait for each other's rows, a rebuild waits for them and
    /// they for a rebuild, so that no community counts twice.
    /// </summary>
    internal static Task Lock(PlatformDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync("lock table organization_checkup_tally in share row exclusive mode", stop);

    /// <summary>Says that the counts no longer hold and wait to be made anew.</summary>
    internal static async Task Invalidate(PlatformDb db, CancellationToken stop)
    {
        await Lock(db, stop);
        await db.Database.ExecuteSqlRawAsync("delete from organization_checkup_state", stop);
    }

    public async Task<CheckupState?> State(CancellationToken stop = default)
    {
        var connection = await Open(stop);
        await using var command = new NpgsqlCommand("select judged_on, rule_book from organization_checkup_state", connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? new(reader.GetFieldValue<DateOnly>(0), reader.GetString(1)) : null;
    }

    /// <summary>Moves one community whose figures changed; its register stays as it is.</summary>
    internal async Task Replace(Division community, ProfileValues before, ProfileValues after, CancellationToken stop)
    {
        var register = await new RegisterReader(session.Db).Read(community.Id, session.Today, stop);
        await Replace(community, new Evidence(before, register), new(after, register), stop);
    }

    /// <summary>Moves one community from what it was to what it is. One of which nothing is known is not counted at all.</summary>
    internal async Task Replace(Division community, Evidence before, Evidence after, CancellationToken stop)
    {
        await Lock(session.Db, stop);
        var (book, edition) = await library.Current(session.Db, stop);
        if (await State(stop) is not { } state || state.RuleBook != edition)
        {
            // The counts are of other norms and wait to be made anew; adding to them would only hide that.
            return;
        }

        // Judged for the day of the counts, not for today: the next rebuild moves all of them on together.
        var checkup = new Checkup(book.InForce(community.Place, state.JudgedOn));
        var counts = new int[checkup.Norms.Count, 5];
        Count(checkup, before, state.JudgedOn, counts, -1);
        Count(checkup, after, state.JudgedOn, counts, +1);
        var changed = Enumerable.Range(0, checkup.Norms.Count)
            .Where(i => Enumerable.Range(0, 5).Any(o => counts[i, o] != 0))
            .OrderBy(i => checkup.Norms[i].Norm.Id, StringComparer.Ordinal).ToArray();
        if (changed.Length == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(AddSql, await Open(stop), Transaction());
        command.Parameters.AddWithValue("paths", community.Path.Line().Select(p => p.Value).ToArray());
        command.Parameters.AddWithValue("norms", changed.Select(i => checkup.Norms[i].Norm.Id).ToArray());
        foreach (var (name, outcome) in new[] { ("met", 0), ("not_met", 1), ("unknown", 2), ("not_applicable", 3), ("in_conflict", 4) })
        {
            command.Parameters.AddWithValue(name, changed.Select(i => counts[i, outcome]).ToArray());
        }

        await command.ExecuteNonQueryAsync(stop);
    }

    private static void Count(Checkup checkup, Evidence shown, DateOnly today, int[,] counts, int by)
    {
        var evidence = shown with { Register = shown.Register.On(today) };
        if (evidence.IsEmpty)
        {
            return;
        }

        var facts = new Facts();
        evidence.Fill(facts);
        var outcomes = new Outcome[checkup.Norms.Count];
        checkup.Judge(facts, today, outcomes);
        for (var i = 0; i < outcomes.Length; i++)
        {
            counts[i, (int)outcomes[i]] += by;
        }
    }

    private NpgsqlTransaction? Transaction() =>
        (NpgsqlTransaction?)(session.Db.Database.CurrentTransaction as Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<System.Data.Common.DbTransaction>)?.Instance;

    private async Task<NpgsqlConnection> Open(CancellationToken stop)
    {
        var connection = (NpgsqlConnection)session.Db.Database.GetDbConnection();
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync(stop);
        }

        return connection;
    }
}
