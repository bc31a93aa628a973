using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about who sits on the committee, its subcommittees, the supervisory committee and the party chain.</summary>
public static class CommitteeKeys
{
    public static readonly NormKey Members = Number("committee.members", "居委会成员人数", "人");
    public static readonly NormKey Chairs = Number("committee.chairs", "居委会主任人数", "人");
    public static readonly NormKey Deputies = Number("committee.deputies", "居委会副主任人数", "人");
    public static readonly NormKey Women = Number("committee.women", "居委会女性成员人数", "人");
    public static readonly NormKey Relatives = Number("committee.near_relatives", "同在居委会任职的近亲属人数", "人");
    public static readonly NormKey AppointedMembers = Number("committee.appointed_members", "未经选举由他人指定或委派的成员人数", "人");
    public static readonly NormKey ElectedOn = Date("committee.elected_on", "本届居委会选举日");
    public static readonly NormKey DirectElection = Flag("committee.directly_elected", "本届居委会直接选举产生");
    public static readonly NormKey SecretaryIsChair = Flag("committee.secretary_is_chair", "党组织书记与居委会主任一肩挑");
    public static readonly NormKey CrossMembers = Number("committee.cross_members", "“两委”交叉任职人数", "人");
    public static readonly NormKey OwnersCrossMembers = Number("committee.owners_cross_members", "与业委会交叉任职人数", "人");
    public static readonly NormKey SeparateEconomyHead = Flag("committee.separate_economy_head", "集体经济组织与居委会负责人分设");
    public static readonly NormKey PoliceOrMassHead = Number("committee.police_or_mass_heads", "社区民警、群团负责人当选成员人数", "人");
    public static readonly NormKey Guarantees = Number("committee.guarantees", "居委会对外提供担保件数", "件");
    public static readonly NormKey LegalPersonCode = Flag("committee.has_legal_person_code", "已取得基层群众性自治组织法人统一社会信用代码");

    public static readonly NormKey Subcommittees = Kinds("subcommittee.kinds", "已设下属委员会", Words.Subcommittees);
    public static readonly NormKey SubcommitteeMembers = Items("subcommittee.members", "每个下属委员会人数", "人");
    public static readonly NormKey SubcommitteesWithOtherChair =
        Number("subcommittee.chaired_by_non_member", "不由居委会成员任主任的下属委员会数", "个");

    public static readonly NormKey Representatives = Number("representative.count", "居民代表人数", "人");
    public static readonly NormKey HouseholdsPerRepresentative = Ratio("representative.households_each", "每名居民代表对应户数", "户/人");
    public static readonly NormKey RepresentativesPerGroup = Items("representative.per_group", "每个小组推选代表人数", "人");
    public static readonly NormKey RepresentativesNonResident = Number("representative.non_resident", "不住本社区的居民代表人数", "人");
    public static readonly NormKey RepresentativeShare = Ratio("representative_meeting.representative_share", "居民代表占居民代表会议组成人员", "人/人");

    public static readonly NormKey SupervisionMembers = Number("supervision.members", "居务监督委员会人数", "人");
    public static readonly NormKey SupervisionFinance = Number("supervision.with_finance_skill", "监督委员会中有财会、管理知识者", "人");
    public static readonly NormKey SupervisionOverlap =
        Number("supervision.committee_members_or_relatives", "监督委员会中的居委会成员及其近亲属", "人");

    public static readonly NormKey SupervisionChairParty =
        Flag("supervision.chair_is_party_member_outside_committee", "监督委主任由非居委会成员的党员担任");

    public static readonly NormKey GridsWithoutPartyUnit = Number("party.grids_without_unit", "未建党组织的网格（小组）数", "个");
    public static readonly NormKey PartyHouseholds = Number("party.households", "党员中心户（楼栋长）数", "户");
    public static readonly NormKey RegionalPartyCommittee = Flag("party.regional_committee", "实行区域化党建（大党委制）");
}
