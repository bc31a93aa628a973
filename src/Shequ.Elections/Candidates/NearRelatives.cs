using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Organization.People;

namespace Shequ.Elections.Candidates;

/// <summary>近亲属 of people, as they were declared.</summary>
internal static class NearRelatives
{
    internal static async Task<HashSet<Id<Person>>> Of(PlatformDb db, IReadOnlyCollection<Id<Person>> people, CancellationToken stop)
    {
        var pairs = await db.Kinships.AsNoTracking().Where(k => k.Kind <= KinshipKind.GrandparentOrGrandchild && (people.Contains(k.PersonId) || people.Contains(k.RelativeId)))
            .Select(k => new { k.PersonId, k.RelativeId }).ToListAsync(stop);
        return [.. pairs.Select(p => people.Contains(p.PersonId) ? p.RelativeId : p.PersonId), .. pairs.Where(p => people.Contains(p.RelativeId)).Select(p => p.PersonId)];
    }
}
