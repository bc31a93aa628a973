using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Organization.Authority;
using Shequ.Organization.Demonstrations;

namespace Shequ.Bench;

/// <summary>What somebody may do, asked on every request: with the register of one county, and with 100,000 appointments more.</summary>
internal static class AuthorityLookup
{
    private const int Rounds = 3000;
    private const int Communities = 8600;
    private const int Appointments = 100_000;
    private static readonly DateOnly Day = new(2026, 6, 30);

    internal static async Task<IReadOnlyList<Measurement>> Run(BenchDatabase database, CancellationToken stop)
    {
        await database.With(s => s.GetRequiredService<SeedRegister>().Run(new() { Division = "320106" }, stop));
        await database.Execute(Analyze, stop);
        var (small, bareThen) = await Measure(database, stop);
        await database.Execute(Many, stop);
        await database.Execute(Analyze, stop);
        var (large, bareNow) = await Measure(database, stop);

        // Each against the bare question of the same minute, so that a busy machine does not count twice.
        var growth = decimal.Round((decimal)(large / bareNow / (small / bareThen)), 2);
        var cost = decimal.Round((decimal)(large / bareNow), 2);
        return
        [
            new($"一人的职权，再加 {Appointments} 项任职、{Communities} 个社区 / 只有一个区的登记", Text(large), Text(small), growth, "≤ 1.2", growth <= 1.2m),
            new("一人的职权 / 同一连接池按主键取一行", Text(large), Text(bareNow), cost, "≤ 4", cost <= 4),
        ];
    }

    private const string Analyze =
        "vacuum analyze organization_person; vacuum analyze organization_body; vacuum analyze organization_post; vacuum analyze organization_appointment";

    /// <summary>One body with as many members as it takes in each of so many communities that have none.</summary>
    private static readonly string Many = $"""
        create temporary table place as
            select d.id as division_id, gen_random_uuid() as body_id, gen_random_uuid() as post_id from organization_division d
            where d.kind = 1 and d.ended_on is null and not exists (select from organization_body b where b.division_id = d.id) order by d.code limit {Communities};
        create temporary table seat as
            select p.*, gen_random_uuid() as person_id from generate_series(1, {(Appointments / Communities) + 1}) n cross join place p order by n limit {Appointments};
        insert into organization_body (division_id, id, kind, name, founded_on, document, demonstration, version)
            select division_id, body_id, 0, '居民委员会', '2020-01-01', '测速', true, 0 from place;
        insert into organization_post (division_id, id, body_id, kind) select division_id, post_id, body_id, 2 from place;
        insert into organization_person (id, division_id, name, sex, party_member, skills, lives_here, demonstration, version)
            select person_id, division_id, '测速', 0, false, 0, true, true, 0 from seat;
        insert into organization_appointment (division_id, id, post_id, body_id, person_id, from_day, term_ends_on, origin, document, recorded_by, demonstration, version)
            select division_id, gen_random_uuid(), post_id, body_id, person_id, '2025-01-01', '2030-01-01', 0, '测速', '测速', true, 0 from seat
        """;

    /// <returns>The question of authority and a bare question by primary key, asked in turn.</returns>
    private static async Task<(double Held, double Bare)> Measure(BenchDatabase database, CancellationToken stop)
    {
        var source = database.Services.GetRequiredService<NpgsqlDataSource>();
        var reader = database.Services.GetRequiredService<AuthorityReader>();
        var people = await People(source, stop);
        var (held, bare) = (new List<double>(), new List<double>());
        for (var i = -200; i < Rounds; i++)
        {
            var person = people[Math.Abs(i) % people.Count];
            var watch = Stopwatch.StartNew();
            if ((await reader.HeldOn(person, Day, stop)).Count == 0)
            {
                throw new InvalidOperationException("Whoever is asked about holds a post.");
            }

            var first = watch.Elapsed.TotalMicroseconds;
            watch.Restart();
            await Name(source, person, stop);
            if (i >= 0)
            {
                held.Add(first);
                bare.Add(watch.Elapsed.TotalMicroseconds);
            }
        }

        return (Quick(held), Quick(bare));
    }

    private static async Task<List<Guid>> People(NpgsqlDataSource source, CancellationToken stop)
    {
        await using var command = source.CreateCommand(
            "select person_id from (select distinct person_id from organization_appointment where from_day <= $1 and held_until > $1) p order by md5(person_id::text) limit 1000");
        command.Parameters.Add(new() { Value = Day });
        await using var row = await command.ExecuteReaderAsync(stop);
        var people = new List<Guid>();
        while (await row.ReadAsync(stop))
        {
            people.Add(row.GetGuid(0));
        }

        return people;
    }

    private static async Task Name(NpgsqlDataSource source, Guid person, CancellationToken stop)
    {
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var command = new NpgsqlCommand("select name from organization_person where id = $1", connection);
        command.Parameters.Add(new() { Value = person });
        await command.PrepareAsync(stop);
        await command.ExecuteScalarAsync(stop);
    }

    /// <summary>What a tenth of them do not exceed: whatever else the machine does only makes an answer slower.</summary>
    private static double Quick(List<double> values) => values.Order().ElementAt(values.Count / 10);

    private static string Text(double microseconds) => $"{microseconds:0} µs";
}
