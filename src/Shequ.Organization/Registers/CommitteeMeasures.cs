using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using static Shequ.Organization.Registers.RegisterMeasures;

namespace Shequ.Organization.Registers;

/// <summary>Measures of the residents' committee and its subcommittees.</summary>
internal static class CommitteeMeasures
{
    private const BodyKind Committee = BodyKind.ResidentsCommittee;
    private const BodyKind Subcommittee = BodyKind.Subcommittee;

    internal static IReadOnlyList<RegisterMeasure> All { get; } =
    [
        Of(CommitteeKeys.Members, r => r.People(Committee).Count()),
        Of(CommitteeKeys.Chairs, r => r.Posts(Committee).Count(p => p.Kind == PostKind.Chair)),
        Of(CommitteeKeys.Deputies, r => r.Posts(Committee).Count(p => p.Kind == PostKind.Deputy)),
        Of(CommitteeKeys.Women, r => r.People(Committee).Count(p => p.Sex == Sex.Female)),
        Of(CommitteeKeys.Relatives, r => r.People(Committee).Count(p => IsRelated(r, p))),
        Of(CommitteeKeys.AppointedMembers, r => r.Posts(Committee).Count(p => p.Origin is not (AppointmentOrigin.Elected or AppointmentOrigin.ByElected))),
        new(CommitteeKeys.ElectedOn, [Committee], (r, _) => r.Term(Committee) is { } term ? Measured.Date(term.StartsOn) : null),
        new(CommitteeKeys.DirectElection, [Committee], (r, _) => r.Term(Committee) is { } term ? Measured.Flag(term.Direct) : null),
        new(CommitteeKeys.LegalPersonCode, [Committee], (r, _) =>
            r.Bodies(Committee) is { Count: > 0 } bodies ? Measured.Flag(bodies.All(b => b.HasCreditCode)) : null),
        new(CommunityKeys.Committees, [Committee], (r, _) => r.Bodies(Committee) is { Count: > 0 } bodies ? Count(bodies.Count) : null),
        Cross(CommitteeKeys.CrossMembers, BodyKind.PartyOrganization),
        Cross(CommitteeKeys.OwnersCrossMembers, BodyKind.OwnersCommittee),
        new(CommitteeKeys.SecretaryIsChair, [Committee, BodyKind.PartyOrganization], (r, _) => r.EverFilled(Committee) && r.EverFilled(BodyKind.PartyOrganization)
            ? Measured.Flag(Holders(r, BodyKind.PartyOrganization, PostKind.Secretary).Overlaps(Holders(r, Committee, PostKind.Chair)))
            : null),
        new(CommitteeKeys.Subcommittees, [Subcommittee], (r, _) => r.Bodies(Subcommittee) is { Count: > 0 } bodies
            ? Measured.Kinds(CommitteeKeys.Subcommittees.Words!, bodies.Select(b => b.Speciality!).Where(s => s is not null && CommitteeKeys.Subcommittees.Words!.Contains(s)))
            : null),
        new(CommitteeKeys.SubcommitteeMembers, [Subcommittee], (r, _) => Sizes(r)),
        new(CommitteeKeys.SubcommitteesWithOtherChair, [Subcommittee, Committee], (r, _) => r.EverFilled(Subcommittee) && r.EverFilled(Committee)
            ? Count(r.Posts(Subcommittee).Where(p => p.Kind == PostKind.Chair && !r.IsCommitteeMember(p.Holder)).Select(p => p.Body).Distinct().Count())
            : null),
    ];

    /// <summary>The register knows about members once anybody was registered as one, and says nought when all have gone.</summary>
    private static RegisterMeasure Of(NormKey key, Func<CommunityRegister, int> count) =>
        new(key, [Committee], (r, _) => r.EverFilled(Committee) ? Count(count(r)) : null);

    private static RegisterMeasure Cross(NormKey key, BodyKind other) => new(key, [Committee, other], (r, _) =>
        r.EverFilled(Committee) && r.EverFilled(other) ? Count(r.People(other).Count(r.IsCommitteeMember)) : null);

    private static bool IsRelated(CommunityRegister register, OfficeHolder member) =>
        register.People(Committee).Any(other => register.AreNearRelatives(member, other));

    private static HashSet<Guid> Holders(CommunityRegister register, BodyKind body, PostKind post) =>
        register.Posts(body).Where(p => p.Kind == post).Select(p => p.Holder.Id).ToHashSet();

    private static Measured? Sizes(CommunityRegister register)
    {
        if (!register.EverFilled(Subcommittee))
        {
            return null;
        }

        var posts = register.Posts(Subcommittee).ToLookup(p => p.Body, p => p.Holder.Id);
        var sizes = register.Bodies(Subcommittee).Select(b => posts[b.Id].Distinct().Count()).ToArray();
        return Measured.Items(sizes.Min(), sizes.Max());
    }
}
