using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Checkups;

/// <summary>重算体检计数: makes the counts of every area anew for today and the rule book of today.</summary>
public sealed class RebuildTallies(Session session, NormLibrary library, CountryPass pass)
{
    private static readonly int Outcomes = Enum.GetValues<Outcome>().Length;

    /// <summary>Whether the kept counts are of another day or of other norms.</summary>
    public async Task<bool> IsDue(CheckupTallies tallies, CancellationToken stop = default)
    {
        var (_, edition) = await library.Current(session.Db, stop);
        return await tallies.State(stop) is not { } state || state.JudgedOn != session.Today || state.RuleBook != edition;
    }

    /// <returns>How many communities were judged.</returns>
    public async Task<int> Run(CancellationToken stop = default)
    {
        var (book, edition) = await library.Current(session.Db, stop);

        // Midnight may pass meanwhile; the counts are of the day on which they were begun.
        var day = session.Today;
        await using var transaction = await session.Db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);

        // Figures may be stated meanwhile: they wait, so that none is counted twice or not at all.
        await CheckupTallies.Lock(session.Db, stop);
        var counts = new Dictionary<(string Path, string Norm), int[]>();
        var judged = await pass.Run(book, DivisionPath.Country, day, (_, path, checkup, outcomes) => Add(counts, path, checkup, outcomes), stop);
        await session.Db.Database.ExecuteSqlRawAsync("delete from organization_checkup_tally", stop);
        await Write(counts, stop);
        await session.Db.Database.ExecuteSqlAsync($"""
            insert into organization_checkup_state (only_row, judged_on, rule_book) values (true, {day}, {edition})
            on conflict (only_row) do update set judged_on = excluded.judged_on, rule_book = excluded.rule_book
            """, stop);
        await transaction.CommitAsync(stop);
        return judged;
    }

    private static void Add(Dictionary<(string Path, string Norm), int[]> counts, string path, Checkup checkup, ReadOnlySpan<Outcome> outcomes)
    {
        // The county is the lowest level that keeps counts; the levels above are summed from it when written.
        var county = string.Join('/', path.Split('/').Take(3));
        for (var i = 0; i < outcomes.Length; i++)
        {
            var key = (county, checkup.Norms[i].Norm.Id);
            if (!counts.TryGetValue(key, out var five))
            {
                counts.Add(key, five = new int[Outcomes]);
            }

            five[(int)outcomes[i]]++;
        }
    }

    private async Task Write(Dictionary<(string Path, string Norm), int[]> counties, CancellationToken stop)
    {
        var all = counties.SelectMany(c => new DivisionPath(c.Key.Path).Line().Select(p => (Path: p.Value, c.Key.Norm, c.Value)))
            .GroupBy(c => (c.Path, c.Norm), c => c.Value);
        var ids = await session.Db.Divisions.AsNoTracking().Where(d => d.EndedOn == null && d.Level < DivisionLevel.Street)
            .ToDictionaryAsync(d => d.PathText, d => d.Id.Value, stop);
        var connection = (NpgsqlConnection)session.Db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync(
            "copy organization_checkup_tally (division_id, norm, met, not_met, unknown, not_applicable, in_conflict) from stdin (format binary)", stop);
        foreach (var group in all.Where(g => ids.ContainsKey(g.Key.Path)))
        {
            await writer.StartRowAsync(stop);
            await writer.WriteAsync(ids[group.Key.Path], NpgsqlDbType.Uuid, stop);
            await writer.WriteAsync(group.Key.Norm, NpgsqlDbType.Text, stop);
            for (var outcome = 0; outcome < Outcomes; outcome++)
            {
                await writer.WriteAsync(group.Sum(c => c[outcome]), NpgsqlDbType.Integer, stop);
            }
        }

        await writer.CompleteAsync(stop);
    }
}
