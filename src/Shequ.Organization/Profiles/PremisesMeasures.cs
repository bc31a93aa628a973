using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using static Shequ.Organization.Profiles.Sections.FacilitySections;
using static Shequ.Organization.Profiles.Sections.SizeSections;

namespace Shequ.Organization.Profiles;

/// <summary>Measures over the premises. A centre (综合服务设施) and an office (居委会用房) are never added together.</summary>
internal static class PremisesMeasures
{
    private static readonly ulong Centre = Uses.Bits(["centre"]);
    private static readonly ulong Office = Uses.Bits(["office"]);

    internal static IReadOnlyList<Measure> All { get; } =
    [
        new(FacilityKeys.CentreArea, [PremisesUse, FloorArea], p => Number(Sum(p, Centre, FloorArea))),
        new(FacilityKeys.CentreLandArea, [PremisesUse, LandArea], p => Number(Sum(p, Centre, LandArea))),
        new(FacilityKeys.CentreStoreys, [PremisesUse, Storeys], HighestCentre),
        new(FacilityKeys.CentreAreaPerHouseholds, [PremisesUse, FloorArea, Households], p => PerHousehold(p, Sum(p, Centre, FloorArea))),
        new(FacilityKeys.ResidentSpace, [PremisesUse, FloorArea, ResidentArea], p =>
            Sum(p, Centre, ResidentArea) is { } part && Sum(p, Centre, FloorArea) is { } whole and > 0 ? Measured.Ratio(part, whole) : null),
        new(FacilityKeys.OfficeArea, [PremisesUse, OfficeArea, FloorArea], p => Number(OfficeSum(p))),
        new(FacilityKeys.OfficeAreaPerHouseholds, [PremisesUse, OfficeArea, FloorArea, Households], p => PerHousehold(p, OfficeSum(p))),
    ];

    private static Measured? Number(decimal? value) => value is { } known ? Measured.Number(known) : null;

    private static Measured? PerHousehold(ProfileValues profile, decimal? area) =>
        area is { } known && profile.Number(Households) is { } households and > 0 ? Measured.Ratio(known, households) : null;

    private static Measured? HighestCentre(ProfileValues profile)
    {
        var storeys = Of(profile, Centre)?.Select(row => Value(row, Storeys)).ToArray();
        return storeys is null or [] || storeys.Contains(null) ? null : Measured.Number(storeys.Max()!.Value);
    }

    /// <summary>An office that is the whole building counts with its floor; one inside a centre with its own area.</summary>
    private static decimal? OfficeSum(ProfileValues profile)
    {
        var areas = Of(profile, Office)?.Select(row =>
            Value(row, OfficeArea) ?? ((row[PremisesUse.Index].Value.Bits & Centre) == 0 ? Value(row, FloorArea) : null)).ToArray();
        return areas is null || areas.Contains(null) ? null : areas.Sum();
    }

    private static decimal? Sum(ProfileValues profile, ulong use, ProfileField field)
    {
        var values = Of(profile, use)?.Select(row => Value(row, field)).ToArray();
        return values is null || values.Contains(null) ? null : values.Sum();
    }

    /// <summary>The premises of one use; null where none are listed at all or the use of one is not known.</summary>
    private static List<Figure[]>? Of(ProfileValues profile, ulong use)
    {
        var rows = profile.Rows(FieldSubject.Premises);
        return rows.Count == 0 || rows.Values.Any(r => !r[PremisesUse.Index].Known)
            ? null
            : rows.Values.Where(r => (r[PremisesUse.Index].Value.Bits & use) != 0).ToList();
    }

    private static decimal? Value(Figure[] row, ProfileField field) =>
        row[field.Index] is { Known: true } figure ? figure.Value.Number : null;
}
