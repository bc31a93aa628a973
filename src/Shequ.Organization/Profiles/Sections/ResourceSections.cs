using Shequ.Norms.Keys;
using static Shequ.Organization.Profiles.ProfileField;

namespace Shequ.Organization.Profiles.Sections;

/// <summary>Sections about workers, money, volunteers and burdens.</summary>
public static class ResourceSections
{
    public static readonly ProfileField Staff = Count("workforce.staff", "社区工作人员", "人", 999);
    public static readonly ProfileField College = Count("workforce.college", "其中大专以上文化程度", "人", 999);
    public static readonly ProfileField AveragePay = Amount("pay.average", "工作人员平均年报酬", "元", 2_000_000);
    public static readonly ProfileField CountyWage = Amount("pay.county_wage", "上年度县（市、区）在岗职工平均工资", "元", 2_000_000);
    public static readonly ProfileField CityWage = Amount("pay.city_wage", "本市城市在岗职工平均工资", "元", 2_000_000);
    public static readonly ProfileField Funds = Amount("funds.total", "本年社区经费", "元", 1_000_000_000);
    public static readonly ProfileField FundsCity = Amount("funds.city", "其中设区市承担", "元", 1_000_000_000);
    public static readonly ProfileField FundsCounty = Amount("funds.county", "其中县级承担", "元", 1_000_000_000);
    public static readonly ProfileField Volunteers = Count("volunteer.registered", "注册志愿者", "人", 100_000);
    public static readonly ProfileField ResidentVolunteers = Count("volunteer.resident_participants", "参与志愿服务的居民", "人", 300_000);
    public static readonly ProfileField RegularWeight = Amount("assessment.regular_percent", "平时考核占比", "%", 100);
    public static readonly ProfileField ResidentWeight = Amount("assessment.resident_percent", "居民打分占比", "%", 100);

    public static readonly ProfileSection Workforce = new("workforce", "工作队伍", "社区工作人员的人数、学历和保障。", FieldSubject.Community,
    [
        For(ResourceKeys.TwoCommittees, 99), Staff, College, For(ResourceKeys.SocialWorkers, 999), For(ResourceKeys.CertificateHolders, 999),
        For(ResourceKeys.SpecialistCount, 99), For(ResourceKeys.Specialists), For(ResourceKeys.Insurance),
        AveragePay, CountyWage, CityWage, For(ResourceKeys.BonusMonths, 24),
    ]);

    public static readonly ProfileSection Money = new("funds", "经费", "经费从哪里来、怎样管理。", FieldSubject.Community,
    [
        Funds, FundsCity, FundsCounty, For(ResourceKeys.BudgetItems), For(ResourceKeys.FundsEarmarked), For(ResourceKeys.FundsWithheld),
        For(ResourceKeys.DirectAllocation), For(ResourceKeys.OutsideFunds), For(ResourceKeys.Donations),
    ]);

    public static readonly ProfileSection Society = new("society", "志愿服务和社会力量", "志愿者、社会组织、调解和平台。", FieldSubject.Community,
    [
        Volunteers, ResidentVolunteers, For(CommunityKeys.SocialOrganizations, 999), For(ResourceKeys.DisputeMediation),
        For(ResourceKeys.MediationSystems), For(ResourceKeys.MigrantServices), For(ResourceKeys.InformationPlatform),
        For(ResourceKeys.EmergencyPlan),
    ]);

    public static readonly ProfileSection Burden = new("burden", "负担和考核", "本年别人交给居委会、依规不该交的；没有的填 0。", FieldSubject.Community,
    [
        For(ResourceKeys.TransferredTasks, 9_999), For(ResourceKeys.DirectAssignments, 9_999), For(ResourceKeys.OffListTasks, 9_999),
        For(ResourceKeys.OffListUnfunded, 9_999), For(ResourceKeys.UnfundedTasks, 9_999), For(ResourceKeys.UnwrittenTasks, 9_999),
        For(ResourceKeys.PropertyShifted, 9_999), For(ResourceKeys.ForbiddenCertificates, 9_999), For(ResourceKeys.DepartmentAssessments, 999),
        For(ResourceKeys.Vetoes, 999), RegularWeight, ResidentWeight,
    ]);
}
