namespace Shequ.Norms.Keys;

/// <summary>The vocabularies of the keys that hold kinds.</summary>
public static class Words
{
    public static readonly Vocabulary Organizations = new(
        ("party_organization", "党组织"),
        ("residents_committee", "居民委员会"),
        ("service_agency", "专业服务机构"),
        ("social_organization", "社会组织"));

    public static readonly Vocabulary Subcommittees = new(
        ("mediation", "人民调解"),
        ("security", "治安保卫"),
        ("public_health", "公共卫生"),
        ("women_and_children", "妇女儿童"),
        ("elderly_women_children", "老年人和妇女儿童工作"),
        ("environment_property", "环境和物业管理"),
        ("environment", "环境保护"),
        ("property", "物业"),
        ("culture", "文化"),
        ("culture_sports_education", "文教体育"),
        ("charity_relief", "慈善救助"),
        ("volunteer_mutual_aid", "志愿互助"));

    public static readonly Vocabulary CentreFunctions = new(
        ("convenience_hall", "便民服务大厅"),
        ("party_activity", "党群活动"),
        ("comprehensive_security_police", "综治警务"),
        ("education_training", "教育培训"),
        ("culture_sports", "文化体育"),
        ("elderly_child_disabled", "老幼残服务"),
        ("family_women", "家庭妇女"),
        ("health", "卫生健康"),
        ("environment_property", "环境物业"),
        ("social_organization_activity", "社会组织活动"));

    public static readonly Vocabulary Affairs = new(
        ("party", "党务"),
        ("residents", "居务"),
        ("service", "服务"),
        ("commerce", "商务"),
        ("coordination", "事务"));

    public static readonly Vocabulary UnifiedItems = new(
        ("building_standard", "建筑标准"),
        ("layout", "布局"),
        ("signboards", "牌匾"),
        ("emblem", "徽标"),
        ("exterior", "外观"));

    public static readonly Vocabulary ServiceWindows = new(
        ("party_and_security", "党建与综治"),
        ("livelihood_and_security", "民生与保障"),
        ("affairs_and_customs", "事务与民俗"),
        ("agency_and_others", "代办与其他"));

    public static readonly Vocabulary BuildingFunctions = new(
        ("water", "供水"),
        ("electricity", "供电"),
        ("daylight", "采光"),
        ("ventilation", "通风"),
        ("fire_standard", "符合消防标准"),
        ("public_network", "公共网络"),
        ("drinking_water", "饮用水"));

    public static readonly Vocabulary Owners = new(
        ("county", "县级政府"),
        ("street", "街道"),
        ("committee", "居委会"),
        ("developer", "开发企业"),
        ("owners", "业主共有"),
        ("rented", "租借"));

    public static readonly Vocabulary FacilityTypes = new(
        ("community_service_centre", "社区服务中心"),
        ("committee_office", "居委会办公用房"),
        ("activity_place", "居民活动场所"),
        ("party_service_centre", "党群服务中心"),
        ("elderly_day_care", "老年人日间照料"),
        ("elderly_care_centre", "养老服务中心"),
        ("childcare", "托幼"),
        ("meals", "配餐"),
        ("medical", "医疗"),
        ("police_room", "警务室"),
        ("commerce", "商业网点"),
        ("kindergarten", "幼儿园"),
        ("school", "中小学"),
        ("health_station", "卫生服务站"),
        ("culture_centre", "文化活动中心"),
        ("sports_ground", "体育场地"),
        ("fitness_facility", "健身设施"),
        ("finance_post", "金融邮电"),
        ("municipal_utility", "市政公用"),
        ("culture_sports", "文体"),
        ("other_public_service", "其他公共服务"));

    public static readonly Vocabulary PublicityCarriers = new(
        ("publicity_board", "宣传栏"),
        ("electronic_screen", "电子屏"));

    public static readonly Vocabulary Utilities = new(
        ("heating", "供暖"),
        ("water", "供水"),
        ("electricity", "供电"),
        ("gas", "燃气"),
        ("telecom", "通讯"));

    public static readonly Vocabulary EntranceSigns = new(
        ("party_organization", "党组织"),
        ("residents_committee", "居民委员会"),
        ("supervision_committee", "居务监督委员会"),
        ("other", "其他"));

    public static readonly Vocabulary SpecialistFields = new(
        ("party_building", "党建"),
        ("civil_affairs", "民政"),
        ("labour", "劳动保障"),
        ("health", "卫生健康"));

    public static readonly Vocabulary Insurance = new(
        ("pension", "养老保险"),
        ("unemployment", "失业保险"),
        ("medical", "医疗保险"),
        ("maternity", "生育保险"),
        ("work_injury", "工伤保险"),
        ("housing_fund", "住房公积金"));

    public static readonly Vocabulary BudgetItems = new(
        ("working_funds", "工作经费"),
        ("remuneration", "人员报酬"),
        ("facilities", "服务设施"),
        ("informatization", "信息化建设"),
        ("governance", "社区治理经费"));

    public static readonly Vocabulary DisclosureClasses = new(
        ("meeting_decisions", "会议决定及执行"),
        ("funds_and_donations", "政府拨付和捐赠的款物"),
        ("facilities", "设施的所有和使用"),
        ("service_projects", "服务项目"),
        ("deliberation_outcomes", "协商结果"),
        ("assistance", "协助政府工作"),
        ("charter_and_pact", "章程和公约"),
        ("policies_and_relief", "政策、救济和补贴目录"),
        ("working_funds", "居委会工作经费"),
        ("welfare_projects", "公益事业建设和经费"),
        ("economic_projects", "经济项目立项承包"),
        ("annual_plan", "年度工作计划"),
        ("subcommittee_work", "下属委员会职责和工作"),
        ("community_affairs", "社区事务"),
        ("community_finance", "社区财务"),
        ("work_rules", "办事制度"),
        ("work_procedures", "办事程序"),
        ("work_results", "办事结果"),
        ("other_interests", "居民关心的其他事项"));

    public static readonly Vocabulary MediationSystems = new(
        ("mediation_network", "调解组织网络"),
        ("legal_adviser", "法律顾问"),
        ("worker_law_study", "工作者学法"));

    public static readonly Vocabulary MigrantServices = new(
        ("employment", "就业"),
        ("social_insurance", "社会保险"),
        ("labour_relations", "劳动关系"),
        ("public_health", "公共卫生"),
        ("housing_security", "住房保障"),
        ("family_planning", "计划生育"),
        ("legal_aid", "法律援助"),
        ("preferential_care", "优抚安置"),
        ("community_education", "社区教育"),
        ("social_assistance", "社会救助"),
        ("culture_sports", "文化体育"),
        ("public_security", "社会治安"));

    public static readonly Vocabulary ConversionConditions = new(
        ("inside_urban_construction_boundary", "在城镇建设用地边界内"),
        ("farmland_insufficient", "耕地不足需求"),
        ("labour_transferred", "劳动力已转移"),
        ("assets_settled_and_reformed", "资产债权处置完成、产权明晰"));
}
