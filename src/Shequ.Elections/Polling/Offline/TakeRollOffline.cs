using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;

namespace Shequ.Elections.Polling.Offline;

/// <summary>领取离线名册: gives a table without a line the voters of some groups, or everybody whom no other table has. Until it is back, they vote there only.</summary>
public sealed class TakeRollOffline(Session session) : ElectionAct<TakeRollOffline.Request, OfflineRollView>(session)
{
    private OfflineRollView? taken;

    public sealed record Request : PollRequest
    {
        public Id<PollingStation> Station { get; set; }

        /// <summary>Whose voters; everybody where none is named.</summary>
        public IReadOnlyList<Id<Body>> Groups { get; set; } = [];
    }

    protected override Permission Permission => ElectionPermissions.CheckIn;

    protected override async Task<OfflineRollView> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await Session.PollInHand(election, request.Poll, stop);
        if (poll.State > PollState.Open)
        {
            throw PollFinder.NotOpen(poll.State);
        }

        if (election.RollFrozenOn is null)
        {
            throw new RefusedException("选民名册还没有封册，不能领离线名册。", remedy: "请先处理完对名单的申诉，再办理“封册”。");
        }

        var station = await Session.Station(election, request.Station, stop);
        var voters = await Free(request, election, poll, stop);
        if (voters.Count == 0)
        {
            throw new RefusedException("没有可以领走的选民：他们已经领过票，或在别的离线名册里。", remedy: "请换一个小组，或等别的票台交回名册。");
        }

        var groups = await Session.Db.Bodies.AsNoTracking().Where(b => b.DivisionId == election.DivisionId && b.Kind == BodyKind.ResidentsGroup).ToDictionaryAsync(b => b.Id, b => b.Name, stop);
        var slice = await Keep(election, poll, station, voters.Count, request.Groups.Count == 0 ? "全部未领票选民" : string.Join('、', request.Groups.Select(g => groups.GetValueOrDefault(g) ?? "其他")), stop);
        await Session.Db.SaveChangesAsync(stop);
        var ids = voters.Select(v => v.Id.Value).ToArray();
        await Session.Db.Database.ExecuteSqlAsync(
            $"insert into elections_offline_voter (division_id, slice_id, voter_id, poll_id) select {election.DivisionId.Value}, {slice.Id.Value}, unnest({ids}), {poll.Id.Value}", stop);
        var agents = await Agents(election, stop);
        return taken = new(
            slice.Id.Value, slice.Number, election.Name, poll.Number, station.Number, station.Name, slice.Name,
            [.. voters.Select(v => OfflineVoterView.Of(v, v.GroupId is { } g ? groups.GetValueOrDefault(g) : null, agents.TryGetValue(v.Id, out var agent) ? agent : null))]);
    }

    protected override string Describe(Request request, Election target) =>
        taken is null ? "领取离线名册" : $"{taken.StationNumber}号站 领取离线名册第 {taken.Number} 份，{taken.Voters.Count} 人";

    private Task<List<Voter>> Free(Request request, Election election, Poll poll, CancellationToken stop)
    {
        var (slices, checkIns, contests) = (Session.Db.OfflineSlices, Session.Db.CheckIns, poll.Contests.Select(c => c.ContestId).ToArray());
        var voters = PollElectorate.Of(Session, election, [.. Session.Db.Contests.AsNoTracking().Where(c => c.DivisionId == election.DivisionId && contests.Contains(c.Id))]).AsNoTracking();
        if (request.Groups.Count > 0)
        {
            var groups = request.Groups.Select(g => (Id<Body>?)g).ToArray();
            voters = voters.Where(v => groups.Contains(v.GroupId));
        }

        var away = Session.Db.OfflineVoters.Where(o => o.DivisionId == poll.DivisionId && o.PollId == poll.Id
            && slices.Any(s => s.DivisionId == o.DivisionId && s.Id == o.SliceId && s.ReturnedBy == null));
        return voters.Where(v => !checkIns.Any(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id && c.VoterId == v.Id) && !away.Any(o => o.VoterId == v.Id))
            .OrderBy(v => v.Number).ToListAsync(stop);
    }

    private async Task<OfflineSlice> Keep(Election election, Poll poll, PollingStation station, int voters, string name, CancellationToken stop)
    {
        var slice = new OfflineSlice
        {
            DivisionId = election.DivisionId, Id = Id<OfflineSlice>.New(Session.Now), PollId = poll.Id, StationId = station.Id, Name = name, Voters = voters,
            Number = (await Session.Db.OfflineSlices.Where(s => s.DivisionId == poll.DivisionId && s.PollId == poll.Id).MaxAsync(s => (int?)s.Number, stop) ?? 0) + 1,
            TakenAt = Session.Now, TakenBy = Session.Signature(Permission, election),
        };
        Session.Db.Add(slice);
        return slice;
    }

    private async Task<Dictionary<Id<Voter>, int>> Agents(Election election, CancellationToken stop) => await Session.Db.Proxies.AsNoTracking()
        .Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.WithdrawnOn == null)
        .Join(Session.Db.Voters.Where(v => v.DivisionId == election.DivisionId), p => p.AgentId, v => v.Id, (p, v) => new { p.PrincipalId, v.Number })
        .ToDictionaryAsync(p => p.PrincipalId, p => p.Number, stop);
}
