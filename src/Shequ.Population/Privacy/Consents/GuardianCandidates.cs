using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Consents;

/// <summary>可能的监护人: those who belong to the household of a resident, for whoever may view residents there.</summary>
public sealed class GuardianCandidates(Session session)
{
    public async Task<IReadOnlyList<GuardianCandidate>> Of(Division community, Id<Resident> child, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.ViewResidents, community);

        return await (from own in session.Db.Stays.AsNoTracking()
                      where own.DivisionId == community.Id && own.ResidentId == child && own.EndedOn == null
                      join other in session.Db.Stays on new { own.DivisionId, own.HouseholdId } equals new { other.DivisionId, other.HouseholdId }
                      where other.ResidentId != child && other.EndedOn == null
                      join resident in session.Db.Residents on new { other.DivisionId, Id = other.ResidentId } equals new { resident.DivisionId, resident.Id }
                      orderby resident.BornOn
                      select new GuardianCandidate(resident.Id, resident.Name)).ToListAsync(stop);
    }
}

/// <summary>One who may be the guardian of a child.</summary>
public sealed record GuardianCandidate(Id<Resident> Id, string Name);
