using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Population.Places;

/// <summary>Tells which buildings a plan of residents' groups splits, where a norm in force says that they may be kept whole.</summary>
internal sealed class WholeBuildings(PlatformDb db, NormLibrary library)
{
    internal async Task<IReadOnlyList<ChangeNotice>> Told(Division community, IReadOnlyList<Entrance> entrances, DateOnly day, CancellationToken stop)
    {
        var (book, _) = await library.Current(db, stop);
        var norms = book.InForce(community.Place, day).Governing(OrganizationActKeys.GroupDivision).ToArray();
        var ids = entrances.Select(e => e.BuildingId).Distinct().ToArray();
        var rows = norms.Length == 0 ? [] : await (
            from e in db.Entrances
            join b in db.ResidentialBuildings on new { e.DivisionId, Id = e.BuildingId } equals new { b.DivisionId, b.Id }
            join a in db.AreaAssignments.Where(a => a.Kind == AreaKind.Group && a.FromDay <= day && (a.EndedOn == null || a.EndedOn > day))
                on new { e.DivisionId, EntranceId = e.Id } equals new { a.DivisionId, a.EntranceId } into assigned
            from a in assigned.DefaultIfEmpty()
            where e.DivisionId == community.Id && ids.Contains(e.BuildingId)
            select new { b.Id, b.Name, Group = a == null ? (Guid?)null : a.BodyId.Value }).ToListAsync(stop);
        var split = rows.GroupBy(r => (r.Id, r.Name)).Where(g => g.Select(r => r.Group).Distinct().Count() > 1).Select(g => g.Key.Name).Order(StringComparer.Ordinal).ToArray();
        return split.Length == 0 ? [] : [.. norms.Select(n => new ChangeNotice(
            $"{string.Join("、", split)}的单元分属不同的居民小组，或有单元没有划入。", n.Norm.Citation, n.Norm.Remedy ?? "可以以楼栋为单位，把整栋划入同一个居民小组。"))];
    }
}
