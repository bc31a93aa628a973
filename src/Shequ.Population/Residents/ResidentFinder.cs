using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;

namespace Shequ.Population.Residents;

/// <summary>Finds a resident of a community to act on; a file that went into another is not found.</summary>
internal static class ResidentFinder
{
    internal static Task<Resident?> FindResident(this PlatformDb db, string community, Id<Resident> id, CancellationToken stop) => db.Residents.Include(r => r.Division)
        .SingleOrDefaultAsync(r => r.Division!.Code == community && r.Division.EndedOn == null && r.Id == id && r.MergedIntoId == null, stop);
}
