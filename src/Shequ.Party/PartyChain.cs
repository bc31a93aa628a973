using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Norms.Packs;
using Shequ.Organization.Bodies;
using Shequ.Organization.RuleBooks;

namespace Shequ.Party;

/// <summary>党组织链条: the party organisations of a community in their four levels, and where the chain has gaps.</summary>
/// <param name="Uncovered">Grids, or where there are none residents' groups, without a party unit.</param>
/// <param name="Basis">The norms in force that ask for the chain; where there are none, nothing is missing.</param>
public sealed record PartyChain(
    BodyRoster? StreetCommittee, BodyRoster? Organization, IReadOnlyList<BodyRoster> Units, IReadOnlyList<BodyRoster> Households,
    IReadOnlyList<Body> Uncovered, IReadOnlyList<Citation> Basis)
{
    private bool Asked => Basis.Count > 0;

    public bool LacksStreetCommittee => Asked && StreetCommittee is null;

    public bool LacksOrganization => Asked && Organization is null;

    public bool LacksUnits => Asked && (Uncovered.Count > 0 || Units.Count == 0);

    public bool LacksHouseholds => Asked && Households.Count == 0;

    public bool IsWhole => !LacksStreetCommittee && !LacksOrganization && !LacksUnits && !LacksHouseholds;
}

/// <summary>Reads the chain out of the chart of a community.</summary>
public sealed class PartyChains(Session session, NormLibrary library)
{
    private static readonly NormKey[] Asking = [CommitteeKeys.GridsWithoutPartyUnit, CommitteeKeys.PartyHouseholds];

    public async Task<PartyChain> Of(OrganizationChart chart, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var (book, _) = await library.Current(session.Db, stop);
        var norms = book.InForce(chart.Place.Place, chart.On);
        var basis = Asking.SelectMany(norms.Governing).Select(n => n.Norm).Distinct().Select(n => n.Citation).ToArray();
        var covered = chart.Of(BodyKind.PartyUnit).Select(u => u.Body.CoversId).ToHashSet();
        return new(
            chart.One(BodyKind.StreetPartyCommittee), chart.One(BodyKind.PartyOrganization), [.. chart.Of(BodyKind.PartyUnit)],
            [.. chart.Of(BodyKind.PartyHousehold)], [.. Uncovered(chart, covered)], basis);
    }

    /// <summary>A unit stands on a grid or on a group; where any stands on a group and none on a grid, groups are counted.</summary>
    private static IEnumerable<Body> Uncovered(OrganizationChart chart, HashSet<Id<Body>?> covered)
    {
        var (grids, groups) = (Of(chart, BodyKind.Grid), Of(chart, BodyKind.ResidentsGroup));
        var onGroups = grids.Length == 0 || (!grids.Any(Covered) && groups.Any(Covered));
        return (onGroups ? groups : grids).Where(b => !Covered(b));

        bool Covered(Body body) => covered.Contains(body.Id);
    }

    private static Body[] Of(OrganizationChart chart, BodyKind kind) => [.. chart.Of(kind).Select(b => b.Body)];
}
