using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Polling.CheckIns;

/// <summary>
/// 票台: gives out one ballot with one statement, which looks at the roll, the proxies and the slices that are out, writes the check-in and counts it
/// for the quarter of an hour. Of two tables that do it for the same voter at the same moment the key lets one through.
/// </summary>
internal sealed class IssueTable(Session session, Election election, int poll, Id<PollingStation> station)
{
    // 1 division, 2 election, 3 poll's number, 4 station, 5 mode, 6 agent or nobody, 7 in person after all, 8 slot, 9 who acts, 10 voter or number, 11 today
    private const string Sql = """
        with t as (
            select p.id, p.state from elections_poll p where p.division_id = $1 and p.election_id = $2 and p.number = $3 for share
        ), s as (
            select number from elections_station where division_id = $1 and id = $4 and election_id = $2
        ), v as (
            select v.id, case $5 when 0 then v.on_roll when 1 then v.for_household else v.for_group end and exists (
                select from elections_poll_contest pc join elections_contest c on c.division_id = pc.division_id and c.id = pc.contest_id
                where pc.division_id = $1 and pc.poll_id = t.id and (c.group_id is null or c.group_id = v.group_id)) as listed
            from elections_voter v, t where v.division_id = $1 and v.election_id = $2 and v.key = $10
        ), given as (
            select x.id, x.agent_id = $6 as to_agent from elections_proxy x, v
            where x.division_id = $1 and x.election_id = $2 and x.principal_id = v.id and x.withdrawn_on is null
        ), away as (
            select st.name from v, t, elections_offline_voter o
            join elections_offline_slice l on l.division_id = o.division_id and l.id = o.slice_id and l.returned_by is null
            join elections_station st on st.division_id = l.division_id and st.id = l.station_id
            where o.division_id = $1 and o.poll_id = t.id and o.voter_id = v.id limit 1
        ), stands as (
            select from elections_candidate c where c.division_id = $1 and c.election_id = $2 and c.person_id = $9 and c.state = 4 limit 1
        ), made as (
            insert into elections_check_in (division_id, poll_id, voter_id, station_id, proxy_id)
            select $1, t.id, v.id, $4, case when $6 <> '00000000-0000-0000-0000-000000000000' then (select id from given where to_agent) end
            from t, v, s
            where t.state = 1 and v.listed and not exists (select from away) and not exists (select from stands)
              and case when $6 = '00000000-0000-0000-0000-000000000000' then $7 or not exists (select from given) else exists (select from given where to_agent) end
            on conflict do nothing
            returning voter_id
        ), lapsed as (
            update elections_proxy x set withdrawn_on = $11, withdrawn_reason = '本人到场投票', version = x.version + 1
            from made where $6 = '00000000-0000-0000-0000-000000000000' and x.division_id = $1 and x.election_id = $2 and x.principal_id = made.voter_id and x.withdrawn_on is null
        ), marked as (
            insert into elections_turnout (division_id, poll_id, station_id, slot, ballots) select $1, t.id, $4, $8, 1 from made, t
            on conflict (division_id, poll_id, station_id, slot) do update set ballots = elections_turnout.ballots + 1
        )
        select (select number from s) as "Station", (select state from t) as "State", exists (select from t where state = 1) as "Open",
            exists (select from v) as "Known", coalesce((select listed from v), false) as "Listed",
            exists (select from elections_check_in c, t, v where c.division_id = $1 and c.poll_id = t.id and c.voter_id = v.id) as "Already",
            exists (select from given) as "Given", exists (select from given where to_agent) as "GivenToAgent", (select name from away) as "Away",
            exists (select from stands) as "Candidate", $6 <> '00000000-0000-0000-0000-000000000000' as "Agent", exists (select from made) as "Made"
        """;

    private static readonly string ById = Sql.Replace("v.key", "v.id", StringComparison.Ordinal);
    internal static readonly string ByNumber = Sql.Replace("v.key", "v.number", StringComparison.Ordinal);

    internal Task<Issue> ToVoter(Id<Voter> voter, bool inPersonInstead, CancellationToken stop) => Issue(ById, voter.Value, Guid.Empty, inPersonInstead, stop);

    internal Task<Issue> ToNumber(int number, bool inPersonInstead, CancellationToken stop) => Issue(ByNumber, number, Guid.Empty, inPersonInstead, stop);

    internal Task<Issue> ToAgent(Id<Voter> principal, Id<Voter> agent, CancellationToken stop) => Issue(ById, principal.Value, agent.Value, false, stop);

    internal async Task<Id<Voter>> VoterOf(int number, CancellationToken stop) =>
        (await session.Db.Voters.AsNoTracking().SingleOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.Number == number, stop))?.Id
        ?? throw new NotFoundException("这位选民：名册上没有这个号");

    /// <summary>Straight to the server, within the transaction of the act: this runs for every voter of the day, and what maps and tracks rows costs more than the rows.</summary>
    private async Task<Issue> Issue(string sql, object voter, Guid agent, bool inPersonInstead, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)session.Db.Database.GetDbConnection());
        foreach (var value in (object[])
            [
                election.DivisionId.Value, election.Id.Value, poll, station.Value, (int)election.Mode, agent, inPersonInstead, TurnoutSlot.Of(session.Now), session.Actor.Person ?? Guid.Empty, voter, session.Today,
            ])
        {
            command.Parameters.Add(new() { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        return new(
            reader.GetValue(0) as int?, reader.GetValue(1) as short?, reader.GetBoolean(2), reader.GetBoolean(3), reader.GetBoolean(4), reader.GetBoolean(5), reader.GetBoolean(6), reader.GetBoolean(7),
            reader.GetValue(8) as string, reader.GetBoolean(9), reader.GetBoolean(10), reader.GetBoolean(11));
    }
}
