using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Norms.Resolution;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Duties;

/// <summary>今日事项 of an area as somebody asks for it: which kind, only what is overdue, and which page.</summary>
/// <param name="Kind">A cause or a key; null for all.</param>
/// <param name="After">The code of the last row of the page before.</param>
public sealed record AreaTodayFilter(string? Kind = null, bool OnlyOverdue = false, string? After = null, int Take = 50);

/// <summary>One community, or one larger division of an area, with what is due in it.</summary>
/// <param name="Communities">Its urban communities.</param>
/// <param name="Stated">How many of them have stated any figures; of the others nobody knows when anything last happened.</param>
/// <param name="Late">How many of them have something overdue.</param>
public sealed record AreaTodayRow(Division Division, int Communities, int Stated, int Late, DueCounts Counts)
{
    /// <summary>The street or city between the area and the row, because two counties of a province can bear one name.</summary>
    public string? Within { get; init; }
}

/// <summary>今日事项 of an area: totals, and a page of what lies below it, by code and never by rank.</summary>
/// <param name="Kinds">How much is overdue of each kind, whatever the filter.</param>
public sealed record AreaTodayReport(
    Division Area, DateOnly On, IReadOnlyList<AreaTodayRow> Rows, bool More, int Found, AreaTodayRow Total,
    IReadOnlyList<(string Kind, string Chinese, int Overdue)> Kinds, TimeSpan Took);

/// <summary>Counts what is due in all communities below a path in one pass: open duties by one indexed query, what recurs by one walk.</summary>
public sealed class AreaToday(Session session, NormLibrary library, CountryPass pass)
{
    public async Task<AreaTodayReport> Run(Division area, AreaTodayFilter? filter = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        session.Require(OrganizationPermissions.ViewDuties, area);

        var watch = Stopwatch.StartNew();
        filter ??= new();
        var count = new DueCount(RowLevel(area.Level), filter.Kind);
        await CountStored(area, count, stop);
        await CountRecurring(area, count, stop);
        var rows = await Rows(area, count, stop);
        var shown = rows.Where(r => !filter.OnlyOverdue || r.Counts.Overdue > 0).ToArray();
        var page = shown.Where(r => string.CompareOrdinal(r.Division.Code, filter.After) > 0).Take(filter.Take + 1).ToArray();
        return new(
            area, session.Today, [.. page.Take(filter.Take)], page.Length > filter.Take, shown.Length,
            new(area, rows.Sum(r => r.Communities), rows.Sum(r => r.Stated), rows.Sum(r => r.Late), rows.Aggregate(default(DueCounts), (sum, r) => sum + r.Counts)),
            count.Kinds(), watch.Elapsed);
    }

    /// <summary>Streets and counties show their communities, cities and provinces their counties, the country its provinces.</summary>
    internal static DivisionLevel RowLevel(DivisionLevel area) => area switch
    {
        DivisionLevel.Country => DivisionLevel.Province,
        DivisionLevel.Province or DivisionLevel.City => DivisionLevel.County,
        _ => DivisionLevel.Community,
    };

    private async Task CountStored(Division area, DueCount count, CancellationToken stop)
    {
        var rows = await session.Db.Database.SqlQueryRaw<OpenDuties>(
            OpenDuties.Query, session.Today, DueItem.SoonEnds(session.Today), area.PathText, area.PathText + "/", area.PathText + "0").ToListAsync(stop);
        foreach (var row in rows)
        {
            var matter = DutyMatter.Of((DutyCause)row.Cause);
            count.Add(row.Path, matter.Word, matter.Chinese, new(row.Overdue, row.Soon, row.Undated, row.Later, 0));
        }
    }

    private async Task CountRecurring(Division area, DueCount count, CancellationToken stop)
    {
        var (book, _) = await library.Current(session.Db, stop);
        var (today, prepared) = (session.Today, new Dictionary<NormSet, IReadOnlyList<IReadOnlyList<Cadence>>>());
        await pass.Run(book, area.Path, today, (_, path, checkup, outcomes) =>
        {
            count.AddStated(path);
            if (!prepared.TryGetValue(checkup.Set, out var cadences))
            {
                prepared.Add(checkup.Set, cadences = Cadence.In(checkup.Set));
            }

            foreach (var ofKey in cadences)
            {
                foreach (var cadence in ofKey)
                {
                    if (cadence.Applies(outcomes[cadence.Place], pass.Facts))
                    {
                        var state = DueItem.StateOf(cadence, pass.Facts[cadence.Key], today);
                        count.Add(path, cadence.Key.Name, cadence.Chinese, default(DueCounts).With(state));
                        break;
                    }
                }
            }
        }, stop);
    }

    /// <summary>All rows by code; a community without anything due is one too.</summary>
    private async Task<IReadOnlyList<AreaTodayRow>> Rows(Division area, DueCount count, CancellationToken stop)
    {
        var level = RowLevel(area.Level);
        var depth = (int)level;
        var communities = (await session.Db.Database.SqlQuery<PathCount>($"""
            select array_to_string((string_to_array(path_text, '/'))[1:{depth}], '/') as "Path", count(*)::int as "Urban"
            from organization_division
            where kind = 1 and ended_on is null
              and ({area.PathText} = '' or path_text = {area.PathText} or (path_text >= {area.PathText + "/"} and path_text < {area.PathText + "0"}))
            group by 1
            """).ToListAsync(stop)).ToDictionary(c => c.Path, c => c.Urban);
        var paths = communities.Keys.Union(count.Paths).ToArray();
        var divisions = await session.Db.Divisions.AsNoTracking().Where(d => paths.Contains(d.PathText) && d.EndedOn == null && d.Level == level)
            .OrderBy(d => d.Code).ToListAsync(stop);
        var parents = divisions.Select(d => d.ParentId).Where(p => p != area.Id).Distinct().ToArray();
        var names = await session.Db.Divisions.AsNoTracking().Where(d => parents.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name, stop);
        return divisions.Select(d => new AreaTodayRow(
            d, communities.GetValueOrDefault(d.PathText), count.Stated(d.PathText), count.Late(d.PathText), count.Of(d.PathText))
        {
            Within = d.ParentId is { } parent && names.GetValueOrDefault(parent) is { } name && !DivisionLine.IsGeneric(name) ? name : null,
        }).ToArray();
    }

    private sealed record PathCount(string Path, int Urban);
}
