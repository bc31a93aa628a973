using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about people who work, money that pays, volunteers, and burdens put on a committee.</summary>
public static class ResourceKeys
{
    public static readonly NormKey StaffByPopulation = Ratio("workforce.two_committees_by_population", "“两委”职数与人口", "人/人");
    public static readonly NormKey TwoCommittees = Number("workforce.two_committees", "“两委”成员人数", "人");
    public static readonly NormKey Specialists = Kinds("workforce.specialists", "已配专干", Words.SpecialistFields);
    public static readonly NormKey SpecialistCount = Number("workforce.specialist_count", "专干人数", "人");
    public static readonly NormKey SocialWorkers = Number("workforce.social_workers", "社会工作专业人员", "人");
    public static readonly NormKey CollegeShare = Ratio("workforce.college_share", "大专以上工作人员占比", "人/人");
    public static readonly NormKey CertificateHolders = Number("workforce.certificate_holders", "取得社会工作职业资格人数", "人");
    public static readonly NormKey Insurance = Kinds("workforce.insurance", "工作人员参加的保险和公积金", Words.Insurance);

    public static readonly NormKey PayToCountyWage = Ratio("pay.to_county_wage", "平均报酬与上年度县在岗职工平均工资之比", "元/元");
    public static readonly NormKey PayToCityWage = Ratio("pay.to_city_wage", "平均报酬与本市城市在岗职工平均工资之比", "元/元");
    public static readonly NormKey BonusMonths = Number("pay.bonus_months", "年度奖励薪酬", "个月");
    public static readonly NormKey PayReviewed = Date("pay.last_reviewed", "最近一次薪酬核算");
    public static readonly NormKey PayShareCity = Ratio("pay.share_city", "薪酬中市级承担部分", "元/元");
    public static readonly NormKey PayShareDistrict = Ratio("pay.share_district", "薪酬中区级承担部分", "元/元");
    public static readonly NormKey PayShareStreet = Ratio("pay.share_street", "薪酬中街道承担部分", "元/元");
    public static readonly NormKey BenefitShareDistrict = Ratio("pay.benefit_share_district", "奖励、社保和公积金中区级承担部分", "元/元");
    public static readonly NormKey BenefitShareStreet = Ratio("pay.benefit_share_street", "奖励、社保和公积金中街道承担部分", "元/元");
    public static readonly NormKey FundsShareCity = Ratio("funds.share_city", "社区经费中设区市承担部分", "元/元");
    public static readonly NormKey FundsShareCounty = Ratio("funds.share_county", "社区经费中县级承担部分", "元/元");
    public static readonly NormKey BudgetItems = Kinds("funds.budget_items", "纳入财政预算的项目", Words.BudgetItems);
    public static readonly NormKey FundsEarmarked = Flag("funds.separate_books", "工作经费专款专用、分账核算");
    public static readonly NormKey FundsWithheld = Flag("funds.withheld", "工作经费被挪用、挤占或截留");
    public static readonly NormKey DirectAllocation = Flag("funds.direct_allocation", "经费直接拨付居委会");
    public static readonly NormKey Donations = Flag("funds.donations_or_foundation", "有慈善捐赠或社区基金投入治理");
    public static readonly NormKey OutsideFunds = Flag("funds.outside_sources", "有驻区单位、社会或民间资金支持");

    public static readonly NormKey VolunteerRegistration = Ratio("volunteer.registration", "注册志愿者占常住人口", "人/人");
    public static readonly NormKey VolunteerParty = Ratio("volunteer.party_members", "参与志愿服务的党员占比", "人/人");
    public static readonly NormKey VolunteerResidents = Ratio("volunteer.residents", "参与志愿服务的居民占比", "人/人");

    public static readonly NormKey TransferredTasks = Number("mandate.transferred_tasks", "本年被转嫁的政府职责内事项", "件");
    public static readonly NormKey OffListTasks = Number("mandate.off_list_tasks", "本年被安排的清单以外事项", "件");
    public static readonly NormKey DirectAssignments = Number("mandate.direct_assignments", "本年政府部门直接安排的工作任务", "件");
    public static readonly NormKey UnfundedTasks = Number("mandate.unfunded_tasks", "本年无经费或条件的协助事项", "件");
    public static readonly NormKey UnwrittenTasks = Number("mandate.unwritten_tasks", "本年无书面委托的协助事项", "件");
    public static readonly NormKey OffListUnfunded = Number("mandate.off_list_unfunded", "未以购买服务足额保障的清单外事项", "件");
    public static readonly NormKey PropertyShifted = Number("mandate.property_duties_shifted", "物业推给居委会的应急或合同事项", "件");
    public static readonly NormKey ForbiddenCertificates = Number("mandate.forbidden_certificates", "本年出具的不应出具的证明", "件");
    public static readonly NormKey DepartmentAssessments = Number("mandate.department_assessments", "本年职能部门单独考核评比", "次");
    public static readonly NormKey Vetoes = Number("mandate.vetoes", "本年“一票否决”事项", "项");
    public static readonly NormKey RegularAssessment = Ratio("assessment.regular_weight", "平时考核占比", "分/分");
    public static readonly NormKey ResidentWeightCommunity = Ratio("assessment.resident_weight_community", "考核社区时居民打分占比", "分/分");
    public static readonly NormKey ResidentWeightStreet = Ratio("assessment.resident_weight_street", "考核街道时社区（居民）打分占比", "分/分");
    public static readonly NormKey InformationPlatform = Flag("platform.connected", "接入社区综合信息平台");
    public static readonly NormKey EmergencyPlan = Flag("emergency.plan", "已制定突发公共事件应急预案");
    public static readonly NormKey DisputeMediation = Flag("mediation.carried_out", "开展社区矛盾纠纷调处");
    public static readonly NormKey MediationSystems = Kinds("mediation.systems", "调解与法律服务制度", Words.MediationSystems);
    public static readonly NormKey MigrantServices = Kinds("service.migrant_items", "覆盖农民工的公共服务项目", Words.MigrantServices);
}
