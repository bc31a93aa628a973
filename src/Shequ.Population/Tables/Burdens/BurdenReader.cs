using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Proposals;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Population.Tables.Burdens;

/// <summary>负担统计: counts what is asked of a place, from the register of tables and from what was handed in.</summary>
public sealed class BurdenReader(Session session, TableRegistry registry)
{
    /// <summary>The tables that hold for the place and those asked of single divisions below it.</summary>
    public async Task<TableBurden> Of(Division place, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var tables = (await registry.Of(place, null, stop)).Concat(await registry.Below(place, stop)).Where(t => t.State != TableState.Ended).ToArray();
        var burden = new TableBurden(
            tables.Length, tables.Count(t => !t.Edition.HasBasis), tables.Count(t => t.State == TableState.Returned), tables.Sum(t => t.Edition.Frequency.TimesAYear()),
            tables.Sum(t => t.Edition.Columns.Count), tables.Sum(t => t.KnownColumns),
            [.. tables.GroupBy(t => t.Edition.Asker).Select(Asker).OrderBy(a => a.Asker, StringComparer.Ordinal)],
            [.. tables.SelectMany(t => t.Edition.Columns.Select(c => (Table: t, Column: c))).GroupBy(c => FactOf(c.Column)).Select(Fact)
                .OrderByDescending(f => f.Tables).ThenBy(f => f.Fact, StringComparer.Ordinal)]);
        var last = await Last(place, stop);
        return burden with
        {
            Cells = last.Sum(s => (long)s.Cells), KnownCells = last.Sum(s => (long)s.Known), RememberedCells = last.Sum(s => (long)s.Remembered), TypedCells = last.Sum(s => (long)s.Typed),
        };
    }

    private static AskerBurden Asker(IGrouping<string, TableInPlace> of) => new(
        of.Key, of.Count(), of.Count(t => !t.Edition.HasBasis), of.Sum(t => t.Edition.Frequency.TimesAYear()), of.Sum(t => t.Edition.Columns.Count), of.Sum(t => t.KnownColumns));

    private static AskedFact Fact(IGrouping<string, (TableInPlace Table, TableColumn Column)> of)
    {
        var first = of.First().Column;
        var field = TableFields.Find(first.Field);
        return new(
            field?.Chinese ?? first.Header, field is not null, of.Select(c => c.Table.Table.Id).Distinct().Count(),
            [.. of.Select(c => c.Table.Edition.Asker).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The telephone of the head of a household and that of a resident are one fact to whoever types it; so are all headers that read the same.</summary>
    private static string FactOf(TableColumn column) => TableFields.Find(column.Field)?.Chinese is { } known ? "known:" + known : "header:" + HeaderText.Key(column.Header);

    /// <summary>Of each community and table the last submission.</summary>
    private async Task<List<TableSubmission>> Last(Division place, CancellationToken stop)
    {
        var (own, from, to) = (place.PathText, place.PathText + "/", place.PathText + "0");
        return await session.Db.TableSubmissions.FromSqlRaw("""
            select distinct on (s.division_id, s.table_id) s.* from population_table_submission s join organization_division d on d.id = s.division_id
            where d.path_text = {0} or (d.path_text >= {1} and d.path_text < {2}) or {0} = ''
            order by s.division_id, s.table_id, s.submitted_at desc
            """, own, from, to).AsNoTracking().Select(s => new TableSubmission
            {
                DivisionId = s.DivisionId, Id = s.Id, TableDivisionId = s.TableDivisionId, TableId = s.TableId, Edition = s.Edition, PeriodFrom = s.PeriodFrom, Number = s.Number,
                AsOf = s.AsOf, Basis = s.Basis, Rows = s.Rows, Known = s.Known, Remembered = s.Remembered, Typed = s.Typed, Empty = s.Empty,
                Marks = Array.Empty<byte>(), Hash = Array.Empty<byte>(), SubmittedAt = s.SubmittedAt, SubmittedBy = s.SubmittedBy,
            }).ToListAsync(stop);
    }
}
