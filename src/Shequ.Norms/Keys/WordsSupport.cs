namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of what higher levels do for a community: who is responsible, who pays, what is assisted.</summary>
public static class SupportWords
{
    public static readonly Vocabulary GovernmentLevels = new(
        ("province", "省"),
        ("prefecture_city", "设区的市"),
        ("county", "县（市、区）"),
        ("street", "街道（乡镇）"));

    public static readonly Vocabulary PartyFoundations = new(
        ("staff", "有人"),
        ("funds", "有钱"),
        ("place", "有场所"),
        ("regional_party_building", "区域化党建格局"));

    public static readonly Vocabulary PartySystems = new(
        ("party_disclosure", "党务公开"),
        ("party_member_council", "党员（代表）议事"));

    public static readonly Vocabulary MemberRegisters = new(
        ("party_member_checkin", "在职党员到社区报到"),
        ("party_member_feedback", "党员社区表现反馈"));

    public static readonly Vocabulary Assessments = new(
        ("target_management", "党委政府工作目标管理"),
        ("annual_assessment", "党委政府年度目标考核"));

    public static readonly Vocabulary NominationSources = new(
        ("public_recommendation", "党员群众公开推荐"),
        ("superior_recommendation", "上级党组织推荐"),
        ("other", "其他"));

    public static readonly Vocabulary ElectionLaws = new(
        ("village_committee_organic_law", "村民委员会组织法"),
        ("urban_committee_organic_law", "城市居民委员会组织法"));

    public static readonly Vocabulary NonlocalVoterConditions = new(
        ("lawful_fixed_dwelling", "在本社区有合法固定住所"),
        ("residence_period", "居住满规定期限"),
        ("statutory_voter_conditions", "符合居委会组织法的选民资格"),
        ("own_application", "本人提出申请"),
        ("election_committee_consent", "社区选举委员会同意"));

    public static readonly Vocabulary AssistanceItems = new(
        ("public_security", "社会治安"),
        ("community_correction", "社区矫正"),
        ("resettlement", "安置帮教"),
        ("public_health", "公共卫生"),
        ("family_planning", "计划生育"),
        ("preferential_care", "优抚救济"),
        ("community_education", "社区教育"),
        ("employment", "劳动就业"),
        ("social_insurance", "社会保险"),
        ("labour_relations", "劳动关系协调"),
        ("social_assistance", "社会救助"),
        ("housing_security", "住房保障"),
        ("culture_sports", "文化体育"),
        ("consumer_protection", "消费维权"),
        ("elderly_rights", "老年人权益保障"),
        ("disabled_rights", "残疾人权益保障"),
        ("minors_rights", "未成年人权益保障"),
        ("migrants_rights", "流动人口权益保障"));

    public static readonly Vocabulary EntrustmentTerms = new(
        ("authority", "权随责走"),
        ("funds", "费随事转"));

    public static readonly Vocabulary ServiceFunding = new(
        ("government_purchase", "政府购买服务"),
        ("project_funds", "项目资金"),
        ("project_subsidy", "项目补贴"));

    public static readonly Vocabulary ElectronicRegisters = new(
        ("resident", "居民"),
        ("household", "家庭"),
        ("social_organization", "社会组织"),
        ("activity", "社区活动"));

    public static readonly Vocabulary ServiceRegisters = new(
        ("service_team", "服务队伍"),
        ("service_person", "服务人员"),
        ("service_recipient", "服务对象"));

    public static readonly Vocabulary FundraisingPayers = new(
        ("residents", "社区居民"),
        ("beneficiary_units", "受益单位"),
        ("other", "其他"));

    public static readonly Vocabulary HardshipItems = new(
        ("living_allowance", "居委会成员生活补贴"),
        ("working_funds", "居委会工作经费"));
}
