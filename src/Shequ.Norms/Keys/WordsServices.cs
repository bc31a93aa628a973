namespace Shequ.Norms.Keys;

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
