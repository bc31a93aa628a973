namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of appraisal.</summary>
public static class AppraisalWords
{
    public static readonly Vocabulary Subjects = new(
        ("residents_committee", "居民委员会"),
        ("committee_members", "居委会成员"),
        ("party_organization_members", "社区党组织成员"),
        ("government_work_in_community", "政府在社区的有关工作"),
        ("dispatched_agencies", "基层政府的派出机关"),
        ("agency_staff", "派出机关工作人员"),
        ("dispatched_staff", "政府部门派驻社区人员"),
        ("resident_units", "驻社区单位"),
        ("street_office", "街道办事处"),
        ("government_departments", "政府职能部门"));

    public static readonly Vocabulary Appraisers = new(
        ("party_organization", "社区党组织"),
        ("party_members", "社区党员"),
        ("residents", "居民"),
        ("representatives", "居民代表"),
        ("resident_units", "驻社区单位"),
        ("social_organizations", "社区社会组织"));

    public static readonly Vocabulary Dimensions = new(
        ("annual_targets", "年度工作目标任务"),
        ("duty_commitments", "承诺履职"),
        ("worker_attitude_ability_results", "社区工作者态度、能力、任务完成"),
        ("special_tasks", "专项任务"));

    public static readonly Vocabulary HarmonyFeatures = new(
        ("self_governance", "居民自治"),
        ("orderly_management", "管理有序"),
        ("complete_services", "服务完善"),
        ("good_security", "治安良好"),
        ("beautiful_environment", "环境优美"),
        ("civility_harmony", "文明祥和"));
}

/// <summary>Vocabularies of the committee's office.</summary>
public static class OfficeWords
{
    public static readonly Vocabulary Rules = new(
        ("daily_work", "日常工作"),
        ("finance", "财务管理"),
        ("study", "学习教育"),
        ("integrity", "廉洁自律"));

    public static readonly Vocabulary TargetPeriods = new(("term", "任期"), ("year", "年度"));

    public static readonly Vocabulary TargetSubjects = new(("committee", "居民委员会"), ("member", "居委会成员"));
}

/// <summary>Vocabularies of services to residents.</summary>
public static class ServiceWords
{
    public static readonly Vocabulary Triage = new(
        ("government_public_service", "政府基本公共服务事项"),
        ("community_affairs_and_welfare", "社区公共事务和公益服务事项"),
        ("personal_matter", "居民个人事项"));

    public static readonly Vocabulary Methods = new(
        ("listed", "清单化"),
        ("process_based", "流程化"),
        ("convenient", "便捷化"));

    public static readonly Vocabulary Models = new(
        ("one_door", "一门受理"),
        ("one_stop", "一站服务"),
        ("all_round_worker", "全科社工"));

    public static readonly Vocabulary Hardship = new(
        ("poverty_relief", "帮困扶弱"),
        ("emotional_care", "精神关爱"),
        ("crisis_intervention", "危机干预"),
        ("relationship_adjustment", "关系调适"),
        ("resource_linking", "资源链接"));

    public static readonly Vocabulary VolunteerServices = new(
        ("neighbour_watch", "邻里守望"),
        ("relief", "扶弱济困"),
        ("elderly_child_care", "助老护幼"),
        ("culture_sports", "文体活动"),
        ("environment", "环境保护"));

    public static readonly Vocabulary LifeCircles = new(
        ("fitness", "强身健体圈"),
        ("culture_entertainment", "文娱活动圈"),
        ("life_service", "生活服务圈"));

    public static readonly Vocabulary SecurityNetwork = new(
        ("community_police", "社区民警"),
        ("security_subcommittee", "治保会"),
        ("property_guards", "物业保安"),
        ("residents", "居民"));

    public static readonly Vocabulary EmergencyMechanisms = new(
        ("infectious_disease", "传染病"),
        ("public_health", "公共卫生"),
        ("food_safety", "食品安全"),
        ("disaster", "灾害事故"));
}
