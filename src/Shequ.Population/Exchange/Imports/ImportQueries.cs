using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Exchange.Imports;

/// <summary>导入记录: the imports of a community, for whoever may import there.</summary>
public sealed class ImportQueries(Session session)
{
    private const int Most = 20;

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ImportView>> Latest(Division community, CancellationToken stop = default)
    {
        Require(community);
        var imports = await session.Db.ResidentImports.AsNoTracking().Where(i => i.DivisionId == community.Id).OrderByDescending(i => i.Id).Take(Most).ToListAsync(stop);
        return imports.ConvertAll(View);
    }

    public async Task<ImportView> One(Division community, Id<ResidentImport> id, CancellationToken stop = default)
    {
        Require(community);
        return await session.Db.ResidentImports.AsNoTracking().SingleOrDefaultAsync(i => i.DivisionId == community.Id && i.Id == id, stop) is { } import
            ? View(import) : throw new NotFoundException("这次导入");
    }

    private ImportView View(ResidentImport i) => new(
        i.Id, i.FileName, i.AsOf, i.NewPeople, i.ChangedPeople, i.ChangedCells, i.UnchangedPeople, i.GonePeople, i.MovedOut, i.FaultyRows, i.At, i.By, i.UndoneAt, i.UndoneBy, i.Kept,
        i.UndoneAt is null && i.At > session.Now - Batch.Kept);

    private void Require(Division community)
    {
        ArgumentNullException.ThrowIfNull(community);
        session.Require(PopulationPermissions.ImportResidents, community);
    }
}

/// <summary>An import as pages and programs show it.</summary>
public sealed record ImportView(
    Id<ResidentImport> Id, string FileName, DateOnly AsOf, int NewPeople, int ChangedPeople, int ChangedCells, int UnchangedPeople, int GonePeople, int MovedOut, int FaultyRows,
    DateTimeOffset At, string By, DateTimeOffset? UndoneAt, string? UndoneBy, int? Kept, bool MayBeUndone);
