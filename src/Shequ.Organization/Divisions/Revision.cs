using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.Checkups;

namespace Shequ.Organization.Divisions;

/// <summary>The count of changes to divisions, by which those who keep them in memory see that they are out of date.</summary>
internal static class Revision
{
    /// <summary>In the transaction of the change; changes to divisions then follow one another.</summary>
    internal static async Task Bump(PlatformDb db, CancellationToken stop)
    {
        await db.Database.ExecuteSqlAsync($"update organization_division_edition set revision = revision + 1", stop);

        // Communities begin, end, move and change their kind: what was counted per area no longer holds.
        await CheckupTallies.Invalidate(db, stop);
    }

    internal static Task<long> Read(PlatformDb db, CancellationToken stop) =>
        db.Database.SqlQuery<long>($"select revision as \"Value\" from organization_division_edition").SingleAsync(stop);
}
