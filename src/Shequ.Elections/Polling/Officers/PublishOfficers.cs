using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;

namespace Shequ.Elections.Polling.Officers;

/// <summary>公布选举工作人员.</summary>
public sealed class PublishOfficers(Session session) : ElectionAct<PublishOfficers.Request, int>(session)
{
    public sealed record Request : ElectionRequest;

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var officers = await Session.Db.PollingOfficers.AsNoTracking().Where(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.LeftOn == null).ToListAsync(stop);
        if (officers.All(o => o.Role is null))
        {
            throw new RefusedException("还没有确定工作人员，没有什么可以公布。", remedy: "请先确定验证发票、监票、唱票和计票人员。");
        }

        var stations = await Session.StationsOf(election).ToListAsync(stop);
        var notice = await NoticeBoard.Post(Session, election, PlanStep.OfficersPublished, "选举工作人员名单", Lines(election, officers, stations), stop);
        await StepBook.Done(Session, election, PlanStep.OfficersPublished, Session.Today, $"第 {notice.Number} 号公告", stop);
        return notice.Number;
    }

    protected override string Describe(Request request, Election target) => "公布选举工作人员";

    private static IEnumerable<string> Lines(Election election, List<PollingOfficer> officers, List<PollingStation> stations)
    {
        yield return $"{election.Name}的工作人员如下，均不是候选人，也不是候选人的近亲属：";
        foreach (var station in stations.Select(s => (Name: s.Name, Id: (Shequ.Kernel.Data.Id<PollingStation>?)s.Id)).Append(("全场", null)))
        {
            var here = officers.Where(o => o.StationId == station.Id && o.Role is not null).GroupBy(o => o.Role!.Value).OrderBy(g => g.Key)
                .Select(g => $"{ElectionWords.Of(g.Key)} {string.Join('、', g.Select(o => o.Name))}").ToArray();
            if (here.Length > 0)
            {
                yield return $"{station.Name}：{string.Join('；', here)}。";
            }
        }

        var reserves = officers.Where(o => o.Role is null).OrderBy(o => o.ReserveOrder).Select(o => o.Name).ToArray();
        if (reserves.Length > 0)
        {
            yield return $"候补（按次序）：{string.Join('、', reserves)}。";
        }
    }
}
