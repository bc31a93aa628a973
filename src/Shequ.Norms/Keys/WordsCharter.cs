namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of the parts of charters and pacts.</summary>
public static class CharterWords
{
    public static readonly Vocabulary Scope = new(
        ("committee_organization", "居委会组织建设"),
        ("rules_of_procedure", "议事规则"),
        ("work_rules", "工作基本制度"),
        ("election", "民主选举"),
        ("deliberation", "民主协商"),
        ("decision", "民主决策"),
        ("management", "民主管理"),
        ("supervision", "民主监督"));

    public static readonly Vocabulary RightsAndDuties = new(
        ("know", "知情权"),
        ("participate", "参与权"),
        ("express", "表达权"),
        ("supervise", "监督权"),
        ("obey_law", "遵纪守法"),
        ("obey_charter_and_pact", "遵守章程公约"));

    public static readonly Vocabulary Organizations = new(
        ("duties_and_relations", "各类组织的职责和相互关系"),
        ("rules_and_work_systems", "议事规则和工作制度"),
        ("assembly", "居民会议"),
        ("representative_meeting", "居民代表会议"),
        ("groups_and_leaders", "小组划分和组长产生、职责"),
        ("moral_council", "道德评议会"),
        ("wedding_funeral_council", "红白理事会"),
        ("anti_drug_gambling_council", "禁毒禁赌会"));

    public static readonly Vocabulary Management = new(
        ("collective_economy", "集体经济管理"),
        ("legal_person_certificate", "统一社会信用代码证书管理"),
        ("archives", "社区档案管理"));

    public static readonly Vocabulary Education = new(
        ("science_culture", "科技文化教育"),
        ("law_and_morals", "法制道德教育"),
        ("customs_reform", "移风易俗"),
        ("anti_gang", "扫黑除恶"),
        ("anti_cult_superstition", "反对邪教和封建迷信"));

    public static readonly Vocabulary Family = new(
        ("public_security", "社会治安"),
        ("marriage_family", "婚姻家庭"),
        ("elderly_disabled", "敬老助残"),
        ("family_planning", "计划生育"),
        ("neighbours", "邻里关系"));

    public static readonly Vocabulary Conduct = new(
        ("patriotism", "爱党爱国"),
        ("core_values", "社会主义核心价值观"),
        ("rights_and_duties", "正确行使权利、履行义务"),
        ("public_participation", "参与公共事务"),
        ("modern_community", "共建现代社区"));

    public static readonly Vocabulary Order = new(
        ("production", "生产秩序"),
        ("life", "生活秩序"),
        ("security", "社会治安"));

    public static readonly Vocabulary Rights = new(
        ("gender_equality", "男女平等"),
        ("women_and_children", "妇女儿童等权益"));

    public static readonly Vocabulary Disputes = new(
        ("voluntary_and_equal", "自愿平等"),
        ("mutual_understanding", "互谅互让"),
        ("peaceful_settlement", "调解等友好解决方式"));

    public static readonly Vocabulary Customs = new(
        ("good_traditions", "优良传统"),
        ("customs_reform", "移风易俗"),
        ("against_superstition", "抵制封建迷信、陈规陋习"),
        ("green_living", "健康文明绿色生活"));

    public static readonly Vocabulary Advisers = new(
        ("party_delegate", "驻社区党代表"),
        ("peoples_congress_delegate", "人大代表"),
        ("cppcc_member", "政协委员"),
        ("cadre", "机关干部"),
        ("legal_adviser", "法律顾问"));
}
