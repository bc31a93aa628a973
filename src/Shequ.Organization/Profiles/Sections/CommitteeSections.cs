using Shequ.Norms.Keys;
using static Shequ.Organization.Profiles.ProfileField;

namespace Shequ.Organization.Profiles.Sections;

/// <summary>Sections about the committee, the bodies around it, and what recurs.</summary>
public static class CommitteeSections
{
    public static readonly ProfileField Members = For(CommitteeKeys.Members, 99);
    public static readonly ProfileField Chairs = For(CommitteeKeys.Chairs, 9);
    public static readonly ProfileField Deputies = For(CommitteeKeys.Deputies, 9);
    public static readonly ProfileField Women = For(CommitteeKeys.Women, 99);
    public static readonly ProfileField Representatives = For(CommitteeKeys.Representatives, 2_000);
    public static readonly ProfileField VisitedHouseholds = Count("visit.households", "本年已走访户数", "户", 100_000);
    public static readonly ProfileField PartyMembers = Count("party.members", "党员人数", "人", 20_000);
    public static readonly ProfileField PartyVolunteers = Count("volunteer.party_participants", "参与志愿服务的党员", "人", 20_000);

    public static readonly ProfileSection Committee = new("committee", "居民委员会", "本届成员怎样组成、怎样产生。", FieldSubject.Community,
    [
        Members, Chairs, Deputies, Women, For(CommitteeKeys.Relatives, 99),
        For(CommitteeKeys.AppointedMembers, 99), For(CommitteeKeys.ElectedOn), For(CommitteeKeys.DirectElection),
        For(CommitteeKeys.LegalPersonCode), For(CommitteeKeys.Guarantees, 999), For(CommitteeKeys.CrossMembers, 99),
        For(CommitteeKeys.OwnersCrossMembers, 99), For(CommitteeKeys.PoliceOrMassHead, 99), For(CommitteeKeys.SeparateEconomyHead),
    ]);

    public static readonly ProfileSection Bodies = new("bodies", "下属委员会、代表和监督", "下属委员会、居民代表、居务监督委员会。", FieldSubject.Community,
    [
        For(CommitteeKeys.Subcommittees), Smallest(CommitteeKeys.SubcommitteeMembers, 99), Largest(CommitteeKeys.SubcommitteeMembers, 99),
        For(CommitteeKeys.SubcommitteesWithOtherChair, 30), Representatives, For(CommitteeKeys.RepresentativesNonResident, 2_000),
        Smallest(CommitteeKeys.RepresentativesPerGroup, 99), Largest(CommitteeKeys.RepresentativesPerGroup, 99),
        For(CommitteeKeys.SupervisionMembers, 30), For(CommitteeKeys.SupervisionFinance, 30), For(CommitteeKeys.SupervisionOverlap, 30),
        For(CommitteeKeys.SupervisionChairParty),
    ]);

    public static readonly ProfileSection Party = new("party", "党组织", "党组织覆盖和党员参与。", FieldSubject.Community,
    [
        For(CommitteeKeys.SecretaryIsChair), PartyMembers, PartyVolunteers, For(CommitteeKeys.GridsWithoutPartyUnit, 500),
        For(CommitteeKeys.PartyHouseholds, 5_000), For(CommitteeKeys.RegionalPartyCommittee), For(HigherLevelKeys.PartyFoundations),
    ]);

    public static readonly ProfileSection Recurring = new("recurring", "会议、公开和评议", "最近一次在哪一天；没有开过的不填。", FieldSubject.Community,
    [
        For(MeetingKeys.RepresentativeMeetingHeld), For(MeetingKeys.WorkMeetingHeld), For(MeetingKeys.LivelihoodPlan),
        For(MeetingKeys.AppraisalHeld), For(MeetingKeys.ChairAudited),
        For(MeetingKeys.DisclosureBoard), For(MeetingKeys.OpinionBox), For(MeetingKeys.RoutineDisclosure),
        For(MeetingKeys.ImportantDisclosure), For(MeetingKeys.DisclosureClasses), VisitedHouseholds,
    ]);

    public static readonly ProfileSection Training = new("training", "培训", "最近一次培训在哪一天。", FieldSubject.Community,
        [For(MeetingKeys.ChairTrained), For(MeetingKeys.SupervisionChairTrained), For(MeetingKeys.MembersTrained)]);
}
