using Shequ.Kernel.Acts;
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
    private static readonly NormKey[] Asking =
        [.. KeyCatalogue.All.Where(k => k.Name is "party.grids_without_unit" or "party.households")];

    public async Task<PartyChain> Of(OrganizationChart chart, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var (book, _) = await library.Current(session.Db, stop);
        var norms = book.InForce(chart.Place.Place, chart.On);
        var basis = Asking.SelectMany(norms.Governing).Select(n => n.Norm).Distinct().Select(n => n.Citation).ToArray();
        var units = chart.Of(BodyKind.PartyUnit).ToArray();
        return new(
            chart.One(BodyKind.StreetPartyCommittee), chart.One(BodyKind.PartyOrganization), units, [.. chart.Of(BodyKind.PartyHousehold)],
            [.. Coverable(chart).Where(b => !units.Any(u => u.Body.CoversId == b.Id))], basis);
    }

    private static IEnumerable<Body> Coverable(OrganizationChart chart)
    {
        var grids = chart.Of(BodyKind.Grid).ToArray();
        return (grids.Length > 0 ? grids : chart.Of(BodyKind.ResidentsGroup)).Select(b => b.Body);
    }
}
