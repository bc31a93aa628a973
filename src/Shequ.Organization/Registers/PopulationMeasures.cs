using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using static Shequ.Organization.Registers.RegisterMeasures;

namespace Shequ.Organization.Registers;

/// <summary>Measures that the register of households counts.</summary>
internal static class PopulationMeasures
{
    internal static IReadOnlyList<RegisterMeasure> All { get; } =
    [
        Of(CommunityKeys.Households), Of(CommunityKeys.Population), Of(CommunityKeys.GroupHouseholds), Of(CommunityKeys.GridCoverage),
    ];

    private static RegisterMeasure Of(NormKey key) => new(key, [], (r, _) => r.Statistic(key.Name));
}
