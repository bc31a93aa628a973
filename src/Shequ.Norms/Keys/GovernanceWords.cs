namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of the acts of government, meetings, appraisal, procurement and emergencies.</summary>
public static class GovernanceWords
{
    public static readonly Vocabulary GovernanceFrames = new(
        ("agenda", "党委政府重要议事日程"),
        ("leader_performance", "领导班子和领导干部政绩考核"),
        ("secretary_report", "书记抓基层党建述职评议考核"),
        ("unit_assessment", "单位目标考核"),
        ("development_plan", "国民经济和社会发展规划"));

    public static readonly Vocabulary PartyElectors = new(
        ("party_member_assembly", "党员大会"),
        ("party_delegate_assembly", "党员代表大会"),
        ("appointed", "上级指定"));

    public static readonly Vocabulary ConcurrentPosts = new(
        ("grid_station_chief", "网格站长"),
        ("owners_committee_chair", "业主委员会主任"),
        ("grid_worker", "网格员"),
        ("owners_representative", "业主代表"));

    public static readonly Vocabulary SubcommitteeSources = new(
        ("resident_representative", "居民代表"),
        ("group_leader", "居民小组长"),
        ("building_head", "楼栋长"),
        ("veteran_party_member", "老党员"),
        ("community_worker", "社区工作者"),
        ("police_officer", "社区民警"),
        ("other", "其他人员"));

    public static readonly Vocabulary DecisionDocuments = new(
        ("decision_system", "决策制度"),
        ("decision_rules", "决策规则"),
        ("decision_procedure", "决策程序"));

    public static readonly Vocabulary DecisionMeetings = new(
        ("party_organization", "党组织会议"),
        ("residents_assembly", "居民会议"),
        ("representative_meeting", "居民代表会议"),
        ("group_meeting", "居民小组会议"),
        ("committee_meeting", "居委会会议"));

    public static readonly Vocabulary DecisionMatters = new(
        ("charter", "自治章程"),
        ("pact", "居民公约"),
        ("welfare_projects", "社区公益性服务项目"),
        ("vital_interests", "关乎居民切身利益的实际问题"));

    public static readonly Vocabulary DeliberationPartners = new(
        ("government", "政府机构"),
        ("resident_units", "辖区单位"),
        ("owners_committee", "业主委员会"),
        ("property_company", "物业服务企业"),
        ("residents", "居民"));

    public static readonly Vocabulary DeliberationDefaults = new(
        ("major_public_decisions", "涉及公共利益的重大决策事项"),
        ("practical_difficulties", "关乎切身利益的实际困难问题"),
        ("disputes", "矛盾纠纷"));

    public static readonly Vocabulary SupervisionForms = new(
        ("disclosure", "居务公开"),
        ("participation", "参与决策"),
        ("petition", "信访举报"),
        ("media", "舆论媒体"));

    public static readonly Vocabulary ResultUses = new(
        ("community_assessment", "社区综合考核"),
        ("worker_performance", "社区工作者绩效考核"),
        ("department_performance", "部门绩效考核"),
        ("street_assessment", "上级考核街道"));

    public static readonly Vocabulary AppraisalOrganizers = new(
        ("residents_committee", "居民委员会"),
        ("street", "街道办事处"),
        ("department", "被评议部门"));

    public static readonly Vocabulary UtilityUnits = new(
        ("water", "供水"),
        ("electricity", "供电"),
        ("gas", "供气"),
        ("sanitation", "环境卫生"),
        ("greening", "园林绿化"));

    public static readonly Vocabulary StaffingFactors = new(
        ("community_size", "社区规模"),
        ("population_density", "人口密度"),
        ("service_radius", "服务半径"),
        ("resident_structure", "居民结构"),
        ("unit_count", "辖区单位数量"));

    public static readonly Vocabulary CareerSystems = new(
        ("post_development", "岗位开发"),
        ("unified_management", "统一管理"),
        ("pay", "薪酬待遇"),
        ("training", "培训培养"),
        ("assessment", "考核评价"),
        ("promotion_dismissal", "晋升辞退"));

    public static readonly Vocabulary ProcurementListings = new(
        ("procurement_catalogue", "政府采购目录"),
        ("budget", "财政预算"));

    public static readonly Vocabulary ProjectTraits = new(
        ("welfare", "公益性"),
        ("regular", "经常性"),
        ("lasting", "持久性"));

    public static readonly Vocabulary ProjectIndicators = new(
        ("participation", "居民参与度"),
        ("satisfaction", "居民满意度"));

    public static readonly Vocabulary SocialOrganizationSupport = new(
        ("service_contracts", "承接服务事项"),
        ("venue", "活动场地"),
        ("registration_and_filing", "协助登记备案"),
        ("operation", "组织运作"),
        ("land", "土地"));

    public static readonly Vocabulary MediationProfessions = new(
        ("mediator", "人民调解员"),
        ("legal_worker", "法律专业工作者"),
        ("social_worker", "社会工作者"),
        ("psychologist", "心理咨询师"));

    public static readonly Vocabulary UnmanagedOptions = new(
        ("comprehensive_organization", "综合物业服务组织"),
        ("owner_self_governance", "业主自治组织"));

    public static readonly Vocabulary EmergencyEvents = new(
        ("natural_disaster", "自然灾害"),
        ("accident", "事故灾难"),
        ("public_health", "突发公共卫生事件"),
        ("social_security", "社会安全事件"));

    public static readonly Vocabulary EmergencyTasks = new(
        ("report", "信息报告"),
        ("coordinate", "协调配合"),
        ("share_resources", "资源共享"),
        ("aftermath", "善后保障"),
        ("mobilise", "宣传动员"),
        ("prevent_and_rescue", "防治、救助"),
        ("maintain_order", "协助维护社会秩序"));

    public static readonly Vocabulary TaskLists = new(
        ("party_organization", "党组织工作事项清单"),
        ("statutory_duties", "居委会依法履行职责事项清单"),
        ("assist_government", "协助政府工作事项清单"),
        ("convenience_services", "便民服务事项清单"),
        ("committee_tasks", "居委会承担社区工作事项清单"),
        ("negative_list", "社区工作事项负面清单"));

    public static readonly Vocabulary PowerListSubjects = new(
        ("county_departments", "县级政府部门"),
        ("street_offices", "街道办事处"),
        ("townships", "乡镇政府"));

    public static readonly Vocabulary Sanctions = new(
        ("correct", "予以纠正"),
        ("criticise", "通报批评"),
        ("handle_responsible_persons", "处理直接责任人员"),
        ("discipline", "给予处分"),
        ("criminal_liability", "追究刑事责任"));
}
