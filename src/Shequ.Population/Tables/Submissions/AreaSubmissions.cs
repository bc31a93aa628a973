using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Filling;

namespace Shequ.Population.Tables.Submissions;

/// <summary>一个社区的报送情况: whether it handed in the table for the period, returned it, or neither.</summary>
public sealed record CommunityHandIn(string Code, string Name, string Street, TableState State, DateOnly? AsOf, DateTimeOffset? At);

/// <summary>一列合计: what a column of a table of counts comes to in an area: as handed in, and as the registers count it now.</summary>
/// <param name="HandedIn">Null where nobody handed in a number.</param>
/// <param name="Counted">Null where the registers do not count it, or the area is too large to count at once.</param>
public sealed record ColumnSum(string Header, decimal? HandedIn, long? Counted);

/// <summary>区域报送情况: the communities of an area in the order of their codes, never ranked, and of a table of counts the sums.</summary>
public sealed record AreaSubmission(
    Division Area, TableInPlace Table, TablePeriod Period, int Total, int HandedIn, int Returned, IReadOnlyList<CommunityHandIn> Communities, IReadOnlyList<ColumnSum> Sums, string? After);

/// <summary>Reads how far the communities of an area are with a table, without asking anybody.</summary>
public sealed class AreaSubmissions(Session session, TableRegistry registry, CommunityFacts facts)
{
    private const int PageSize = 200;

    /// <param name="after">The code of the last community of the page before.</param>
    public async Task<AreaSubmission> Of(Division area, Id<RequestedTable> table, DateOnly? on = null, string? after = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        var asked = await registry.One(area, table, on, null, stop);
        var (from, to) = (area.PathText + "/", area.PathText + "0");
        var below = session.Db.Communities.AsNoTracking().Where(d => d.Level == DivisionLevel.Community && d.Kind == DivisionKind.Urban && d.EndedOn == null
            && (area.Level == DivisionLevel.Country || (d.PathText.CompareTo(from) >= 0 && d.PathText.CompareTo(to) < 0)));
        var last = session.Db.TableSubmissions.AsNoTracking().Where(s => s.TableId == table && s.PeriodFrom == asked.Period.From);
        var given = below.Join(last, d => d.Id, s => s.DivisionId, (d, s) => s);
        var returns = below.Join(session.Db.TableReturns.AsNoTracking().Where(r => r.TableId == table && r.AnsweredOn == null), d => d.Id, r => r.DivisionId, (d, r) => r);
        var page = await below.Where(d => after == null || d.Code.CompareTo(after) > 0).OrderBy(d => d.Code).Take(PageSize + 1).ToListAsync(stop);
        var (shown, parents) = (page.Take(PageSize).ToArray(), page.Select(d => d.ParentId).Distinct().ToArray());
        var streets = await session.Db.Communities.AsNoTracking().Where(d => parents.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, stop);
        var ids = shown.Select(d => d.Id).ToArray();
        var handed = (await last.Where(s => ids.Contains(s.DivisionId)).ToListAsync(stop)).ToLookup(s => s.DivisionId);
        var returned = (await returns.Where(r => ids.Contains(r.DivisionId)).Select(r => r.DivisionId).ToListAsync(stop)).ToHashSet();
        return new(
            area, asked, asked.Period, await below.CountAsync(stop), await given.Select(s => s.DivisionId).Distinct().CountAsync(stop), await returns.CountAsync(stop),
            [.. shown.Select(d => Of(d, streets, handed[d.Id].MaxBy(s => s.Number), returned.Contains(d.Id)))],
            asked.Edition.IsPersonal ? [] : await Sums(area, asked, await given.ToListAsync(stop), stop), page.Count > PageSize ? shown[^1].Code : null);
    }

    /// <summary>How many of the communities in an area have handed in each table for the period of the day.</summary>
    public async Task<IReadOnlyDictionary<Guid, int>> Counts(Division area, IReadOnlyList<TableInPlace> tables, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(tables);
        session.Require(PopulationPermissions.ViewTables, area);

        var (ids, starts) = (tables.Select(t => t.Table.Id).ToArray(), tables.Select(t => t.Period.From).Distinct().ToArray());
        var (from, to) = (area.PathText + "/", area.PathText + "0");
        var found = await session.Db.TableSubmissions.AsNoTracking().Where(s => ids.Contains(s.TableId) && starts.Contains(s.PeriodFrom))
            .Join(session.Db.Communities.Where(d => area.Level == DivisionLevel.Country || (d.PathText.CompareTo(from) >= 0 && d.PathText.CompareTo(to) < 0)), s => s.DivisionId, d => d.Id, (s, d) => s)
            .GroupBy(s => new { s.TableId, s.PeriodFrom }).Select(g => new { g.Key.TableId, g.Key.PeriodFrom, Count = g.Select(s => s.DivisionId).Distinct().Count() }).ToListAsync(stop);
        return tables.ToDictionary(t => t.Table.Id.Value, t => found.FirstOrDefault(f => f.TableId == t.Table.Id && f.PeriodFrom == t.Period.From)?.Count ?? 0);
    }

    private static CommunityHandIn Of(Division d, Dictionary<Id<Division>, string> streets, TableSubmission? last, bool returned) => new(
        d.Code, d.Name, d.ParentId is { } parent ? streets.GetValueOrDefault(parent, "") : "",
        returned ? TableState.Returned : last is null ? TableState.Due : TableState.HandedIn, last?.AsOf, last?.SubmittedAt);

    private async Task<IReadOnlyList<ColumnSum>> Sums(Division area, TableInPlace asked, List<TableSubmission> given, CancellationToken stop)
    {
        // Of each community the last one counts.
        var last = given.GroupBy(s => s.DivisionId).Select(g => g.MaxBy(s => s.Number)!).Where(s => s.Edition == asked.Edition.Number).ToArray();
        var counted = area.Level >= DivisionLevel.County ? await facts.Counted(area, asked.On, stop) : [];
        return [.. asked.Edition.Columns.Index().Where(c => c.Item.Field is null || TableFields.Find(c.Item.Field)?.Shape == TableFieldShape.Number && c.Item.Field != "line.number").Select(c => new ColumnSum(
            c.Item.Header,
            Numbers(last.Select(s => s.Figures?.ElementAtOrDefault(c.Index))) is { Length: > 0 } numbers ? numbers.Sum() : null,
            c.Item.Field is { } field && counted.Values.Any(f => f.ContainsKey(field)) ? counted.Values.Sum(f => long.Parse(f.GetValueOrDefault(field, "0"), System.Globalization.CultureInfo.InvariantCulture)) : null))];
    }

    private static decimal[] Numbers(IEnumerable<string?> texts) =>
        [.. texts.Where(t => decimal.TryParse(t, System.Globalization.CultureInfo.InvariantCulture, out _)).Select(t => decimal.Parse(t!, System.Globalization.CultureInfo.InvariantCulture))];
}
