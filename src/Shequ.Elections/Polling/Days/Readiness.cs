using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Stations;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Polling.Days;

/// <summary>投票准备: what must be there before the first ballot is given out.</summary>
internal sealed class Readiness(Session session, Election election, Poll poll, ElectionRules rules)
{
    /// <summary>Our own choice: nobody is alone with a box on the way.</summary>
    internal const int MobileEscort = 2;

    internal async Task Require(CancellationToken stop)
    {
        RequireRoll();
        await RequireCandidates(stop);
        await RequireStations(stop);
        await RequireProxies(stop);
    }

    private void RequireRoll()
    {
        if (election.RollFrozenOn is not { } frozen || frozen > session.Today)
        {
            throw new RefusedException("选民名册还没有封册，不能发票。", remedy: "请先处理完对名单的申诉，再办理“封册”。");
        }
    }

    private async Task RequireCandidates(CancellationToken stop)
    {
        if (poll.Contests.Count == 0)
        {
            throw new RefusedException("这次投票还没有要选的职务。", remedy: "请先公布正式候选人名单。");
        }

        var ids = poll.Contests.Select(c => c.ContestId).ToArray();
        var titles = await session.Db.Contests.Where(c => c.DivisionId == election.DivisionId && ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Title, stop);
        foreach (var contest in poll.Contests)
        {
            if (contest.Candidates.All(c => c.WithdrawnOn is not null))
            {
                throw new RefusedException($"“{titles[contest.ContestId]}”的选票上没有正式候选人。", remedy: "请先审查候选人、公布正式候选人名单并抽签定序。");
            }

            var surplus = contest.Candidates.Count - contest.Seats;
            if (election.Kind != ElectionKind.Recall && poll.Reason is PollReason.First or PollReason.Step && contest.Rule != ContestRule.Recall
                && !rules.Allows(ElectionActKeys.SurplusCandidates, surplus) && rules.Holding(ElectionActKeys.SurplusCandidates) is { } held)
            {
                new Weighing(null).Against(held.Norm, $"“{titles[contest.ContestId]}”应选 {contest.Seats} 人，正式候选人 {contest.Candidates.Count} 人，候选人应当多于应选名额。");
            }
        }
    }

    private async Task RequireStations(CancellationToken stop)
    {
        var stations = await session.StationsOf(election).AsNoTracking().ToListAsync(stop);
        if (stations.Count == 0)
        {
            throw new RefusedException("还没有投票站。", remedy: "请先设投票站并公布。");
        }

        SecretBooth.Require(stations, rules);
        var ids = stations.Select(s => s.Id).ToArray();
        var mobile = await session.Db.BallotBoxes.Where(b => b.DivisionId == election.DivisionId && ids.Contains(b.StationId) && b.Mobile).Select(b => b.StationId).Distinct().ToListAsync(stop);
        foreach (var station in stations.Where(s => mobile.Contains(s.Id)))
        {
            var keepers = await session.Db.PollingOfficers.CountAsync(
                o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.StationId == station.Id && o.Role == OfficerRole.BoxKeeper && o.LeftOn == null, stop);
            if (keepers < MobileEscort)
            {
                throw new RefusedException(
                    $"“{station.Name}”有流动票箱，护送人员 {keepers} 名，少于 {MobileEscort} 名。", remedy: $"请给这个投票站确定 {MobileEscort} 名以上护送流动票箱的工作人员。这是本系统的要求，不让任何人独自带着票箱。");
            }
        }
    }

    private async Task RequireProxies(CancellationToken stop)
    {
        var any = await session.Db.Proxies.AnyAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.WithdrawnOn == null, stop);
        if (any && rules.Holding(VotingActKeys.ProxyList) is { } held
            && !await session.Db.ElectionSteps.AnyAsync(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id && s.Step == PlanStep.ProxiesPublished, stop))
        {
            new Weighing(null).Against(held.Norm, "有委托投票，还没有公布委托人和受托人名单。");
        }
    }
}
