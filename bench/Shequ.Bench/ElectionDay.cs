using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Bench;

/// <summary>Five hundred communities vote on one day: check-ins through the act against the same statements sent by hand, in turn.</summary>
internal static partial class ElectionDay
{
    private const int Communities = 500;
    private const int Voters = 40;
    private const int Tables = 8;
    private static readonly Actor Officer = new("测速", [.. ElectionPermissions.All.Select(p => new Grant(p, DivisionPath.Country))], Guid.CreateVersion7());

    internal static async Task<IReadOnlyList<Measurement>> Run(BenchDatabase database, CancellationToken stop)
    {
        var polls = await SimulatedPolls.Make(database, Communities, Voters, PollState.Open, skip: 0, stop);
        await Give(polls, 1, (poll, number) => Act(database, poll, number, stop), stop);
        await Give(polls, 2, (poll, number) => ByHand(database, poll, number, stop), stop);
        var (acts, hands) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var number = 3; number < Voters; number += 2)
        {
            acts += await Give(polls, number, (poll, n) => Act(database, poll, n, stop), stop);
            hands += await Give(polls, number + 1, (poll, n) => ByHand(database, poll, n, stop), stop);
        }

        var given = Communities * ((Voters - 2) / 2);
        return [Measurement.Rate($"{Communities} 个社区同一天投票，{Tables} 张桌子同时发票 / 手写同样的 SQL", given / acts.TotalSeconds, given / hands.TotalSeconds, 0.3m)];
    }

    /// <summary>One ballot in every community, as many tables at once as there are.</summary>
    private static async Task<TimeSpan> Give(IReadOnlyList<SimulatedPoll> polls, int number, Func<SimulatedPoll, int, Task> give, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(polls, new ParallelOptions { MaxDegreeOfParallelism = Tables, CancellationToken = stop }, async (poll, _) => await give(poll, number));
        return watch.Elapsed;
    }

    private static async Task Act(BenchDatabase database, SimulatedPoll poll, int number, CancellationToken stop)
    {
        await using var scope = database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Session>().Actor = Officer;
        await scope.ServiceProvider.GetRequiredService<CheckInVoter>().Run(
            new() { Division = poll.Community, Election = poll.Election, Poll = 1, Station = poll.Station, Number = number }, stop);
    }

    private static async Task ByHand(BenchDatabase database, SimulatedPoll poll, int number, CancellationToken stop)
    {
        await using var connection = await database.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        await Ask(connection, "select e.*, d.* from elections_election e join organization_division d on d.id = e.division_id where d.code = $1 and d.ended_on is null and e.id = $2", stop, poll.Community, poll.Election.Value);
        var now = TimeProvider.System.GetUtcNow();
        await Ask(
            connection, Places().Replace(IssueTable.ByNumber, m => $"${int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1}"), stop, poll.Division, poll.Election.Value, 1,
            poll.Station.Value, 0, Guid.Empty, false, now.AddTicks(-(now.Ticks % TimeSpan.FromMinutes(15).Ticks)), Guid.Empty, number, DateOnly.FromDateTime(now.UtcDateTime));
        await Ask(connection, "select pg_advisory_xact_lock(hashtextextended($1, 0))", stop, poll.Division.ToString());
        var last = await Ask(connection, "select sequence, hash from kernel_audit where division_id = $1 order by sequence desc limit 1", stop, poll.Division);
        await Ask(
            connection, "insert into kernel_audit (division_id, sequence, at, actor, act, detail, previous, hash) values ($1, $2, $3, '测速', 'elections.check_in', '1号站 发票1张', $4, $5)", stop, poll.Division,
            (last is [long sequence, ..] ? sequence : 0) + 1, now, last is [_, byte[] hash] ? hash : [], SHA256.HashData(Encoding.UTF8.GetBytes($"{poll.Division}{number}{now:O}")));
        await transaction.CommitAsync(stop);
    }

    private static async Task<object?[]> Ask(NpgsqlConnection connection, string sql, CancellationToken stop, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(stop);
        var row = Array.Empty<object?>();
        if (await reader.ReadAsync(stop))
        {
            row = new object?[reader.FieldCount];
            reader.GetValues(row!);
        }

        return row;
    }

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Places();
}
