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
        ("local_government", "城市基层人民政府"),
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
