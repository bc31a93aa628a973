using Microsoft.EntityFrameworkCore;
using Npgsql;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Checkups;

/// <summary>One norm over an area.</summary>
public sealed record NormCounts(Norms.Packs.Norm Norm, OutcomeCounts Counts);

/// <summary>One division below an area: its communities, how many have figures, and all their findings together.</summary>
public sealed record ChildCounts(Division Division, int Urban, int Judged, OutcomeCounts Counts);


/// <summary>区域体检: an area's norms, exceptions first, and the divisions below it.</summary>
/// <param name="On">The day for which the counts hold; before today where they wait to be made anew.</param>
public sealed record AreaReport(Division Area, DateOnly On, int Urban, int Judged, IReadOnlyList<NormCounts> Norms, IReadOnlyList<ChildCounts> Children)
{
    /// <summary>Whether the counts wait to be made anew, because figures, divisions or norms changed.</summary>
    public bool Recounting { get; init; }
}

/// <summary>Holds an area against its norms: streets and counties judged as one reads, larger areas from the kept counts.</summary>
public sealed class AreaCheckup(Session session, NormLibrary library, CountryPass pass, CheckupTallies tallies)
{
    public async Task<AreaReport> Run(Division area, CancellationToken stop = default) =>
        area.Level >= DivisionLevel.County ? await Live(area, stop) : await Kept(area, stop);

    /// <summary>The judged communities of a street or county with their outcome on one norm, in the order of their codes.</summary>
    public async Task<IReadOnlyList<(Division Community, Outcome Outcome)>> Communities(Division area, string norm, CancellationToken stop = default)
    {
        var (book, _) = await library.Current(session.Db, stop);
        var found = new Dictionary<Id<Division>, Outcome>();
        await pass.Run(book, area.Path, session.Today, (id, _, checkup, outcomes) =>
        {
            for (var i = 0; i < outcomes.Length; i++)
            {
                if (checkup.Norms[i].Norm.Id == norm)
                {
                    found[new(id)] = outcomes[i];
                }
            }
        }, stop);
        var ids = found.Keys.ToArray();
        var divisions = await session.Db.Divisions.AsNoTracking().Where(d => ids.Contains(d.Id)).OrderBy(d => d.Code).ToListAsync(stop);
        return divisions.Select(d => (d, found[d.Id])).ToArray();
    }

    /// <summary>The divisions directly below a larger area with the counts of their communities on one norm.</summary>
    public async Task<IReadOnlyList<(Division Child, OutcomeCounts Counts)>> Children(Division area, string norm, CancellationToken stop = default)
    {
        var (_, below) = await Below(area, stop);
        var rows = (await Rows(below.Select(b => b.Division.Id.Value).ToArray(), stop)).Where(r => r.Norm == norm).ToDictionary(r => r.Division, r => r.Counts);
        return below.Where(b => rows.ContainsKey(b.Division.Id.Value)).Select(b => (b.Division, rows[b.Division.Id.Value])).ToArray();
    }

    private async Task<AreaReport> Live(Division area, CancellationToken stop)
    {
        var (book, _) = await library.Current(session.Db, stop);
        var norms = new Dictionary<string, OutcomeCounts>();
        var children = new Dictionary<string, (int Judged, OutcomeCounts Counts)>();
        var depth = area.PathText.Count(c => c == '/') + 2;
        var judged = await pass.Run(book, area.Path, session.Today, (_, path, checkup, outcomes) =>
        {
            var child = string.Join('/', path.Split('/').Take(depth));
            var (count, sum) = children.GetValueOrDefault(child, (0, OutcomeCounts.None));
            for (var i = 0; i < outcomes.Length; i++)
            {
                var id = checkup.Norms[i].Norm.Id;
                norms[id] = norms.GetValueOrDefault(id, OutcomeCounts.None).Add(outcomes[i]);
                sum = sum.Add(outcomes[i]);
            }

            children[child] = (count + 1, sum);
        }, stop);
        var (urban, below) = await Below(area, stop);
        return new(area, session.Today, urban, judged, Sort(book, norms), below
            .Select(b => (b.Division, b.Urban, Child: children.GetValueOrDefault(b.Division.PathText, (0, OutcomeCounts.None))))
            .Select(b => new ChildCounts(b.Division, b.Urban, b.Child.Item1, b.Child.Item2)).ToArray());
    }

    private async Task<AreaReport> Kept(Division area, CancellationToken stop)
    {
        var (book, edition) = await library.Current(session.Db, stop);
        var state = await tallies.State(stop);
        var (urban, below) = await Below(area, stop);
        var rows = await Rows([area.Id.Value, .. below.Select(b => b.Division.Id.Value)], stop);
        var own = rows.Where(r => r.Division == area.Id.Value).ToDictionary(r => r.Norm, r => r.Counts);
        var children = rows.GroupBy(r => r.Division).ToDictionary(g => g.Key, g => (
            Judged: g.Max(r => r.Counts.Total), Sum: g.Aggregate(OutcomeCounts.None, (sum, r) => sum + r.Counts)));
        return new(
            area,
            state?.JudgedOn ?? session.Today,
            urban,
            own.Count == 0 ? 0 : own.Values.Max(c => c.Total),
            Sort(book, own),
            below.Select(b => (b.Division, b.Urban, Child: children.GetValueOrDefault(b.Division.Id.Value, (0, OutcomeCounts.None))))
                .Select(b => new ChildCounts(b.Division, b.Urban, b.Child.Item1, b.Child.Item2)).ToArray())
        {
            Recounting = state is null || state.RuleBook != edition,
        };
    }

    /// <summary>Exceptions first: the norms that most communities miss, then those that lack figures.</summary>
    private static NormCounts[] Sort(RuleBook book, Dictionary<string, OutcomeCounts> norms) => norms
        .Select(n => (Norm: book.Find(n.Key), Counts: n.Value)).Where(n => n.Norm is not null)
        .Select(n => new NormCounts(n.Norm!, n.Counts))
        .OrderByDescending(n => n.Counts.NotMet + n.Counts.InConflict).ThenByDescending(n => n.Counts.Unknown).ThenBy(n => n.Norm.Id, StringComparer.Ordinal)
        .ToArray();

    private async Task<(int Urban, IReadOnlyList<(Division Division, int Urban)> Children)> Below(Division area, CancellationToken stop)
    {
        var children = await session.Db.Divisions.AsNoTracking()
            .Where(d => d.ParentId == area.Id && d.EndedOn == null && (d.Level < DivisionLevel.Community || d.Kind == DivisionKind.Urban))
            .OrderBy(d => d.Code).ToListAsync(stop);
        var depth = area.PathText.Length == 0 ? 1 : area.PathText.Count(c => c == '/') + 2;
        var counts = (await session.Db.Database.SqlQuery<PathCount>($"""
            select array_to_string((string_to_array(path_text, '/'))[1:{depth}], '/') as "Path", count(*)::int as "Urban"
            from organization_division
            where kind = 1 and ended_on is null
              and ({area.PathText} = '' or (path_text >= {area.PathText + "/"} and path_text < {area.PathText + "0"}))
            group by 1
            """).ToListAsync(stop)).ToDictionary(c => c.Path, c => c.Urban);
        return (counts.Values.Sum(), children.Select(c => (c, counts.GetValueOrDefault(c.PathText)))
            .Where(c => c.Item2 > 0).ToArray());
    }

    private async Task<List<(Guid Division, string Norm, OutcomeCounts Counts)>> Rows(Guid[] divisions, CancellationToken stop)
    {
        var rows = await session.Db.Database.SqlQuery<TallyRow>($"""
            select division_id as "DivisionId", norm as "Norm", met as "Met", not_met as "NotMet", unknown as "Unknown",
                not_applicable as "NotApplicable", in_conflict as "InConflict"
            from organization_checkup_tally where division_id = any({divisions})
            """).ToListAsync(stop);
        return rows.Select(r => (r.DivisionId, r.Norm, new OutcomeCounts(r.Met, r.NotMet, r.Unknown, r.NotApplicable, r.InConflict)))
            .Where(r => r.Item3.Total > 0).ToList();
    }

    private sealed record PathCount(string Path, int Urban);

    private sealed record TallyRow(Guid DivisionId, string Norm, int Met, int NotMet, int Unknown, int NotApplicable, int InConflict);
}
