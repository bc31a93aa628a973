using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Search;

namespace Shequ.Population.Reading;

/// <summary>小区和楼栋查询: the estates and buildings of a community with how many doors are lived behind, and one building door by door.</summary>
public sealed class PlaceReader(Session session, ResidentScope scope)
{
    /// <summary>One line per entrance; a building without any has none and is not lived in.</summary>
    internal const string Counts = """
        select n.building_id as "Building", n.id as "Entrance", n.name as "Name", coalesce(c.doors, 0) as "Doors", coalesce(c.lived, 0) as "Lived"
        from population_entrance n left join (
            select w.entrance_id, count(*) as doors, count(*) filter (where exists (
                select from population_household h where h.division_id = @division and h.dwelling_id = w.id and h.ended_on is null)) as lived
            from population_dwelling w where w.division_id = @division and w.ended_on is null group by w.entrance_id
        ) c on c.entrance_id = n.id
        where n.division_id = @division order by n.name
        """;

    public async Task<CommunityPlaces> Of(Division community, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var visible = await scope.Of(community, stop);
        var counts = await session.Db.Database.SqlQueryRaw<CountRow>(Counts, new NpgsqlParameter("division", community.Id.Value)).ToListAsync(stop);
        var areas = await Areas(community, null, stop);
        var estates = await session.Db.Estates.AsNoTracking().Where(e => e.DivisionId == community.Id && e.EndedOn == null).OrderBy(e => e.Name).ToListAsync(stop);
        var buildings = await session.Db.ResidentialBuildings.AsNoTracking().Where(b => b.DivisionId == community.Id && b.EndedOn == null).ToListAsync(stop);
        var shown = buildings.OrderBy(b => b.Name, DoorOrder.ByNumber)
            .Select(b => new BuildingSummary(b.Id, b.EstateId, b.Name, [.. counts.Where(c => c.Building == b.Id.Value && visible.Shows(new(c.Entrance)))
                .Select(c => new EntranceSummary(new(c.Entrance), c.Name, (int)c.Doors, (int)c.Lived, [.. areas[c.Entrance]]))]))
            .Where(b => visible.Entrances is null || b.Entrances.Count > 0).ToArray();
        return new(community, visible.By, [.. estates.Select(e => new EstateSummary(e.Id, e.Name, [.. shown.Where(b => b.Estate == e.Id)])),
            .. shown.Any(b => b.Estate is null) ? [new EstateSummary(null, "不属于小区的楼栋", [.. shown.Where(b => b.Estate is null)])] : Array.Empty<EstateSummary>()]);
    }

    /// <summary>One building with every door; nothing where none of its entrances may be seen.</summary>
    public async Task<BuildingPlan?> Building(Division community, Id<ResidentialBuilding> id, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var visible = await scope.Of(community, stop);
        var (db, division) = (session.Db, community.Id);
        var building = await db.ResidentialBuildings.AsNoTracking().SingleOrDefaultAsync(b => b.DivisionId == division && b.Id == id, stop);
        var entrances = (await db.Entrances.AsNoTracking().Where(e => e.DivisionId == division && e.BuildingId == id).ToListAsync(stop)).Where(e => visible.Shows(e.Id)).ToArray();
        if (building is null || (entrances.Length == 0 && visible.Entrances is not null))
        {
            return null;
        }

        var ids = entrances.Select(e => e.Id).ToArray();
        var doors = await db.Dwellings.AsNoTracking().Where(w => w.DivisionId == division && ids.Contains(w.EntranceId) && w.EndedOn == null).ToListAsync(stop);
        var dwellings = doors.Select(d => d.Id).ToArray();
        var stays = db.Stays;
        var homes = (await (
            from h in db.Households.AsNoTracking().Where(h => h.DivisionId == division && dwellings.Contains(h.DwellingId) && h.EndedOn == null)
            from s in stays.Where(s => s.DivisionId == division && s.HouseholdId == h.Id && (s.EndedOn == null || s.EndedOn > session.Today)).DefaultIfEmpty()
            select new { h.DwellingId, h.Id, Lives = s != null && s.LivesHere }).ToListAsync(stop)).ToLookup(h => h.DwellingId);
        var areas = await Areas(community, ids, stop);
        return new(community, visible.By, id, building.EstateId is { } estate ? (await db.Estates.AsNoTracking().SingleAsync(e => e.DivisionId == division && e.Id == estate, stop)).Name : null, building.Name,
        [
            .. entrances.OrderBy(e => e.Name, DoorOrder.ByNumber).Select(e => new EntrancePlan(e.Id, e.Name, [.. areas[e.Id.Value]],
                [.. doors.Where(d => d.EntranceId == e.Id).OrderBy(d => d.Number, DoorOrder.ByNumber).Select(d => new DoorPlan(d.Id, d.Number, d.Door,
                    [.. homes[d.Id].Select(h => h.Id).Distinct()], homes[d.Id].Count(h => h.Lives)))])),
        ]);
    }

    private async Task<ILookup<Guid, AreaOfDoor>> Areas(Division community, Id<Entrance>[]? entrances, CancellationToken stop) => (await (
        from a in session.Db.AreaAssignments.AsNoTracking()
        where a.DivisionId == community.Id && a.FromDay <= session.Today && (a.EndedOn == null || a.EndedOn > session.Today) && (entrances == null || entrances.Contains(a.EntranceId))
        join b in session.Db.Set<Body>() on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
        orderby a.Kind
        select new { a.EntranceId, a.Kind, b.Id, b.Name }).ToListAsync(stop)).ToLookup(a => a.EntranceId.Value, a => new AreaOfDoor(a.Kind, a.Id, a.Name));

    private sealed record CountRow(Guid Building, Guid Entrance, string Name, long Doors, long Lived);
}
