using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;

namespace Shequ.Bench;

/// <summary>A poll of one community, as a bench needs it.</summary>
internal sealed record SimulatedPoll(string Community, Guid Division, Id<Election> Election, Guid Poll, Guid Contest, Id<PollingStation> Station, Id<BallotBox> Box, Guid Candidate);

/// <summary>Elections with one contest and their polls, written straight into the database for many communities at once.</summary>
internal static class SimulatedPolls
{
    /// <param name="skip">Communities already used, from the end of the list of codes.</param>
    internal static async Task<IReadOnlyList<SimulatedPoll>> Make(BenchDatabase database, int communities, int voters, PollState state, int skip, CancellationToken stop)
    {
        var name = $"测速{communities}x{voters}";
        await database.Execute(
            $"""
            create temporary table place as
                select d.id as division_id, gen_random_uuid() as body_id, gen_random_uuid() as election_id, gen_random_uuid() as contest_id, gen_random_uuid() as poll_id,
                    gen_random_uuid() as station_id, gen_random_uuid() as box_id, gen_random_uuid() as person_id
                from organization_division d where d.kind = 1 and d.ended_on is null order by d.code desc offset {skip} limit {communities};
            create temporary table candidate as select p.*, n, gen_random_uuid() as candidate_id, gen_random_uuid() as stands_id from place p cross join generate_series(1, 2) n;
            insert into organization_body (division_id, id, kind, name, founded_on, document, demonstration, version)
                select division_id, body_id, 0, '居民委员会', '2020-01-01', '测速', true, 0 from place;
            insert into elections_election (division_id, id, office, kind, mode, body_id, name, day, called_on, presider, document, keeps_seat_for_woman, roll_frozen_on, state, recorded_at,
                    recorded_by, demonstration, version)
                select division_id, election_id, 0, 0, 0, body_id, '{name}', current_date, current_date - 45, 5, '测速', false, current_date - 10, 0, now(), '测速', true, 0 from place;
            insert into elections_contest (division_id, id, election_id, position, body_id, post, title, seats, only_women)
                select division_id, contest_id, election_id, 1, body_id, 0, '主任', 1, false from place;
            insert into elections_poll (division_id, id, election_id, number, reason, day, state, electors, mixed, version)
                select division_id, poll_id, election_id, 1, 0, (now() at time zone 'Asia/Shanghai')::date, {(int)state}, {voters}, {(state == PollState.Closed ? "true" : "false")}, 0 from place;
            insert into elections_poll_contest (division_id, poll_id, contest_id, seats, rule, only_women, electors) select division_id, poll_id, contest_id, 1, 0, false, {voters} from place;
            insert into organization_person (id, division_id, name, sex, party_member, skills, lives_here, demonstration, version, has_resident_file)
                select stands_id, division_id, '候选' || n, 0, false, 0, true, true, 0, false from candidate;
            insert into elections_candidate (division_id, id, election_id, contest_id, person_id, name, sex, state, state_on, version)
                select division_id, candidate_id, election_id, contest_id, stands_id, '候选' || n, 0, 4, current_date, 0 from candidate;
            insert into elections_poll_candidate (division_id, poll_id, contest_id, candidate_id, position) select division_id, poll_id, contest_id, candidate_id, n from candidate;
            insert into elections_station (division_id, id, election_id, number, name, place, hours, secret_booth, version)
                select division_id, station_id, election_id, 1, '中心', '中心', '8:00—17:00', true, 0 from place;
            insert into elections_box (division_id, id, station_id, name, mobile) select division_id, box_id, station_id, '1号', false from place;
            insert into elections_voter (division_id, id, election_id, number, name, sex, class, declared_on, declaration, on_roll, for_household, for_group, version)
                select p.division_id, gen_random_uuid(), p.election_id, n, '选民' || n, 0, 0, current_date, 0, true, false, false, 0 from place p cross join generate_series(1, {voters}) n
            """,
            stop);
        await database.Execute("vacuum analyze elections_voter; vacuum analyze elections_election; vacuum analyze elections_poll; vacuum analyze elections_check_in; vacuum analyze kernel_audit", stop);
        return await Read(database, name, stop);
    }

    private static async Task<IReadOnlyList<SimulatedPoll>> Read(BenchDatabase database, string name, CancellationToken stop)
    {
        await using var command = database.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("""
            select d.code, d.id, e.id, p.id, c.id, s.id, b.id, (select x.candidate_id from elections_poll_candidate x where x.division_id = e.division_id and x.poll_id = p.id and x.position = 1)
            from elections_election e join organization_division d on d.id = e.division_id
            join elections_poll p on p.division_id = e.division_id and p.election_id = e.id
            join elections_contest c on c.division_id = e.division_id and c.election_id = e.id
            join elections_station s on s.division_id = e.division_id and s.election_id = e.id
            join elections_box b on b.division_id = e.division_id and b.station_id = s.id where e.name = $1 order by d.code
            """);
        command.Parameters.Add(new() { Value = name });
        await using var row = await command.ExecuteReaderAsync(stop);
        var polls = new List<SimulatedPoll>();
        while (await row.ReadAsync(stop))
        {
            polls.Add(new(
                row.GetString(0), row.GetGuid(1), new(row.GetGuid(2)), row.GetGuid(3), row.GetGuid(4), new(row.GetGuid(5)), new(row.GetGuid(6)), row.GetGuid(7)));
        }

        return polls;
    }
}
