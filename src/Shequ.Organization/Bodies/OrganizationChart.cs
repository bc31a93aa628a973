using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Norms.Packs;
using Shequ.Norms.Resolution;
using Shequ.Organization.Divisions;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Bodies;

/// <summary>关系依据: what one kind of body is to another, and the norm in force that says so.</summary>
public sealed record RelationBasis(BodyKind From, string Does, BodyKind To, NormInForce Norm)
{
    public bool Touches(BodyKind kind) => From == kind || To == kind;
}

/// <summary>协议关系: a relation that two bodies agreed or that a decision set up.</summary>
public sealed record AgreedTie(BodyTie Tie, Body From, Body To);

/// <summary>组织架构: the bodies of a community and those above it on a day, with the relations between them.</summary>
/// <param name="Above">The bodies of the street and the county.</param>
/// <param name="Term">The present term of the residents' committee.</param>
public sealed record OrganizationChart(
    Division Place, DateOnly On, IReadOnlyList<BodyRoster> Bodies, IReadOnlyList<BodyRoster> Above, Term? Term,
    IReadOnlyList<RelationBasis> Relations, IReadOnlyList<AgreedTie> Ties)
{
    public IEnumerable<BodyRoster> Of(BodyKind kind) => Bodies.Concat(Above).Where(b => b.Body.Kind == kind);

    public BodyRoster? One(BodyKind kind) => Of(kind).FirstOrDefault();

    /// <summary>The relations whose two sides both exist here.</summary>
    public IEnumerable<RelationBasis> Present => Relations.Where(r => Of(r.From).Any() && Of(r.To).Any());

    public bool IsDemonstration => Bodies.Concat(Above).Any(b => b.Body.Demonstration);
}

/// <summary>Draws together the chart of a community.</summary>
public sealed class OrganizationCharts(Session session, NormLibrary library, DivisionQueries divisions, BodyRosters rosters)
{
    public async Task<OrganizationChart> Of(Division community, DateOnly? on = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(community);
        var day = session.DayOf(on);
        var above = (await divisions.Above(community, stop)).Where(d => d.Level is DivisionLevel.Street or DivisionLevel.County).ToArray();
        var all = await rosters.On(day, [community, .. above], stop);
        var own = all.Where(b => b.Body.DivisionId == community.Id).ToArray();
        return new(
            community, day, own, [.. all.Except(own).Where(b => b.Body.Kind != BodyKind.PlatformOperator)], await Term(own, day, stop),
            await Relations(community, day, stop), await Ties(all, community, day, stop));
    }

    /// <summary>The relations that norms in force state, those of the higher document first.</summary>
    public async Task<IReadOnlyList<RelationBasis>> Relations(Division place, DateOnly day, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var (book, _) = await library.Current(session.Db, stop);
        return [.. book.InForce(place.Place, day).Norms.SelectMany(n => n.Norm.Relations.Select(r => Basis(r, n))).OfType<RelationBasis>()];
    }

    private static RelationBasis? Basis(BodyRelation relation, NormInForce norm) =>
        BodyCatalogue.Named(relation.From) is { } from && BodyCatalogue.Named(relation.To) is { } to ? new(from.Kind, relation.Does, to.Kind, norm) : null;

    private async Task<Term?> Term(BodyRoster[] own, DateOnly day, CancellationToken stop)
    {
        var committee = own.FirstOrDefault(b => b.Body.Kind == BodyKind.ResidentsCommittee)?.Body;
        return committee is null ? null : await session.Db.Terms.AsNoTracking()
            .Where(t => t.DivisionId == committee.DivisionId && t.BodyId == committee.Id && t.StartsOn <= day)
            .OrderByDescending(t => t.StartsOn).FirstOrDefaultAsync(stop);
    }

    private async Task<IReadOnlyList<AgreedTie>> Ties(IReadOnlyList<BodyRoster> shown, Division place, DateOnly day, CancellationToken stop)
    {
        var byId = shown.ToDictionary(b => b.Body.Id, b => b.Body);
        var ties = await session.Db.BodyTies.AsNoTracking()
            .Where(t => t.DivisionId == place.Id && t.FromDay <= day && (t.EndedOn == null || t.EndedOn > day)).OrderBy(t => t.Id).ToListAsync(stop);
        return [.. ties.Where(t => byId.ContainsKey(t.FromId) && byId.ContainsKey(t.ToId)).Select(t => new AgreedTie(t, byId[t.FromId], byId[t.ToId]))];
    }
}
