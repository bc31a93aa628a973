using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Consents;

/// <summary>同意查询: what a resident agreed to, those withdrawn too, for whoever may view residents there.</summary>
public sealed class ConsentReader(Session session)
{
    public Task<List<Consent>> Of(Division community, Id<Resident> resident, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        return session.Actor.May(PopulationPermissions.ViewResidents, community.Path)
            ? All(community.Id, resident, stop)
            : throw new ForbiddenException(PopulationPermissions.ViewResidents, community);
    }

    internal Task<List<Consent>> All(Id<Division> community, Id<Resident> resident, CancellationToken stop) => session.Db.Consents.AsNoTracking()
        .Where(c => c.DivisionId == community && c.ResidentId == resident).OrderByDescending(c => c.GivenOn).ThenBy(c => c.Purpose).ToListAsync(stop);
}
