using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Places;

namespace Shequ.Population.Exchange.Exports;

/// <summary>导出登记查询: what left the register of a community, and over which groups and grids one can export, for whoever may.</summary>
public sealed class ExportQueries(Session session)
{
    private const int Most = 50;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ResidentExport>> Latest(Division community, CancellationToken stop = default)
    {
        Require(community);
        return await session.Db.ResidentExports.AsNoTracking().Where(e => e.DivisionId == community.Id).OrderByDescending(e => e.Id).Take(Most).ToListAsync(stop);
    }

    /// <summary>Groups and grids to which entrances are assigned today.</summary>
    public async Task<IReadOnlyList<(Guid Body, string Name)>> Areas(Division community, CancellationToken stop = default)
    {
        Require(community);
        var areas = await (
            from a in session.Db.AreaAssignments
            join b in session.Db.Set<Organization.Bodies.Body>() on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
            where a.DivisionId == community.Id && a.EndedOn == null && (a.Kind == AreaKind.Group || a.Kind == AreaKind.Grid)
            select new { b.Id, b.Name, a.Kind }).Distinct().OrderBy(a => a.Kind).ThenBy(a => a.Name).ToListAsync(stop);
        return areas.ConvertAll(a => (a.Id.Value, a.Name));
    }

    private void Require(Division community)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.ExportResidents, community);
    }
}
