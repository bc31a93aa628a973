using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Elections.Results;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Demonstrations;
using Shequ.Population.Residents;

namespace Shequ.Bench;

/// <summary>The roll of ten thousand voters against a bare COPY of the same rows, and the declaring of their count against that of a hundred.</summary>
internal static class ElectionRoll
{
    private const int Voters = 10_000;
    private const int Few = 100;
    private const int Households = 7000;
    private const int Rounds = 5;
    private static readonly string[] Tables = ["elections_voter", "elections_roll_entry"];

    internal static async Task<IReadOnlyList<Measurement>> Run(BenchDatabase database, CancellationToken stop)
    {
        var community = (await SimulatedPolls.Make(database, 1, Few, PollState.Prepared, skip: 600, stop)).Single();
        await database.With(s => s.GetRequiredService<SeedPeople>().Run(new() { Division = community.Community, Households = Households }, stop));
        await database.Execute("vacuum analyze population_resident; vacuum analyze population_stay; vacuum analyze population_household; vacuum analyze population_dwelling", stop);
        var residents = await Residents(database, community, stop);

        // Once to have the rows and warm the machine, then each side once.
        await Register(database, community, residents, stop);
        var rows = await Save(database, community, stop);
        await Empty(database, community, stop);
        var bare = await Copy(database, rows, stop);
        await Empty(database, community, stop);
        var act = await Register(database, community, residents, stop);
        var (many, few) = (await Declare(database, Voters, 601, stop), await Declare(database, Few, 610, stop));
        return
        [
            Measurement.Time($"登记 {Voters} 名选民 / 直接 COPY 同样的行", act, bare, 6),
            Measurement.Time($"录入计票单并宣布 {Voters} 名选民的结果 / {Few} 名选民的", many, few, 3),
        ];
    }

    private static async Task<IReadOnlyList<Id<Resident>>> Residents(BenchDatabase database, SimulatedPoll community, CancellationToken stop)
    {
        var found = await database.With(s => s.GetRequiredService<Session>().Db.Database.SqlQuery<Guid>($"""
            select distinct s.resident_id as "Value" from population_stay s join population_resident r on r.division_id = s.division_id and r.id = s.resident_id
            where s.division_id = {community.Division} and s.ended_on is null and s.lives_here and r.born_on < '2005-01-01' and r.merged_into_id is null and not r.deprived_of_political_rights limit {Voters}
            """).ToListAsync(stop));
        return found.Count == Voters ? [.. found.Select(id => new Id<Resident>(id))] : throw new InvalidOperationException($"Only {found.Count} grown-up residents.");
    }

    private static Task<TimeSpan> Register(BenchDatabase database, SimulatedPoll poll, IReadOnlyList<Id<Resident>> residents, CancellationToken stop) => database.With(async services =>
    {
        await database.Execute($"update elections_election set roll_frozen_on = null where id = '{poll.Election}'", stop);
        var today = services.GetRequiredService<Session>().Today;
        var watch = Stopwatch.StartNew();
        await services.GetRequiredService<RegisterVoters>().Run(
            new() { Division = poll.Community, Election = poll.Election, Residents = [.. residents], DeclaredOn = today, Declaration = Declaration.InPerson }, stop);
        return watch.Elapsed;
    });

    private static async Task<Dictionary<string, byte[]>> Save(BenchDatabase database, SimulatedPoll poll, CancellationToken stop)
    {
        await using var connection = await database.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(stop);
        var rows = new Dictionary<string, byte[]>();
        foreach (var table in Tables)
        {
            using var kept = new MemoryStream();
            await using var source = await connection.BeginRawBinaryCopyAsync($"copy (select * from {table} where division_id = '{poll.Division}'{(table == Tables[0] ? " and resident_id is not null" : "")}) to stdout (format binary)", stop);
            await source.CopyToAsync(kept, stop);
            rows.Add(table, kept.ToArray());
        }

        return rows;
    }

    private static async Task<TimeSpan> Copy(BenchDatabase database, Dictionary<string, byte[]> rows, CancellationToken stop)
    {
        await using var connection = await database.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(stop);
        var watch = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync(stop);
        foreach (var (table, bytes) in rows)
        {
            await using var target = await connection.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", stop);
            await target.WriteAsync(bytes, stop);
        }

        await transaction.CommitAsync(stop);
        return watch.Elapsed;
    }

    private static Task Empty(BenchDatabase database, SimulatedPoll poll, CancellationToken stop) => database.Execute(
        $"delete from elections_roll_entry where division_id = '{poll.Division}'; delete from elections_voter where division_id = '{poll.Division}' and resident_id is not null; vacuum elections_voter; vacuum elections_roll_entry; checkpoint", stop);

    /// <summary>The best of some rounds, each in a community of its own: two people type the sheets, the result is declared.</summary>
    private static async Task<TimeSpan> Declare(BenchDatabase database, int voters, int skip, CancellationToken stop)
    {
        var best = TimeSpan.MaxValue;
        foreach (var poll in await SimulatedPolls.Make(database, Rounds, voters, PollState.Closed, skip, stop))
        {
            await database.Execute(
                $"insert into elections_check_in (division_id, poll_id, voter_id, station_id) select division_id, '{poll.Poll}', id, '{poll.Station}' from elections_voter where division_id = '{poll.Division}' and election_id = '{poll.Election}'; vacuum analyze elections_check_in", stop);
            await Type(database, poll, voters, stop);
            await Type(database, poll, voters, stop);
            var watch = Stopwatch.StartNew();
            await As(database, services => services.GetRequiredService<DeclareResult>().Run(
                new() { Division = poll.Community, Election = poll.Election, Poll = 1, Presider = "甲", Scrutineers = "乙", Talliers = "丙", Callers = "丁", Reason = "测速" }, stop));
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private static Task Type(BenchDatabase database, SimulatedPoll poll, int voters, CancellationToken stop) => As(database, services => services.GetRequiredService<EnterTally>().Run(
        new()
        {
            Division = poll.Community, Election = poll.Election, Poll = 1, Box = poll.Box, Papers = voters,
            Tallies =
            [
                new()
                {
                    Contest = new(poll.Contest),
                    Pages = [.. Enumerable.Range(0, voters / Few).Select(_ => new TypedPage { Valid = Few, Invalid = 0, Blank = 0, Votes = [new() { Candidate = new(poll.Candidate), Strokes = Few - 1 }] })],
                },
            ],
        },
        stop));

    private static async Task As<T>(BenchDatabase database, Func<IServiceProvider, Task<T>> run)
    {
        await using var scope = database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = new("测速", [.. OrganizationPermissions.All.Select(p => new Grant(p, DivisionPath.Country))], Guid.CreateVersion7());
        await run(scope.ServiceProvider);
    }
}
