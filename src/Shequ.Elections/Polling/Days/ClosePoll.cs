using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Accounts;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Polling.Days;

/// <summary>
/// 结束投票: every station is accounted for, every slice is back, the boxes are mixed. The check-ins are written anew in the order of the roll,
/// so that nothing about them tells any longer who came when.
/// </summary>
public sealed class ClosePoll(Session session, NormLibrary library) : ElectionAct<ClosePoll.Request, int>(session)
{
    private int participants;

    public sealed record Request : PollRequest
    {
        /// <summary>流动票箱已倒入投票站的票箱，全部选票已经混合.</summary>
        public bool Mixed { get; set; }

        /// <summary>已到公布的结束时间.</summary>
        public bool HoursOver { get; set; }

        /// <summary>Why ballots were given out twice, where they were.</summary>
        [StringLength(500, ErrorMessage = "说明请写在 500 字以内。")]
        public string? Explanation { get; set; }
    }

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await Session.PollInHand(election, request.Poll, stop);
        if (poll.State != PollState.Open)
        {
            throw new RefusedException($"第 {poll.Number} 次投票是“{ElectionWords.Of(poll.State)}”，没有可以结束的投票。", remedy: "请查看投票当天的工作页。");
        }

        participants = await Session.Db.CheckIns.CountAsync(c => c.DivisionId == poll.DivisionId && c.PollId == poll.Id, stop);
        RequireOver(request, poll);
        await RequireSlicesBack(poll, stop);
        await RequireAccounts(election, poll, stop);
        await RequireExplanation(request, poll, stop);
        await RequireMixed(request, election, poll, stop);
        await Scramble(poll, stop);
        (poll.State, poll.ClosedAt, poll.Mixed) = (PollState.Closed, Session.Now, true);
        poll.Version++;
        return participants;
    }

    protected override string Describe(Request request, Election target) => $"第 {request.Poll} 次投票结束，领票 {participants} 人";

    private void RequireOver(Request request, Poll poll)
    {
        if (!request.HoursOver && participants < poll.Electors)
        {
            throw new BadInputException(nameof(Request.HoursOver), $"应参加 {poll.Electors} 人，已领票 {participants} 人。没有到公布的结束时间，不能提前结束；已到时间的，请勾选确认。");
        }
    }

    private async Task RequireSlicesBack(Poll poll, CancellationToken stop)
    {
        var away = await Session.Db.OfflineSlices.AsNoTracking().Where(s => s.DivisionId == poll.DivisionId && s.PollId == poll.Id && s.ReturnedBy == null).OrderBy(s => s.Number).Select(s => s.Number).ToListAsync(stop);
        if (away.Count > 0)
        {
            throw new RefusedException($"离线名册第 {string.Join('、', away)} 份还没有交回。", remedy: "请在离线检票页送出并交回，或把保存的文件上传；设备坏了的，按存根把选民号录入。");
        }
    }

    private async Task RequireAccounts(Election election, Poll poll, CancellationToken stop)
    {
        var stations = await new PollAccounts(Session).Of(election, poll, stop);
        var open = stations.Where(s => s.Account?.Issued is null).Select(s => s.Station.Name).ToArray();
        if (open.Length > 0)
        {
            throw new RefusedException($"“{string.Join("”“", open)}”的选票账还没有登记。", remedy: "请各投票站清点领入、发出、写坏和未用的选票后登记。");
        }

        foreach (var station in stations.Where(s => s.Account!.Explanation is null && s.Equations.Any(e => !e.Holds)))
        {
            throw new RefusedException($"“{station.Station.Name}”的选票账不符：{string.Join('；', station.Equations.Where(e => !e.Holds).Select(e => e.Text))}。", remedy: "请重新清点；核对后仍不符的，在选票账里写明原因。");
        }
    }

    private async Task RequireExplanation(Request request, Poll poll, CancellationToken stop)
    {
        var doubles = await Session.Db.DoubleIssues.Where(d => d.DivisionId == poll.DivisionId && d.PollId == poll.Id).ToListAsync(stop);
        if (doubles.Count > 0 && string.IsNullOrWhiteSpace(request.Explanation))
        {
            throw new BadInputException(nameof(Request.Explanation), $"有 {doubles.Count} 张选票发给了已经领过票的选民。选民只计一次，请写明怎样发生、怎样处理；不写姓名。");
        }

        doubles.ForEach(d => d.Explanation = request.Explanation!.Trim());
    }

    private async Task RequireMixed(Request request, Election election, Poll poll, CancellationToken stop)
    {
        if (request.Mixed)
        {
            return;
        }

        var rules = await ElectionRules.For(Session, library, election, poll.Day, stop);
        throw new RefusedException(
            "选票还没有混合：流动票箱和人少的投票站，单独清点会看出谁投了谁。", rules.Citation(ElectionActKeys.SecretBallot),
            "请当众把流动票箱倒入投票站的票箱，把各票箱的票混合以后，再结束投票。");
    }

    /// <summary>
    /// One statement deletes and writes all of them: one transaction for all rows, one order, that of the roll. Proxies that lapsed today are touched for the same reason.
    /// </summary>
    private async Task Scramble(Poll poll, CancellationToken stop)
    {
        await Session.Db.Database.ExecuteSqlAsync(
            $"""
            with gone as (
                delete from elections_check_in where division_id = {poll.DivisionId.Value} and poll_id = {poll.Id.Value} returning *
            )
            insert into elections_check_in (division_id, poll_id, voter_id, station_id, proxy_id)
            select g.division_id, g.poll_id, g.voter_id, g.station_id, g.proxy_id from gone g
            join elections_voter v on v.division_id = g.division_id and v.id = g.voter_id order by v.number
            """, stop);
        await Session.Db.Database.ExecuteSqlAsync(
            $"""
            update elections_proxy set version = version + 1
            where division_id = {poll.DivisionId.Value} and election_id = {poll.ElectionId.Value} and withdrawn_on is not null
            """, stop);
    }
}
