using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Polling.Stations;

/// <summary>公布投票站: the notice of places and hours, with the boxes that go to those who cannot come.</summary>
public sealed class PublishStations(Session session, NormLibrary library) : ElectionAct<PublishStations.Request, int>(session)
{
    public sealed record Request : ElectionRequest;

    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var stations = await Session.StationsOf(election).ToListAsync(stop);
        if (stations.Count == 0)
        {
            throw new RefusedException("还没有投票站，没有什么可以公布。", remedy: "请先设至少一个投票站。");
        }

        SecretBooth.Require(stations, await ElectionRules.For(Session, library, election, election.Day, stop));
        var ids = stations.Select(s => s.Id).ToArray();
        var mobile = await Session.Db.BallotBoxes.AsNoTracking().Where(b => b.DivisionId == election.DivisionId && ids.Contains(b.StationId) && b.Mobile).OrderBy(b => b.Name).ToListAsync(stop);
        var notice = await NoticeBoard.Post(
            Session, election, PlanStep.StationsPublished, "投票站和投票时间",
            [
                $"{election.Name}的投票日为 {election.Day:yyyy年M月d日}，投票站如下：", .. stations.Select(s => StationBook.Line(s) + "。"),
                .. mobile.Select(b => $"流动票箱“{b.Name}”：为{b.Reason}上门投票，由两名以上工作人员同行护送，计票前倒入投票站的票箱。"),
                "请选民带身份证件到投票站领票，在秘密写票处写票，亲自投入票箱。",
            ],
            stop);
        await StepBook.Done(Session, election, PlanStep.StationsPublished, Session.Today, $"第 {notice.Number} 号公告", stop);
        return notice.Number;
    }

    protected override string Describe(Request request, Election target) => "公布投票站";
}

/// <summary>秘密写票处: at least one, where a norm asks for it.</summary>
internal static class SecretBooth
{
    internal static void Require(IEnumerable<PollingStation> stations, ElectionRules rules)
    {
        if (rules.Holding(VotingActKeys.SecretBooth) is { } held && !stations.Any(s => s.SecretBooth))
        {
            new Weighing(null).Against(held.Norm, "投票站都没有秘密写票处。");
        }
    }
}
