using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using static Shequ.Organization.Profiles.Sections.SizeSections;
using static Shequ.Organization.Registers.RegisterMeasures;

namespace Shequ.Organization.Registers;

/// <summary>Measures of the resident representatives, whom the groups choose.</summary>
internal static class RepresentativeMeasures
{
    private const BodyKind Group = BodyKind.ResidentsGroup;

    internal static IReadOnlyList<RegisterMeasure> All { get; } =
    [
        new(CommitteeKeys.Representatives, [Group], (r, _) => Known(r) ? Count(Of(r).Count()) : null),
        new(CommitteeKeys.HouseholdsPerRepresentative, [Group], (r, profile) =>
            Known(r) && Of(r).Count() is > 0 and var count && r.Households(profile) is { } households ? Measured.Ratio(households, count) : null, Households),
        new(CommitteeKeys.RepresentativesPerGroup, [Group], (r, _) => PerGroup(r)),
        new(CommitteeKeys.RepresentativesNonResident, [Group], (r, _) => Known(r) ? Count(Of(r).Count(p => !p.LivesHere)) : null),
        new(CommitteeKeys.RepresentativeShare, [Group, BodyKind.ResidentsCommittee], (r, _) => Share(r)),
    ];

    private static IEnumerable<OfficeHolder> Of(CommunityRegister register) =>
        register.Posts(Group).Where(p => p.Kind == PostKind.Representative).Select(p => p.Holder).DistinctBy(h => h.Id);

    /// <summary>A meeting that is registered has the representatives that are registered, even where there are none.</summary>
    private static bool Known(CommunityRegister register) =>
        Of(register).Any() || (register.Bodies(BodyKind.RepresentativeMeeting).Count > 0 && register.EverFilled(Group));

    private static Measured? PerGroup(CommunityRegister register)
    {
        if (!Known(register) || register.Bodies(Group).Count == 0)
        {
            return null;
        }

        var chosen = register.Posts(Group).Where(p => p.Kind == PostKind.Representative).ToLookup(p => p.Body);
        var sizes = register.Bodies(Group).Select(b => chosen[b.Id].Count()).ToArray();
        return Measured.Items(sizes.Min(), sizes.Max());
    }

    /// <summary>Who is both sits in the meeting once, as a member of the committee.</summary>
    private static Measured? Share(CommunityRegister register)
    {
        if (!Known(register) || !register.EverFilled(BodyKind.ResidentsCommittee))
        {
            return null;
        }

        var representatives = Of(register).Count(p => !register.IsCommitteeMember(p));
        return Measured.Ratio(representatives, representatives + register.People(BodyKind.ResidentsCommittee).Count());
    }
}
