using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using static Shequ.Organization.Registers.RegisterMeasures;

namespace Shequ.Organization.Registers;

/// <summary>Measures of the party chain from the community down to the household.</summary>
internal static class PartyMeasures
{
    internal static IReadOnlyList<RegisterMeasure> All { get; } =
    [
        new(CommitteeKeys.GridsWithoutPartyUnit, [BodyKind.PartyUnit], (r, _) => r.Bodies(BodyKind.PartyUnit).Count > 0 && Chain(r) is { Count: > 0 } chain ? Count(Uncovered(r, chain)) : null) { Lacking = true },
        new(CommitteeKeys.PartyHouseholds, [BodyKind.PartyHousehold], (r, _) =>
            r.Bodies(BodyKind.PartyHousehold) is { Count: > 0 } households ? Count(households.Count) : null),
    ];

    /// <summary>A unit stands on a grid or on a group; where any stands on a group and none on a grid, groups are counted.</summary>
    private static IReadOnlyList<RegisteredBody> Chain(CommunityRegister register)
    {
        var (grids, groups) = (register.Bodies(BodyKind.Grid), register.Bodies(BodyKind.ResidentsGroup));
        return grids.Count == 0 || (Uncovered(register, grids) == grids.Count && Uncovered(register, groups) < groups.Count) ? groups : grids;
    }

    private static int Uncovered(CommunityRegister register, IReadOnlyList<RegisteredBody> bodies)
    {
        var covered = register.Bodies(BodyKind.PartyUnit).Select(u => u.Covers).ToHashSet();
        return bodies.Count(b => !covered.Contains(b.Id));
    }
}
