using Microsoft.EntityFrameworkCore;
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
    // 0 division, 1 election, 2 poll's number, 3 station, 4 mode, 5 agent or nobody, 6 in person after all, 7 slot, 8 who acts, 9 voter or number, 10 today
    private const string Sql = """
        with t as (
            select p.id, p.state from elections_poll p where p.division_id = {0} and p.election_id = {1} and p.number = {2} for share
        ), s as (
            select number from elections_station where division_id = {0} and id = {3} and election_id = {1}
        ), v as (
            select v.id, case {4} when 0 then v.on_roll when 1 then v.for_household else v.for_group end and exists (
                select from elections_poll_contest pc join elections_contest c on c.division_id = pc.division_id and c.id = pc.contest_id
                where pc.division_id = {0} and pc.poll_id = t.id and (c.group_id is null or c.group_id = v.group_id)) as listed
            from elections_voter v, t where v.division_id = {0} and v.election_id = {1} and v.key = {9}
        ), given as (
            select x.id, x.agent_id = {5} as to_agent from elections_proxy x, v
            where x.division_id = {0} and x.election_id = {1} and x.principal_id = v.id and x.withdrawn_on is null
        ), away as (
            select st.name from v, t, elections_offline_voter o
            join elections_offline_slice l on l.division_id = o.division_id and l.id = o.slice_id and l.returned_by is null
            join elections_station st on st.division_id = l.division_id and st.id = l.station_id
            where o.division_id = {0} and o.poll_id = t.id and o.voter_id = v.id limit 1
        ), stands as (
            select from elections_candidate c where c.division_id = {0} and c.election_id = {1} and c.person_id = {8} and c.state = 4 limit 1
        ), made as (
            insert into elections_check_in (division_id, poll_id, voter_id, station_id, proxy_id)
            select {0}, t.id, v.id, {3}, case when {5} <> '00000000-0000-0000-0000-000000000000' then (select id from given where to_agent) end
            from t, v, s
            where t.state = 1 and v.listed and not exists (select from away) and not exists (select from stands)
              and case when {5} = '00000000-0000-0000-0000-000000000000' then {6} or not exists (select from given) else exists (select from given where to_agent) end
            on conflict do nothing
            returning voter_id
        ), lapsed as (
            update elections_proxy x set withdrawn_on = {10}, withdrawn_reason = '本人到场投票', version = x.version + 1
            from made where {5} = '00000000-0000-0000-0000-000000000000' and x.division_id = {0} and x.election_id = {1} and x.principal_id = made.voter_id and x.withdrawn_on is null
        ), marked as (
            insert into elections_turnout (division_id, poll_id, station_id, slot, ballots) select {0}, t.id, {3}, {7}, 1 from made, t
            on conflict (division_id, poll_id, station_id, slot) do update set ballots = elections_turnout.ballots + 1
        )
        select (select number from s) as "Station", (select state from t) as "State", exists (select from t where state = 1) as "Open",
            exists (select from v) as "Known", coalesce((select listed from v), false) as "Listed",
            exists (select from elections_check_in c, t, v where c.division_id = {0} and c.poll_id = t.id and c.voter_id = v.id) as "Already",
            exists (select from given) as "Given", exists (select from given where to_agent) as "GivenToAgent", (select name from away) as "Away",
            exists (select from stands) as "Candidate", {5} <> '00000000-0000-0000-0000-000000000000' as "Agent", exists (select from made) as "Made"
        """;

    private static readonly string ById = Sql.Replace("v.key", "v.id", StringComparison.Ordinal);
    internal static readonly string ByNumber = Sql.Replace("v.key", "v.number", StringComparison.Ordinal);

    internal Task<Issue> ToVoter(Id<Voter> voter, bool inPersonInstead, CancellationToken stop) => Issue(ById, voter.Value, Guid.Empty, inPersonInstead, stop);

    internal Task<Issue> ToNumber(int number, bool inPersonInstead, CancellationToken stop) => Issue(ByNumber, number, Guid.Empty, inPersonInstead, stop);

    internal Task<Issue> ToAgent(Id<Voter> principal, Id<Voter> agent, CancellationToken stop) => Issue(ById, principal.Value, agent.Value, false, stop);

    internal async Task<Id<Voter>> VoterOf(int number, CancellationToken stop) =>
        (await session.Db.Voters.AsNoTracking().SingleOrDefaultAsync(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id && v.Number == number, stop))?.Id
        ?? throw new NotFoundException("这位选民：名册上没有这个号");

    private async Task<Issue> Issue(string sql, object voter, Guid agent, bool inPersonInstead, CancellationToken stop) => (await session.Db.Database.SqlQueryRaw<Issue>(
        sql, election.DivisionId.Value, election.Id.Value, poll, station.Value, (int)election.Mode, agent, inPersonInstead, TurnoutSlot.Of(session.Now), session.Actor.Person ?? Guid.Empty, voter,
        session.Today).ToListAsync(stop)).Single();
}
