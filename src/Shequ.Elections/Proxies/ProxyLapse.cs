using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Proxies;

/// <summary>委托失效: what happens elsewhere in an election ends proxies, within the act that does it.</summary>
internal static class ProxyLapse
{
    /// <summary>Who stands as a candidate may not act for others: withdraws what they had accepted. The number of those withdrawn.</summary>
    internal static Task<int> WhenNominated(Session session, Election election, Id<Voter> voter, CancellationToken stop) =>
        Withdraw(session, session.Db.Proxies.Where(p => p.AgentId == voter), election, "受托人成为候选人，不能再接受委托", stop);

    /// <summary>Neither gives nor takes a proxy who is no voter.</summary>
    internal static Task<int> WhenStruck(Session session, Election election, Id<Voter> voter, CancellationToken stop) =>
        Withdraw(session, session.Db.Proxies.Where(p => p.AgentId == voter || p.PrincipalId == voter), election, "委托人或者受托人已从选民名单除名", stop);

    private static async Task<int> Withdraw(Session session, IQueryable<Proxy> which, Election election, string reason, CancellationToken stop)
    {
        var proxies = await which.Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.WithdrawnOn == null).ToListAsync(stop);
        foreach (var proxy in proxies)
        {
            (proxy.WithdrawnOn, proxy.WithdrawnReason) = (session.Today, reason);
            proxy.Version++;
        }

        return proxies.Count;
    }
}
