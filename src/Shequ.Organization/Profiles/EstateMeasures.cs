using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using static Shequ.Organization.Profiles.Sections.SizeSections;

namespace Shequ.Organization.Profiles;

/// <summary>Measures over the estates: those new ones that no residents' committee covers yet.</summary>
internal static class EstateMeasures
{
    internal static IReadOnlyList<Measure> All { get; } =
    [
        new(CommunityKeys.UncoveredOccupancy, [EstateDwellings, EstateOccupied, EstateNew, EstateCovered], HighestOccupancy),
        new(CommunityKeys.UncoveredHouseholds, [EstateOccupied, EstateNew, EstateCovered], Households),
    ];

    /// <summary>The estate that is fullest; nought of one where every new estate is covered.</summary>
    private static Measured? HighestOccupancy(ProfileValues profile)
    {
        if (Uncovered(profile) is not { } estates)
        {
            return null;
        }

        var highest = Measured.Ratio(0, 1);
        foreach (var estate in estates)
        {
            if (Number(estate, EstateOccupied) is not { } occupied || Number(estate, EstateDwellings) is not { } dwellings || dwellings == 0)
            {
                return null;
            }

            if (occupied * highest.B > highest.A * dwellings)
            {
                highest = Measured.Ratio(occupied, dwellings);
            }
        }

        return highest;
    }

    private static Measured? Households(ProfileValues profile)
    {
        var occupied = Uncovered(profile)?.Select(e => Number(e, EstateOccupied)).ToArray();
        return occupied is null || occupied.Contains(null) ? null : Measured.Number(occupied.Sum()!.Value);
    }

    /// <summary>Null where no estate is listed, or where it is not known of one whether it is new and covered.</summary>
    private static List<Figure[]>? Uncovered(ProfileValues profile)
    {
        var estates = profile.Rows(FieldSubject.Estate);
        if (estates.Count == 0)
        {
            return null;
        }

        var uncovered = new List<Figure[]>();
        foreach (var estate in estates.Values)
        {
            var (isNew, covered) = (Number(estate, EstateNew), Number(estate, EstateCovered));
            if (isNew == 0 || covered == 1)
            {
                continue;
            }

            if (isNew is null || covered is null)
            {
                return null;
            }

            uncovered.Add(estate);
        }

        return uncovered;
    }

    private static decimal? Number(Figure[] row, ProfileField field) =>
        row[field.Index] is { Known: true } figure ? figure.Value.Number : null;
}
