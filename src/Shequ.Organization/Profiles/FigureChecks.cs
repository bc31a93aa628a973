using Shequ.Kernel.Acts;
using static Shequ.Organization.Profiles.Sections.CommitteeSections;
using static Shequ.Organization.Profiles.Sections.FacilitySections;
using static Shequ.Organization.Profiles.Sections.ResourceSections;
using static Shequ.Organization.Profiles.Sections.SizeSections;

namespace Shequ.Organization.Profiles;

/// <summary>资料核对: figures that contradict each other are typing errors, caught before they are kept.</summary>
public static class FigureChecks
{
    /// <summary>Pairs of which the first cannot be more than the second.</summary>
    private static readonly (ProfileField Part, ProfileField Whole)[] Parts =
    [
        (Registered, Households), (Elsewhere, Households), (Collective, Households), (GridHouseholds, Households), (VisitedHouseholds, Households),
        (Chairs, Members), (Deputies, Members), (Women, Members), (College, Staff), (PartyVolunteers, PartyMembers),
        (FundsCity, Funds), (FundsCounty, Funds), (Volunteers, Population), (ResidentVolunteers, Population), (PartyMembers, Population),
        .. ProfileCatalogue.Fields.Where(f => f.Name.EndsWith(".smallest", StringComparison.Ordinal))
            .Select(f => (f, ProfileCatalogue.Find(f.Name[..^".smallest".Length] + ".largest")!)),
    ];

    private static readonly (ProfileField Part, ProfileField Whole)[] RowParts =
        [(EstateOccupied, EstateDwellings), (ResidentArea, FloorArea), (OfficeArea, FloorArea)];

    /// <summary>Contradictions among what is known after the change, only those that a changed field takes part in.</summary>
    public static IEnumerable<InputError> Contradictions(ProfileValues after, IReadOnlyCollection<FigureChange> changes)
    {
        var changed = changes.Select(c => c.Field).ToHashSet();
        foreach (var (part, whole) in Parts.Where(p => changed.Contains(p.Part) || changed.Contains(p.Whole)))
        {
            if (after.Number(part) is { } a && after.Number(whole) is { } b && a > b)
            {
                yield return new(part.Name, $"{part.Chinese}（{a} {part.Unit}）不能多于{whole.Chinese}（{b} {whole.Unit}），请核对。");
            }
        }

        foreach (var change in changes.Where(c => c.Row is not null).DistinctBy(c => (c.Row, c.Field.Subject)))
        {
            var row = after.Rows(change.Field.Subject)[change.Row!];
            foreach (var (part, whole) in RowParts.Where(p => p.Part.Subject == change.Field.Subject))
            {
                if (row[part.Index] is { Known: true } a && row[whole.Index] is { Known: true } b && a.Value.Number > b.Value.Number)
                {
                    yield return new($"{part.Name}[{change.Row}]", $"{change.Row}：{part.Chinese}（{a.Value.Number}）不能多于{whole.Chinese}（{b.Value.Number}），请核对。");
                }
            }
        }
    }
}
