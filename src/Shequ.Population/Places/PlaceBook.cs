using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Places;

/// <summary>小区楼栋簿: the estates and buildings of a community with their entrances, and the doors of one building.</summary>
public sealed class PlaceBook(Session session)
{
    public async Task<IReadOnlyList<BuildingView>> Buildings(Division community, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        ResidentsOnDay.RequireView(session, community);
        var today = session.Today;
        var buildings = await (from b in session.Db.ResidentialBuildings
                               join e in session.Db.Estates on new { b.DivisionId, Id = b.EstateId } equals new { e.DivisionId, Id = (Id<Estate>?)e.Id } into estates
                               from e in estates.DefaultIfEmpty()
                               where b.DivisionId == community.Id && b.EndedOn == null
                               orderby e!.Name, b.Name
                               select new { b.Id, b.EstateId, Estate = e == null ? null : e.Name, b.Name }).ToListAsync(stop);
        var entrances = (await session.Db.Entrances.AsNoTracking().Where(e => e.DivisionId == community.Id).OrderBy(e => e.Name).ToListAsync(stop)).ToLookup(e => e.BuildingId);
        var areas = (await session.Db.AreaAssignments.AsNoTracking()
            .Where(a => a.DivisionId == community.Id && a.FromDay <= today && (a.EndedOn == null || a.EndedOn > today)).ToListAsync(stop)).ToLookup(a => a.EntranceId);
        return [.. buildings.Select(b => new BuildingView(
            b.Id.Value, b.EstateId?.Value, b.Estate, b.Name,
            [.. entrances[b.Id].Select(e => new EntranceView(e.Id.Value, e.Name, [.. areas[e.Id].OrderBy(a => a.Kind).Select(a => new AreaView(a.Kind, a.BodyId.Value, a.FromDay))]))]))];
    }

    public async Task<IReadOnlyList<DwellingView>> Dwellings(Division community, Id<ResidentialBuilding> building, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        ResidentsOnDay.RequireView(session, community);
        var households = session.Db.Households;
        return await (from e in session.Db.Entrances
                      join d in session.Db.Dwellings on new { e.DivisionId, EntranceId = e.Id } equals new { d.DivisionId, d.EntranceId }
                      where e.DivisionId == community.Id && e.BuildingId == building && d.EndedOn == null
                      orderby e.Name, d.Number.Length, d.Number
                      select new DwellingView(
                          d.Id.Value, e.Id.Value, d.Number, d.Door,
                          households.Count(h => h.DivisionId == community.Id && h.DwellingId == d.Id && h.EndedOn == null))).ToListAsync(stop);
    }
}

/// <summary>What an entrance is assigned to today, as programs read it.</summary>
public sealed record AreaView(AreaKind Kind, Guid Body, DateOnly From);

/// <summary>An entrance with the areas it belongs to, as programs read it.</summary>
public sealed record EntranceView(Guid Id, string Name, IReadOnlyList<AreaView> Areas);

/// <summary>A building with its entrances, as programs read it.</summary>
public sealed record BuildingView(Guid Id, Guid? EstateId, string? Estate, string Name, IReadOnlyList<EntranceView> Entrances);

/// <summary>A dwelling and how many households are registered in it, as programs read it.</summary>
public sealed record DwellingView(Guid Id, Guid Entrance, string Number, string Door, int Households);
