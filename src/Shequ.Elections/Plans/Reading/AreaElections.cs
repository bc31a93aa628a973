using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Norms.Resolution;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Reading;

/// <summary>区域选举: the elections that run below an area, what is amiss first, and the share of direct elections term by term.</summary>
/// <param name="Overdue">Committees whose term is over and for whom no election runs.</param>
/// <param name="Share">The norm on the share of direct elections, where one is in force.</param>
public sealed record AreaElectionsReport(Division Area, int Count, IReadOnlyList<RunningLine> Running, IReadOnlyList<OverdueCommittee> Overdue, IReadOnlyList<DirectShare> Direct, NormInForce? Share);

/// <summary>A running election with the step that is late, where whoever asks may see that.</summary>
public sealed record RunningLine(Election Election, Division Community, PlannedStep? Late);

/// <summary>A committee whose term is over.</summary>
public sealed record OverdueCommittee(string Code, string Name, DateOnly EndsOn);

/// <summary>直接选举比例: of the committees elected in a year, how many by all voters or one representative of each household.</summary>
public sealed record DirectShare(int Year, int Direct, int Total);

/// <summary>Reads the elections of an area: for visitors what is public, for whoever watches over elections what is late.</summary>
public sealed class AreaElections(Session session, NormLibrary library)
{
    private const int Most = 200;

    private const string DirectSql = """
        select extract(year from t.starts_on)::int as "Year", count(*) filter (where t.direct)::int as "Direct", count(*)::int as "Total"
        from organization_term t join organization_division d on d.id = t.division_id
        where d.path_text >= {0} and d.path_text < {1} and t.starts_on <= {2} group by 1 order by 1
        """;

    private const string OverdueSql = """
        select d.code as "Code", d.name as "Name", t.ends_on as "EndsOn"
        from organization_division d
        join lateral (select max(ends_on) as ends_on from organization_term where division_id = d.id and starts_on <= {2}) t on t.ends_on <= {2}
        where d.path_text >= {0} and d.path_text < {1} and d.ended_on is null and d.kind = 1
            and not exists (select 1 from elections_election e where e.division_id = d.id and e.office = 0 and e.kind = 0 and e.state = 0)
        order by t.ends_on, d.code limit {3}
        """;

    public async Task<AreaElectionsReport> Of(Division area, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        var (from, to) = area.Level == DivisionLevel.Country ? ("0", ":") : (area.PathText + "/", area.PathText + "0");
        var watches = session.Actor.May(ElectionPermissions.View, area.Path);
        var running = Running(from, to);
        var lines = new List<RunningLine>();
        var (book, _) = await library.Current(session.Db, stop);
        var shown = await running.OrderBy(e => e.Day).ThenBy(e => e.Division!.Code).Take(Most).ToListAsync(stop);
        var (places, ids) = (shown.Select(e => e.DivisionId).ToArray(), shown.Select(e => e.Id).ToArray());
        var done = (watches ? await session.Db.ElectionSteps.AsNoTracking().Where(s => places.Contains(s.DivisionId) && ids.Contains(s.ElectionId)).ToListAsync(stop) : []).ToLookup(s => s.ElectionId);
        foreach (var election in shown)
        {
            lines.Add(new(election, election.Division!, watches ? Late(election, book, [.. done[election.Id]]) : null));
        }

        var county = area.Level >= DivisionLevel.County;
        return new(
            area, await running.CountAsync(stop), [.. lines.OrderBy(l => l.Late is null)],
            watches && county ? await session.Db.Database.SqlQueryRaw<OverdueCommittee>(OverdueSql, from, to, session.Today, Most).ToListAsync(stop) : [],
            county ? await session.Db.Database.SqlQueryRaw<DirectShare>(DirectSql, from, to, session.Today).ToListAsync(stop) : [],
            book.InForce(area.Place, session.Today).Governing(HigherLevelKeys.DirectElectionShare).FirstOrDefault());
    }

    private IQueryable<Election> Running(string from, string to) => session.Db.Elections.AsNoTracking().Include(e => e.Division)
        .Where(e => e.State == ElectionState.Running && e.Division!.PathText.CompareTo(from) >= 0 && e.Division.PathText.CompareTo(to) < 0);

    private PlannedStep? Late(Election election, RuleBook book, ElectionStep[] done) =>
        ElectionPlan.Of(election, new(book.InForce(election.Division!.Place, session.Today)), done, library.Calendar, session.Today)
            .Steps.FirstOrDefault(s => s.State is StepState.TooLate or StepState.Late);
}
