using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;

namespace Shequ.Elections.Polling.Offline;

/// <summary>
/// 并入离线名册: takes in what a table did without a line, as sets of voter numbers. Whoever counts already is counted once, and the further
/// ballot is kept as a double issue. The same file a second time changes nothing; a number that is not in the slice stops the whole file.
/// </summary>
public sealed class MergeOffline(Session session) : ElectionAct<MergeOffline.Request, OfflineMergeView>(session)
{
    private string said = "并入离线名册";

    public sealed record Request : PollRequest
    {
        public Id<OfflineSlice> Slice { get; set; }

        /// <summary>The device, by the random id that it made up; what it sends later holds what it sent before.</summary>
        public Id<OfflineCopy> Copy { get; set; }

        /// <summary>选民号 of those who came themselves.</summary>
        public IReadOnlyList<int> Numbers { get; set; } = [];

        /// <summary>选民号 of those for whom somebody else came.</summary>
        public IReadOnlyList<int> ByProxy { get; set; } = [];

        /// <summary>The table is done and gives the slice back.</summary>
        public bool Done { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.CheckIn;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Copy.Value == Guid.Empty)
        {
            yield return new(nameof(Request.Copy), "文件里没有设备的编号，请用离线检票页保存的文件。");
        }

        foreach (var number in request.Numbers.Intersect(request.ByProxy).Order())
        {
            yield return new(nameof(Request.Numbers), $"{number} 号既写本人领票，又写受托人代领，请核对后只写一处。");
        }
    }

    protected override async Task<OfflineMergeView> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await Session.PollInHand(election, request.Poll, stop);
        PollFinder.RequireOpen(poll);
        var slice = await Session.Db.OfflineSlices.SingleOrDefaultAsync(s => s.DivisionId == election.DivisionId && s.PollId == poll.Id && s.Id == request.Slice, stop)
            ?? throw new NotFoundException("这份离线名册");
        var known = await Known(election, slice, stop);
        var proxies = await Proxies(election, slice, stop);
        Require(request, known, proxies);

        var copy = await Session.Db.OfflineCopies.SingleOrDefaultAsync(c => c.DivisionId == slice.DivisionId && c.SliceId == slice.Id && c.Id == request.Copy, stop);
        var fresh = request.Numbers.Concat(request.ByProxy).Distinct().Except(copy?.Numbers ?? []).Order().ToArray();
        var (made, doubles) = await TakeIn(new(election, poll, slice, request), known, proxies, fresh, stop);
        if (copy is null)
        {
            Session.Db.Add(copy = new() { DivisionId = slice.DivisionId, SliceId = slice.Id, Id = request.Copy, Numbers = fresh });
        }
        else if (fresh.Length > 0)
        {
            copy.Numbers = [.. copy.Numbers.Concat(fresh).Order()];
        }

        if (request.Done && slice.Out)
        {
            slice.ReturnedBy = Session.Signature(Permission, election);
            slice.Version++;
        }

        said = $"并入离线名册第 {slice.Number} 份：新增 {made} 张，重复发票 {doubles.Length} 张{(slice.Out ? "" : "，名册交回")}";
        return new(slice.Number, made, doubles, request.Numbers.Count + request.ByProxy.Count - fresh.Length, slice.Out);
    }

    protected override string Describe(Request request, Election target) => said;

    private async Task<(int Made, int[] Doubles)> TakeIn(
        Merging at, Dictionary<int, Id<Voter>> known, Dictionary<Id<Voter>, Id<Proxies.Proxy>> proxies, int[] fresh, CancellationToken stop)
    {
        var (db, poll) = (Session.Db, at.Poll);
        var ids = fresh.Select(n => known[n]).ToArray();
        var counted = (await db.CheckIns.Where(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id && ids.Contains(c.VoterId)).Select(c => c.VoterId).ToListAsync(stop)).ToHashSet();
        var (byProxy, doubles) = (at.Request.ByProxy.ToHashSet(), fresh.Where(n => counted.Contains(known[n])).ToArray());
        db.AddRange(fresh.Except(doubles).Select(n => new CheckIn
        {
            DivisionId = poll.DivisionId, PollId = poll.Id, VoterId = known[n], StationId = at.Slice.StationId, ProxyId = byProxy.Contains(n) ? proxies[known[n]] : null,
        }));
        db.AddRange(doubles.Select(n => new DoubleIssue { DivisionId = poll.DivisionId, PollId = poll.Id, VoterId = known[n], CopyId = at.Request.Copy, StationId = at.Slice.StationId }));
        var lapsed = fresh.Where(n => !byProxy.Contains(n)).Select(n => known[n]).Where(proxies.ContainsKey).ToArray();
        await db.Proxies.Where(p => p.DivisionId == poll.DivisionId && p.ElectionId == at.Election.Id && lapsed.Contains(p.PrincipalId) && p.WithdrawnOn == null).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.WithdrawnOn, Session.Today).SetProperty(x => x.WithdrawnReason, "本人到场投票").SetProperty(x => x.Version, x => x.Version + 1), stop);
        var made = fresh.Length - doubles.Length;
        if (made > 0)
        {
            await TurnoutSlot.Add(Session, poll, at.Slice.StationId, made, stop);
        }

        return (made, doubles);
    }

    /// <summary>Every number that is not in this slice is told; nothing of the file is taken in then.</summary>
    private static void Require(Request request, Dictionary<int, Id<Voter>> known, Dictionary<Id<Voter>, Id<Proxies.Proxy>> proxies)
    {
        var faults = request.Numbers.Concat(request.ByProxy).Distinct().Order().Where(n => !known.ContainsKey(n))
            .Select(n => new InputError(nameof(Request.Numbers), $"{n} 号不在这份名册里。"))
            .Concat(request.ByProxy.Distinct().Order().Where(n => known.TryGetValue(n, out var voter) && !proxies.ContainsKey(voter))
                .Select(n => new InputError(nameof(Request.ByProxy), $"{n} 号没有委托过别人，不能写成代领。"))).ToArray();
        if (faults.Length > 0)
        {
            throw new BadInputException(faults);
        }
    }

    private Task<Dictionary<int, Id<Voter>>> Known(Election election, OfflineSlice slice, CancellationToken stop) =>
        Session.Db.OfflineVoters.Where(o => o.DivisionId == election.DivisionId && o.SliceId == slice.Id)
            .Join(Session.Db.Voters.Where(v => v.DivisionId == election.DivisionId && v.ElectionId == election.Id), o => o.VoterId, v => v.Id, (_, v) => new { v.Number, v.Id })
            .ToDictionaryAsync(v => v.Number, v => v.Id, stop);

    /// <summary>The newest proxy of each voter in the slice, even one that has lapsed since: two devices may hold the same slice.</summary>
    private async Task<Dictionary<Id<Voter>, Id<Proxies.Proxy>>> Proxies(Election election, OfflineSlice slice, CancellationToken stop)
    {
        var here = Session.Db.OfflineVoters.Where(o => o.DivisionId == election.DivisionId && o.SliceId == slice.Id).Select(o => o.VoterId);
        var given = await Session.Db.Proxies.AsNoTracking().Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && here.Contains(p.PrincipalId))
            .OrderBy(p => p.Id).Select(p => new { p.PrincipalId, p.Id }).ToListAsync(stop);
        return given.GroupBy(p => p.PrincipalId).ToDictionary(g => g.Key, g => g.Last().Id);
    }

    private sealed record Merging(Election Election, Poll Poll, OfflineSlice Slice, Request Request);
}

/// <summary>What taking in a set came to.</summary>
/// <param name="Doubles">选民号 of those who had been given a ballot elsewhere.</param>
/// <param name="Known">Numbers that this device had sent before.</param>
/// <param name="Out">Whether the slice is still out.</param>
public sealed record OfflineMergeView(int Number, int Made, IReadOnlyList<int> Doubles, int Known, bool Out);
