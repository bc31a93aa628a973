using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using static Shequ.Organization.Profiles.Sections.SizeSections;
using static Shequ.Organization.Registers.RegisterMeasures;

namespace Shequ.Organization.Registers;

/// <summary>Measures of groups, buildings, grids and the organisations around the committee.</summary>
internal static class NeighbourhoodMeasures
{
    internal static IReadOnlyList<RegisterMeasure> All { get; } =
    [
        new(CommunityKeys.Groups, [BodyKind.ResidentsGroup], (r, _) => Any(r, BodyKind.ResidentsGroup) ? Count(r.Bodies(BodyKind.ResidentsGroup).Count) : null),
        Without(CommunityKeys.GroupsWithoutLeader, BodyKind.ResidentsGroup, [PostKind.GroupLeader]),
        Without(CommunityKeys.BuildingsWithoutHead, BodyKind.Building, [PostKind.BuildingHead], Statistic.EntrancesWithoutHead),
        new(CommunityKeys.BuildingHeadHouseholds, [BodyKind.Building], (r, profile) =>
            Any(r, BodyKind.Building) && r.Households(profile) is { } households and > 0 ? Measured.Ratio(r.People(BodyKind.Building).Count(), households) : null, Households),
        Without(CommunityKeys.GridsWithoutPerson, BodyKind.Grid, [PostKind.GridChief, PostKind.GridWorker]),
        new(CommunityKeys.GridChiefsOutsideCommittee, [BodyKind.Grid, BodyKind.ResidentsCommittee], (r, _) =>
            r.EverFilled(BodyKind.Grid) && r.EverFilled(BodyKind.ResidentsCommittee)
                ? Count(r.Posts(BodyKind.Grid).Where(p => p.Kind == PostKind.GridChief && !r.IsCommitteeMember(p.Holder)).Select(p => p.Holder.Id).Distinct().Count())
                : null),
        new(CommunityKeys.SocialOrganizations, [BodyKind.SocialOrganization], (r, _) =>
            Any(r, BodyKind.SocialOrganization) ? Count(r.Bodies(BodyKind.SocialOrganization).Count) : null),
        new(CommunityKeys.Organizations, [BodyKind.PartyOrganization, BodyKind.ResidentsCommittee, BodyKind.ServiceAgency, BodyKind.SocialOrganization],
            (r, profile) => Kinds(r, profile[OrganizationsField] is { Known: true } reported ? reported.Value.Bits : 0), OrganizationsField),
    ];

    private static Profiles.ProfileField OrganizationsField => Profiles.ProfileCatalogue.Find(CommunityKeys.Organizations.Name)!;

    private static bool Any(CommunityRegister register, BodyKind kind) => register.Bodies(kind).Count > 0;

    /// <summary>Bodies of a kind in which nobody holds any of the posts.</summary>
    /// <param name="uncovered">What the registers count as having not even such a body.</param>
    private static RegisterMeasure Without(NormKey key, BodyKind kind, PostKind[] posts, string? uncovered = null) => new(key, [kind], (r, _) =>
    {
        if (!r.EverFilled(kind))
        {
            return null;
        }

        var filled = r.Posts(kind).Where(p => posts.Contains(p.Kind)).Select(p => p.Body).ToHashSet();
        var more = uncovered is null ? 0 : r.Statistic(uncovered)?.A ?? 0;
        return Measured.Number(r.Bodies(kind).Count(b => !filled.Contains(b.Id)) + more);
    }) { Lacking = true };

    /// <summary>A body that is registered exists; one that is not may exist all the same, so what was reported stays.</summary>
    private static Measured? Kinds(CommunityRegister register, ulong reported)
    {
        var words = CommunityKeys.Organizations.Words!;
        var present = words.Bits(words.Words.Where(w => BodyCatalogue.Named(w) is { } rule && Any(register, rule.Kind)));
        return present == 0 ? null : new Measured(0, 0, present | reported);
    }
}
