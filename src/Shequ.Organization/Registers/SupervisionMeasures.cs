using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using static Shequ.Organization.Registers.RegisterMeasures;

namespace Shequ.Organization.Registers;

/// <summary>Measures of the supervisory committee, from which the committee and its families are kept out.</summary>
internal static class SupervisionMeasures
{
    private const BodyKind Supervision = BodyKind.SupervisoryCommittee;
    private const BodyKind Committee = BodyKind.ResidentsCommittee;

    internal static IReadOnlyList<RegisterMeasure> All { get; } =
    [
        new(CommitteeKeys.SupervisionMembers, [Supervision], (r, _) => r.EverFilled(Supervision) ? Count(r.People(Supervision).Count()) : null),
        new(CommitteeKeys.SupervisionFinance, [Supervision], (r, _) =>
            r.EverFilled(Supervision) ? Count(r.People(Supervision).Count(p => p.Skills != Skills.None)) : null),
        new(CommitteeKeys.SupervisionOverlap, [Supervision, Committee], (r, _) =>
            r.EverFilled(Supervision) && r.EverFilled(Committee) ? Count(r.People(Supervision).Count(p => IsExcluded(r, p))) : null),
        new(CommitteeKeys.SupervisionChairParty, [Supervision, Committee], (r, _) =>
            r.EverFilled(Committee) && r.Posts(Supervision).FirstOrDefault(p => p.Kind == PostKind.Chair) is { Holder: var chair }
                ? Measured.Flag(chair.PartyMember && !r.IsCommitteeMember(chair))
                : null),
    ];

    private static bool IsExcluded(CommunityRegister register, OfficeHolder supervisor) =>
        register.People(Committee).Any(member => member.Id == supervisor.Id || register.AreNearRelatives(member, supervisor));
}
