using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Act keys about how government, meetings, appraisal, procurement, pay and emergencies are carried on.</summary>
public static class GovernanceActKeys
{
    public static readonly NormKey IncludedIn = Kinds("governance.included_in", "社区治理应纳入", GovernanceWords.GovernanceFrames).ForAct();
    public static readonly NormKey JointConference = Flag("governance.joint_conference", "建立城乡社区治理联席会议制度").ForAct();
    public static readonly NormKey PropertyCoordination = Flag("estate.county_coordination", "建立住宅小区物业管理领导协同机制").ForAct();
    public static readonly NormKey PropertyLinkage = Flag("estate.linkage", "建立物业管理协调联动（三方联动）机制").ForAct();

    public static readonly NormKey UndersizedAtSeat =
        Number("community.undersized_at_township_seat", "乡镇政府所在地可设的不足规模社区数", "个").ForAct();

    public static readonly NormKey PartyElectors =
        Kinds("party.leadership_electors", "社区党组织班子由谁选举", GovernanceWords.PartyElectors).ForAct();

    public static readonly NormKey GroupLeaderUnpaid = Flag("group_leader.unpaid", "居民小组长实行义务制").ForAct();

    public static readonly NormKey GroupLeaderPosts =
        Kinds("group_leader.concurrent_posts", "居民小组长可兼任的职务", GovernanceWords.ConcurrentPosts).ForAct();

    public static readonly NormKey BuildingHeadPosts =
        Kinds("building_head.concurrent_posts", "楼栋长可兼任的职务", GovernanceWords.ConcurrentPosts).ForAct();

    public static readonly NormKey SubcommitteeTemplates = Kinds("subcommittee.templates", "可按需设立的下属委员会", Words.Subcommittees).ForAct();
    public static readonly NormKey SubcommitteeLeads = Number("subcommittee.lead_members", "每个下属委员会牵头的居委会成员数", "人").ForAct();

    public static readonly NormKey SubcommitteeSources =
        Kinds("subcommittee.member_sources", "下属委员会其他成员的来源", GovernanceWords.SubcommitteeSources).ForAct();

    public static readonly NormKey DecisionDocuments = Kinds("decision.documents", "应制定的决策文件", GovernanceWords.DecisionDocuments).ForAct();
    public static readonly NormKey DecisionMeetings = Kinds("decision.meetings", "作出民主决策的会议", GovernanceWords.DecisionMeetings).ForAct();
    public static readonly NormKey DecisionMatters = Kinds("decision.matters", "须经会议民主决策的事项", GovernanceWords.DecisionMatters).ForAct();

    public static readonly NormKey DeliberationPartners =
        Kinds("deliberation.partners", "协商机制的各方", GovernanceWords.DeliberationPartners).ForAct();

    public static readonly NormKey DeliberationDefaults =
        Kinds("deliberation.default_matters", "一般由协商解决的事项", GovernanceWords.DeliberationDefaults).ForAct();

    public static readonly NormKey SupervisionForms = Kinds("supervision.forms", "居务监督的形式", GovernanceWords.SupervisionForms).ForAct();

    public static readonly NormKey SatisfactionUses =
        Kinds("appraisal.satisfaction_uses", "居民满意度打分的用途", GovernanceWords.ResultUses).ForAct();

    public static readonly NormKey StreetResultUses = Kinds("appraisal.street_result_uses", "考评街道结果的用途", GovernanceWords.ResultUses).ForAct();

    public static readonly NormKey DepartmentResultUses =
        Kinds("appraisal.department_result_uses", "评议部门结果的用途", GovernanceWords.ResultUses).ForAct();

    public static readonly NormKey DepartmentAppraisalBy =
        Kinds("appraisal.department_organizer", "评议部门由谁组织", GovernanceWords.AppraisalOrganizers).ForAct();

    public static readonly NormKey UtilityUnits = Kinds("appraisal.utility_units", "居民评议的公共服务单位", GovernanceWords.UtilityUnits).ForAct();
    public static readonly NormKey ResultPublic = Flag("appraisal.result_public", "考核评比结果向社会公示").ForAct();
    public static readonly NormKey CommunityStandard = Procedure("appraisal.community_standard", "社区考核标准制定和备案程序");
    public static readonly NormKey StreetStandard = Procedure("appraisal.street_standard", "社区考评街道标准制定和备案程序");

    public static readonly NormKey QuotaApproval = Procedure("workforce.quota_approval", "社区工作者配备人数审批程序");
    public static readonly NormKey StaffingFactors = Kinds("workforce.number_factors", "确定社区工作者数量的因素", GovernanceWords.StaffingFactors).ForAct();
    public static readonly NormKey CareerSystems = Kinds("workforce.systems", "社区工作者职业体系的制度", GovernanceWords.CareerSystems).ForAct();
    public static readonly NormKey BonusPerTitle = Number("pay.bonus_per_title", "每项称号或考核合格增发的奖励薪酬", "个月").ForAct();
    public static readonly NormKey BonusForAdvanced = Number("pay.bonus_for_advanced", "年度考核先进增发的奖励薪酬", "个月").ForAct();
    public static readonly NormKey YearlyPay = Procedure("pay.yearly_settlement", "薪酬年度核算和发放程序");

    public static readonly NormKey ProcurementListings =
        Kinds("procurement.listed_in", "政府购买服务应列入", GovernanceWords.ProcurementListings).ForAct();

    public static readonly NormKey ProjectTraits = Kinds("procurement.project_traits", "公益性服务项目应有的性质", GovernanceWords.ProjectTraits).ForAct();
    public static readonly NormKey PurchasedTraits = Kinds("procurement.purchased_traits", "政府购买的公益性服务项目应有的性质", GovernanceWords.ProjectTraits).ForAct();
    public static readonly NormKey ProjectIndicators = Kinds("procurement.indicators", "衡量服务项目的主要指标", GovernanceWords.ProjectIndicators).ForAct();
    public static readonly NormKey WelfareCycle = Procedure("procurement.welfare_cycle", "购买社区公益性服务的工作机制");

    public static readonly NormKey SocialOrganizationSupport =
        Kinds("social_organization.support", "应给予社区社会组织的支持", GovernanceWords.SocialOrganizationSupport).ForAct();

    public static readonly NormKey MediationProfessions =
        Kinds("mediation.professions", "社区专业人员资料库的类别", GovernanceWords.MediationProfessions).ForAct();

    public static readonly NormKey UnmanagedOptions = Kinds("estate.unmanaged_options", "无物业小区的管理方式", GovernanceWords.UnmanagedOptions).ForAct();
    public static readonly NormKey EmergencyEvents = Kinds("emergency.event_types", "应急工作涵盖的突发事件", GovernanceWords.EmergencyEvents).ForAct();
    public static readonly NormKey EmergencyTasks = Kinds("emergency.tasks", "突发事件中社区的工作", GovernanceWords.EmergencyTasks).ForAct();
    public static readonly NormKey EpidemicResponse = Procedure("emergency.epidemic_response", "重大疫情社区应对程序");
    public static readonly NormKey SpecialFundsAudited = Flag("audit.special_funds", "社区治理专项资金依法审计").ForAct();

    public static readonly NormKey TaskLists = Kinds("mandate.lists", "应制定的社区工作事项清单", GovernanceWords.TaskLists).ForAct();
    public static readonly NormKey CommitteeLists = Kinds("mandate.committee_lists", "居委会据以工作的清单", GovernanceWords.TaskLists).ForAct();
    public static readonly NormKey ListMaking = Procedure("mandate.list_making", "工作事项清单制定公布程序");
    public static readonly NormKey Admission = Procedure("mandate.admission", "清单以外事项准入程序");

    public static readonly NormKey PowerListSubjects =
        Kinds("mandate.power_list_subjects", "应有权责清单的机关", GovernanceWords.PowerListSubjects).ForAct();

    public static readonly NormKey TransferSanctions = Kinds("mandate.transfer_sanctions", "违规转交或直接安排事项的责任", GovernanceWords.Sanctions).ForAct();
    public static readonly NormKey UnfundedSanctions = Kinds("mandate.unfunded_sanctions", "协助事项不给经费和条件的责任", GovernanceWords.Sanctions).ForAct();

    public static readonly NormKey MisconductSanctions =
        Kinds("governance.misconduct_sanctions", "社区治理工作中渎职的责任", GovernanceWords.Sanctions).ForAct();

    public static readonly NormKey SuggestionReturned = Flag("suggestion.returned_to_committee", "把社区意见建议转回居委会办理").ForAct();
}
