using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Act keys about how the party and higher levels staff, house, fund and burden a community.</summary>
public static class CommunitySupportActKeys
{
    public static readonly NormKey ServiceAgencyLeaders =
        Kinds("service_agency.led_by", "社区专业服务机构的领导者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey RecruitmentLevel =
        Kinds("recruitment.organised_by", "社区专职人员招聘的组织层级", SupportWords.GovernmentLevels).ForAct();

    public static readonly NormKey OpenRecruitment = Flag("recruitment.open_to_public", "社区专职人员面向社会公开招聘").ForAct();

    public static readonly NormKey PartyNomination =
        Kinds("party.nomination_sources", "社区党组织班子人选的推荐方式", SupportWords.NominationSources).ForAct();

    public static readonly NormKey PartySystems = Kinds("party.systems", "社区党组织应建立的制度", SupportWords.PartySystems).ForAct();

    public static readonly NormKey MemberRegisters =
        Kinds("party.member_registers", "在职党员服务社区的登记和反馈", SupportWords.MemberRegisters).ForAct();

    public static readonly NormKey CountedIn =
        Kinds("assessment.community_work_counted_in", "社区居委会工作成效应纳入的考核", SupportWords.Assessments).ForAct();

    public static readonly NormKey JointMeetingMembers =
        Kinds("joint_meeting.members", "社区与驻区单位联席会议的参加方", SelfGovernanceWords.CommunityParties).ForAct();

    public static readonly NormKey CommendationConsulted =
        Kinds("commendation.consulted", "评先树优和晋升考察应征求意见的社区组织", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey OwnersMeeting = Procedure("owners_meeting.inform_committee", "业主大会、业委会会议告知居委会程序");

    public static readonly NormKey NonlocalVoters =
        Kinds("voter.nonlocal_conditions", "流动人口参加选举的条件", SupportWords.NonlocalVoterConditions).ForAct();

    public static readonly NormKey NonlocalResidence = Number("voter.nonlocal_residence_years", "流动人口参加选举的居住年限", "年").ForAct();

    public static readonly NormKey ElectronicRegisters =
        Kinds("archive.electronic_registers", "应有电子档案的对象", SupportWords.ElectronicRegisters).ForAct();

    public static readonly NormKey ServiceRegisters =
        Kinds("archive.service_registers", "应数字化的社区服务信息", SupportWords.ServiceRegisters).ForAct();

    public static readonly NormKey FacilityShortfall =
        Kinds("facility.shortfall_builder", "老城区公益设施不足由哪级建设", SupportWords.GovernmentLevels).ForAct();

    public static readonly NormKey OfficeInOldArea =
        Kinds("office.old_area_builder", "老城区居委会用房由哪级建设", SupportWords.GovernmentLevels).ForAct();

    public static readonly NormKey OfficeFunding =
        Kinds("office.funding_sharers", "居委会用房资金的分担者", SupportWords.GovernmentLevels).ForAct();

    public static readonly NormKey OfficeFundingRatio =
        Kinds("office.funding_ratio_set_by", "居委会用房资金分担比例由哪级确定", SupportWords.GovernmentLevels).ForAct();

    public static readonly NormKey OfficeInPlan = Flag("estate_plan.includes_committee_office", "居委会用房纳入建设工程规划设计方案").ForAct();
    public static readonly NormKey OfficeReview = Procedure("estate_plan.office_review", "居委会用房规划审查程序");

    public static readonly NormKey AssistanceItems =
        Kinds("mandate.assistance_items", "居委会协助政府的事项", SupportWords.AssistanceItems).ForAct();

    public static readonly NormKey EntrustmentTerms =
        Kinds("mandate.entrustment_terms", "委托居委会办理事项的条件", SupportWords.EntrustmentTerms).ForAct();

    public static readonly NormKey AdmissionRequired = Flag("mandate.admission_required", "社区公共服务事项须经准入").ForAct();

    public static readonly NormKey ServiceFunding =
        Kinds("procurement.funding_means", "引导各方参与社区服务的资金方式", SupportWords.ServiceFunding).ForAct();

    public static readonly NormKey FundsStandard =
        Kinds("funds.standard_set_by", "居委会经费标准由哪级确定", SupportWords.GovernmentLevels).ForAct();

    public static readonly NormKey HardshipPayer =
        Kinds("funds.hardship_payer", "财政困难县的补助由哪级承担", SupportWords.GovernmentLevels).ForAct();

    public static readonly NormKey HardshipItems = Kinds("funds.hardship_items", "财政困难县的补助项目", SupportWords.HardshipItems).ForAct();

    public static readonly NormKey FundraisingDecidedBy =
        Kinds("fundraising.decided_by", "公益筹资的讨论决定者", SelfGovernanceWords.Bodies).ForAct();

    public static readonly NormKey FundraisingPayers =
        Kinds("fundraising.payers", "公益筹资的对象", SupportWords.FundraisingPayers).ForAct();
}
