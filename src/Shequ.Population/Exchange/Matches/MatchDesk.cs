using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Population.Exchange.Matches;

/// <summary>Finds proposals for the acts on them.</summary>
internal static class MatchDesk
{
    internal static async Task<MatchProposal> Proposal(this Session session, string division, Id<MatchProposal> id, CancellationToken stop)
    {
        var community = await session.Community(division, stop);
        return await session.Db.MatchProposals.Include(p => p.Division).SingleOrDefaultAsync(p => p.DivisionId == community!.Id && p.Id == id, stop)
            ?? throw new NotFoundException("这条疑似重复");
    }
}
