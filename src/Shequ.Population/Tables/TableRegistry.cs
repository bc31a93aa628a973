using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables;

/// <summary>要表登记簿: the tables that a place is asked for, by itself or by whoever stands above it.</summary>
public sealed class TableRegistry(Session session)
{
    /// <summary>All tables that hold for a place on a day, those that ended included; of a community with its submissions and returns.</summary>
    /// <exception cref="ForbiddenException">Whoever asks may not view tables there.</exception>
    public async Task<IReadOnlyList<TableInPlace>> Of(Division place, DateOnly? on = null, CancellationToken stop = default)
    {
        Require(place);
        var line = place.Path.Line().Select(p => p.Value).ToArray();
        return await Read(session.Db.RequestedTables.Where(t => line.Contains(t.Division!.PathText)), place, session.DayOf(on), null, stop);
    }

    /// <summary>The tables that divisions below a place are asked for and the place itself is not.</summary>
    public async Task<IReadOnlyList<TableInPlace>> Below(Division place, CancellationToken stop = default)
    {
        Require(place);
        var (from, to) = (place.PathText + "/", place.PathText + "0");
        return place.Level is DivisionLevel.Community or DivisionLevel.Country ? [] : await Read(
            session.Db.RequestedTables.Where(t => t.Division!.PathText.CompareTo(from) >= 0 && t.Division.PathText.CompareTo(to) < 0), place, session.Today, null, stop);
    }

    /// <summary>One table that holds for the place.</summary>
    /// <param name="edition">An earlier edition; the one of the day where none is named.</param>
    /// <exception cref="NotFoundException">No such table is asked of that place.</exception>
    public async Task<TableInPlace> One(Division place, Id<RequestedTable> id, DateOnly? on = null, int? edition = null, CancellationToken stop = default)
    {
        Require(place);
        return await Find(place, id, session.DayOf(on), edition, stop) ?? throw NoSuch;
    }

    internal static NotFoundException NoSuch => new("这张表，或它不是向这里要的");

    /// <summary>The same for acts, which ask for another permission.</summary>
    internal async Task<TableInPlace?> Find(Division place, Id<RequestedTable> id, DateOnly on, int? edition, CancellationToken stop)
    {
        var line = place.Path.Line().Select(p => p.Value).ToArray();
        return (await Read(session.Db.RequestedTables.Where(t => t.Id == id && line.Contains(t.Division!.PathText)), place, on, edition, stop)).SingleOrDefault();
    }

    public async Task<IReadOnlyList<TableEdition>> Editions(TableInPlace table, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        return await session.Db.TableEditions.AsNoTracking().Include(e => e.Columns)
            .Where(e => e.DivisionId == table.Table.DivisionId && e.TableId == table.Table.Id).OrderByDescending(e => e.Number).ToListAsync(stop);
    }

    private void Require(Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        session.Require(PopulationPermissions.ViewTables, place);
    }

    private async Task<IReadOnlyList<TableInPlace>> Read(IQueryable<RequestedTable> asked, Division place, DateOnly on, int? number, CancellationToken stop)
    {
        var tables = await asked.AsNoTracking().Include(t => t.Division).ToListAsync(stop);
        var (owners, ids) = (tables.Select(t => t.DivisionId).Distinct().ToArray(), tables.Select(t => t.Id).ToArray());
        var editions = (await session.Db.TableEditions.AsNoTracking().Include(e => e.Columns.OrderBy(c => c.Position))
            .Where(e => owners.Contains(e.DivisionId) && ids.Contains(e.TableId)).ToListAsync(stop)).ToLookup(e => e.TableId);
        var returns = (await session.Db.TableReturns.AsNoTracking().Where(r => r.DivisionId == place.Id && ids.Contains(r.TableId)).ToListAsync(stop)).ToLookup(r => r.TableId);
        var submissions = (await session.Db.TableSubmissions.AsNoTracking()
            .Where(s => s.DivisionId == place.Id && ids.Contains(s.TableId) && s.PeriodFrom <= on).ToListAsync(stop)).ToLookup(s => s.TableId);
        return [.. tables.Select(table =>
        {
            var edition = EditionOn(editions[table.Id], on, number);
            var period = TablePeriod.Of(edition.Frequency, on);
            return new TableInPlace(
                table, edition, table.Division!, on, returns[table.Id].MaxBy(r => (r.ReturnedOn, r.Id.Value)),
                submissions[table.Id].Where(s => s.PeriodFrom == period.From).MaxBy(s => s.Number));
        }).OrderBy(t => t.State == TableState.Ended).ThenBy(t => t.AskedFor.Level).ThenBy(t => t.Edition.Asker, StringComparer.Ordinal).ThenBy(t => t.Edition.Name, StringComparer.Ordinal)];
    }

    private static TableEdition EditionOn(IEnumerable<TableEdition> editions, DateOnly on, int? number)
    {
        var all = editions.OrderBy(e => e.Number).ToArray();
        return number is { } asked ? all.FirstOrDefault(e => e.Number == asked) ?? throw NoSuch : all.LastOrDefault(e => e.FromDay <= on) ?? all[0];
    }
}
