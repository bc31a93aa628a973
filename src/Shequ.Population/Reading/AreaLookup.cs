using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;

namespace Shequ.Population.Reading;

/// <summary>To which group, grid and building head an entrance belongs on a day.</summary>
internal static class AreaLookup
{
    internal static async Task<IReadOnlyList<AreaOfDoor>> AreasOf(this Session session, Id<Division> community, Id<Entrance> entrance, DateOnly day, CancellationToken stop) =>
    [
        .. (await (
            from a in session.Db.AreaAssignments.AsNoTracking()
            where a.DivisionId == community && a.EntranceId == entrance && a.FromDay <= day && (a.EndedOn == null || a.EndedOn > day)
            join b in session.Db.Set<Body>() on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
            orderby a.Kind
            select new { a.Kind, b.Id, b.Name }).ToListAsync(stop)).Select(a => new AreaOfDoor(a.Kind, a.Id, a.Name)),
    ];
}
