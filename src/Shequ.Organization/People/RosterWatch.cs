using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;

namespace Shequ.Organization.People;

/// <summary>关联核对: changes what is known of people and tells what that means for the communities where they hold posts.</summary>
public sealed class RosterWatch(Session session, RosterGuard guard)
{
    internal async Task<IReadOnlyList<RosterWarning>> Around(IReadOnlyCollection<Id<Person>> people, Action change, CancellationToken stop)
    {
        var today = session.Today;
        var ids = await session.Db.Appointments.Where(a => people.Contains(a.PersonId) && a.HeldUntil > today).Select(a => a.DivisionId).Distinct().ToListAsync(stop);
        var places = await session.Db.Divisions.Where(d => ids.Contains(d.Id)).OrderBy(d => d.Code).ToListAsync(stop);
        var before = new List<RosterBefore>();
        foreach (var place in places)
        {
            before.Add(await guard.Look(place, today, stop));
        }

        change();
        await session.Db.SaveChangesAsync(stop);
        var warnings = new List<RosterWarning>();
        foreach (var look in before)
        {
            // What somebody is cannot be forbidden; what it means for a body is told.
            warnings.AddRange(await guard.Check(look, block: false, reason: null, stop));
        }

        return warnings;
    }
}
