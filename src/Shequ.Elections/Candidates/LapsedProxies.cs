using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Candidates;

/// <summary>Candidates vote for nobody but themselves: what others had asked of the nominee lapses.</summary>
internal static class LapsedProxies
{
    internal static async Task<int> Of(Session session, Election election, Id<Voter> nominee, CancellationToken stop)
    {
        var held = await session.Db.Proxies.Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.AgentId == nominee && p.WithdrawnOn == null)
            .ToListAsync(stop);
        foreach (var proxy in held)
        {
            (proxy.WithdrawnOn, proxy.WithdrawnReason) = (session.Today, "受托人被提名为候选人，不能接受委托");
        }

        return held.Count;
    }
}
