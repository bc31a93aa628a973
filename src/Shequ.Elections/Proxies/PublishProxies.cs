using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Proxies;

/// <summary>公布委托名单: who asked whom, both by name and number, as often as it changes.</summary>
public sealed class PublishProxies(Session session, NormLibrary library) : ElectionAct<PublishProxies.Request, int>(session)
{
    public sealed record Request : ElectionRequest;

    /// <summary>The number of the notice.</summary>
    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        if (election.Mode == Organization.Posts.ElectionMode.ResidentRepresentatives)
        {
            throw new RefusedException("由居民代表投票的选举不实行委托投票，没有委托名单。", (await Rules(election, stop)).Citation(VotingActKeys.RepresentativeProxies), "不用公布。");
        }

        var lines = await ProxyReader.Of(Session, election, p => p.WithdrawnOn == null, stop);
        var citation = (await Rules(election, stop)).Citation(VotingActKeys.ProxyList);
        var notice = await NoticeBoard.Post(
            Session, election, PlanStep.ProxiesPublished, "委托投票名单公告",
            lines.Count == 0
                ? [$"{election.Name}没有选民办理委托投票。"]
                : [$"{election.Name}共有 {lines.Count} 名选民委托他人投票{(citation is null ? "" : $"，依据{citation}")}，现将委托人和受托人公布如下：",
                    .. lines.Select(l => $"委托人{l.Principal}（{l.PrincipalNumber}号），受托人{l.Agent}（{l.AgentNumber}号）")], stop);
        await StepBook.Done(Session, election, PlanStep.ProxiesPublished, Session.Today, $"第{notice.Number}号公告", stop);
        return notice.Number;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：公布委托投票名单";

    private Task<ElectionRules> Rules(Election election, CancellationToken stop) => ElectionRules.For(Session, library, election, Session.Today, stop);
}
