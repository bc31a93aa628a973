namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of acts of self-governance: bodies, ways to elect and to meet, consultation, criteria for persons.</summary>
public static class SelfGovernanceWords
{
    public static readonly Vocabulary BoundaryCriteria = new(
        ("management", "便于管理"),
        ("service", "便于服务"),
        ("self_governance", "便于居民自治"));

    public static readonly Vocabulary Bodies = new(
        ("residents_assembly", "居民会议"),
        ("representative_meeting", "居民代表会议"),
        ("residents_committee", "居民委员会"),
        ("election_committee", "社区选举委员会"),
        ("supervision_committee", "居务监督委员会"),
        ("party_organization", "社区党组织"),
        ("residents_group", "居民小组"),
        ("street_office", "街道办事处（乡镇政府）"),
        ("county_government", "县级人民政府"),
        ("higher_government", "上级人民政府"),
        ("county_departments", "县级政府有关主管部门"),
        ("congress_standing_committee", "县级人大常委会"),
        ("supervisory_organ", "监察机关"),
        ("court", "人民法院"),
        ("finance_department", "县级财政部门"),
        ("audit_department", "县级审计部门"),
        ("delegating_department", "委托部门"),
        ("joint_voters", "选民联名"));

    public static readonly Vocabulary CommunityParties = new(
        ("party_organization", "社区党组织"),
        ("residents_committee", "居民委员会"),
        ("owners_committee", "业主委员会"),
        ("property_company", "物业服务单位"),
        ("civil_organization", "民间（社会）组织"),
        ("intermediary", "中介组织"),
        ("resident_unit", "驻社区单位"));

    public static readonly Vocabulary DivisionBases = new(
        ("building", "楼栋"),
        ("property_area", "物业区域"));

    public static readonly Vocabulary ElectionModes = new(
        ("all_voters", "全体有选举权的居民"),
        ("household_representatives", "户代表"),
        ("resident_representatives", "居民代表"),
        ("appointment", "指定或委派"));

    public static readonly Vocabulary AssemblyModes = new(
        ("eligible_residents", "有选举权的居民"),
        ("household_representatives", "每户派代表"),
        ("group_representatives", "小组推选代表"),
        ("appointed_representatives", "指定的代表"));

    public static readonly Vocabulary WinRules = new(
        ("simple_majority", "简单多数"),
        ("ranked_by_votes", "按得票多少顺序"),
        ("over_half_of_participants", "参加投票者过半数"));

    public static readonly Vocabulary PersonCriteria = new(
        ("law_abiding", "遵纪守法"),
        ("fair_and_decent", "公道正派"),
        ("enthusiasm", "热心社区事务"),
        ("time", "有充裕时间"),
        ("education_basis", "有一定文化基础"),
        ("coordination_and_problem_solving", "有组织协调和解决问题能力"),
        ("public_affairs_ability", "有参政议政能力"),
        ("influence", "在居民中有影响力"),
        ("voluntary_unpaid", "自愿无偿"),
        ("deliberation_ability", "有议事协调能力"),
        ("organizing_ability", "有组织活动能力"),
        ("policy_and_law_ability", "有政策水平和依法办事能力"),
        ("political_and_cultural_quality", "有较好政治文化素质"),
        ("business_knowledge", "熟悉相关业务"),
        ("reputation", "群众口碑好"));

    public static readonly Vocabulary SocialOrganizationTypes = new(
        ("community_service", "社区服务"),
        ("charity", "公益慈善"),
        ("culture_sports", "文体娱乐"),
        ("dispute_settlement", "矛盾调处"),
        ("elderly_and_children", "为老为小"),
        ("mutual_aid", "邻里互助"),
        ("volunteering", "志愿服务"));

    public static readonly Vocabulary AnnualDocuments = new(
        ("work_plan", "年度工作计划"),
        ("work_report", "年度工作报告"),
        ("livelihood_projects", "民生实事项目"));

    public static readonly Vocabulary DeliberationTopics = new(
        ("public_affairs_and_property", "公共事务、公益事业、物业服务"),
        ("urgent_problems_and_disputes", "反映强烈的公共问题和矛盾纠纷"),
        ("policy_implementation", "方针政策和重点工作的落实"),
        ("assembly_vote_items", "居民（代表）会议表决事项"),
        ("legally_required", "法规政策要求协商的事项"),
        ("proposed_by_parties", "各类主体提出的事项"));

    public static readonly Vocabulary DeliberationForums = new(
        ("party_member_council", "社区党员议事会"),
        ("residents_council", "居民议事会"),
        ("residents_board", "居民理事会"),
        ("livelihood_talk", "民情恳谈会"),
        ("decision_hearing", "居民决策听证会"),
        ("property_joint_meeting", "社区物业联席会"));

    public static readonly Vocabulary DeliberationLevels = new(
        ("community", "社区协商"),
        ("group_or_grid", "小组（网格）协商"),
        ("building", "楼栋协商"),
        ("owners", "业主协商"));

    public static readonly Vocabulary DeliberationChannels = new(
        ("online", "网上议事协商"),
        ("micro_deliberation", "微协商"));

    public static readonly Vocabulary DeliberationParticipants = new(
        ("old_party_member", "老党员"),
        ("old_cadre", "老干部"),
        ("old_teacher", "老教师"),
        ("mass_representative", "群众代表"),
        ("mass_organization_head", "群团组织负责人"),
        ("social_organization_head", "社区社会组织负责人"),
        ("social_worker", "社会工作者"),
        ("party_delegate", "党代表"),
        ("peoples_congress_delegate", "人大代表"),
        ("cppcc_member", "政协委员"));
}
