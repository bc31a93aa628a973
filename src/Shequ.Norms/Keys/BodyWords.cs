namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of the bodies in and above a community, and of what one body is to another.</summary>
public static class BodyWords
{
    public static readonly Vocabulary Kinds = new(
        ("residents_committee", "居民委员会"),
        ("subcommittee", "下属委员会"),
        ("residents_group", "居民小组"),
        ("representative_meeting", "居民代表会议"),
        ("supervisory_committee", "居务监督委员会"),
        ("election_committee", "居民选举委员会"),
        ("party_organization", "社区党组织"),
        ("party_unit", "网格（小组）党组织"),
        ("party_household", "党员中心户"),
        ("grid", "网格"),
        ("building", "楼栋"),
        ("owners_committee", "业主委员会"),
        ("property_company", "物业服务企业"),
        ("social_organization", "社区社会组织"),
        ("resident_unit", "驻社区单位"),
        ("service_agency", "社区专业服务机构"),
        ("street_office", "街道办事处（乡镇政府）"),
        ("street_party_committee", "街道党工委"),
        ("supervision_department", "基层群众自治指导监督部门"));

    public static readonly Vocabulary Relations = new(
        ("leads", "领导"),
        ("guides", "指导"),
        ("supports", "支持（保障、帮助）"),
        ("supervises", "监督"),
        ("assists", "协助"),
        (Cooperates, "共建合作"));

    /// <summary>The one relation that has no direction.</summary>
    internal const string Cooperates = "cooperates";
}
