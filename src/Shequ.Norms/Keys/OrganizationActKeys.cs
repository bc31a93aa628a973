using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about how communities, groups, seats and subcommittees are set up.</summary>
public static class OrganizationActKeys
{
    public static readonly NormKey BoundaryCriteria = Kinds("community.boundary_criteria", "社区设置应便于的事项", SelfGovernanceWords.BoundaryCriteria).ForAct();
    public static readonly NormKey SplitOrMerge = Procedure("community.split_or_merge", "社区拆分合并程序");
    public static readonly NormKey CoordinationMembers =
        Kinds("community.coordination_body_members", "社区管理协调机构组成单位", SelfGovernanceWords.CommunityParties).ForAct();

    public static readonly NormKey SeatApproval = Procedure("committee.seat_approval", "居委会职数审定程序");
    public static readonly NormKey RemovalByOrder = Flag("committee.removal_by_order", "居委会成员被组织或个人撤换").ForAct();
    public static readonly NormKey RecallDecidedBy = Kinds("committee.recall_decided_by", "居委会成员撤换的决定者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey GroupDivision = Kinds("group.division_basis", "居民小组划分单位", SelfGovernanceWords.DivisionBases).ForAct();

    public static readonly NormKey SubcommitteeChairs = Number("subcommittee.chairs", "每个下属委员会主任人数", "人").ForAct();
    public static readonly NormKey SubcommitteeCriteria =
        Kinds("subcommittee.member_criteria", "下属委员会成员条件", SelfGovernanceWords.PersonCriteria).ForAct();

    public static readonly NormKey SubcommitteeAppointment = Procedure("subcommittee.appointment", "下属委员会产生程序");
    public static readonly NormKey SubcommitteeReplacement = Procedure("subcommittee.replacement", "下属委员会成员调整程序");
    public static readonly NormKey SubcommitteeTerm = Flag("subcommittee.term_follows_committee", "下属委员会任期与居委会相同").ForAct();
    public static readonly NormKey SubcommitteeFormed = Flag("subcommittee.formed_with_committee", "下属委员会与居委会同步产生").ForAct();

    public static readonly NormKey FosteredOrganizations =
        Kinds("social_organization.fostered_types", "培育的社区社会组织类别", SelfGovernanceWords.SocialOrganizationTypes).ForAct();

    public static readonly NormKey CoordinationParties =
        Kinds("estate.coordination_parties", "物业议事协调机制参加方", SelfGovernanceWords.CommunityParties).ForAct();
}
