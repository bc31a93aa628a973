namespace Shequ.Norms.Keys;

/// <summary>Vocabularies of the service desk, visits, posted rules, archives, seals, signs and premises.</summary>
public static class ServiceDeskWords
{
    public static readonly Vocabulary Systems = new(
        ("first_responder", "首问负责"),
        ("single_window", "一窗受理"),
        ("full_agency", "全程代办"),
        ("service_commitment", "服务承诺"));

    public static readonly Vocabulary CommitmentFields = new(
        ("item", "服务事项"),
        ("attitude", "态度"),
        ("time", "时间"),
        ("standard", "标准"),
        ("result", "结果"));

    public static readonly Vocabulary ListFields = new(
        ("provider", "服务主体"),
        ("recipient", "服务对象"),
        ("content", "服务内容"),
        ("method", "服务方式"),
        ("goal", "服务目标"),
        ("evaluation", "评估办法"));

    public static readonly Vocabulary DutyArrangements = new(
        ("rota", "轮流值班"),
        ("staggered_hours", "错时上下班"),
        ("all_day", "全天候受理"));

    public static readonly Vocabulary Identification = new(
        ("badge", "胸牌"),
        ("desk_plate", "桌牌"));

    public static readonly Vocabulary PriorityGroups = new(
        ("elderly", "老年人"),
        ("weak", "体弱者"),
        ("ill", "病人"),
        ("disabled", "残疾人"));

    public static readonly Vocabulary ServiceClasses = new(
        ("public", "公共服务"),
        ("convenience", "便民利民服务"),
        ("welfare", "公益服务"));

    public static readonly Vocabulary MustAttend = new(
        ("emergency", "突发事件"),
        ("discontent", "不满情绪"),
        ("family_dispute", "家庭纠纷"));

    public static readonly Vocabulary MustVisit = new(
        ("hardship_family", "困难家庭"),
        ("destitute_patient", "特困病人"),
        ("left_behind", "留守困难人员"),
        ("released_person", "刑释解教人员"),
        ("lonely_elder", "孤寡老人"));

    public static readonly Vocabulary Channels = new(
        ("forum", "社区论坛"),
        ("weibo", "微博"),
        ("wechat", "微信"),
        ("mobile_client", "移动客户端"));

    public static readonly Vocabulary HallLinks = new(
        ("city_departments", "市直有关部门"),
        ("city_and_district_hall", "市（区）政务服务大厅"),
        ("street_hall", "街道（乡镇）服务大厅"));

    public static readonly Vocabulary VolunteerMatch = new(
        ("wish", "个人志愿"),
        ("age", "年龄"),
        ("sex", "性别"),
        ("time", "时间"),
        ("skill", "技能"),
        ("health", "身体状况"));

    public static readonly Vocabulary RuleContents = new(
        ("rules", "规章制度"),
        ("procedures", "服务流程和办事程序"));

    public static readonly Vocabulary RulePlaces = new(
        ("service_hall", "服务大厅"),
        ("function_rooms", "对应的功能室"));

    public static readonly Vocabulary RuleCarriers = new(
        ("loose_leaf_book", "活页册"),
        ("wall_panel", "上墙"));

    public static readonly Vocabulary WorkerFields = new(
        ("photo", "相片"),
        ("name", "姓名"),
        ("post", "职务"),
        ("contact", "联系方式"));

    public static readonly Vocabulary LivelihoodItems = new(
        ("benefit_projects", "社区惠民项目"),
        ("livelihood_projects", "民生实事项目"));

    public static readonly Vocabulary ArchiveMedia = new(
        ("paper", "纸质"),
        ("electronic", "电子"),
        ("audio_visual", "音像"),
        ("object", "实物"));

    public static readonly Vocabulary ArchiveLedgers = new(
        ("worker_ledger", "社区工作者台账"),
        ("fixed_asset_ledger", "固定资产台账"),
        ("finance_ledger", "财务台账"));

    public static readonly Vocabulary ArchiveOrganizations = new(
        ("subcommittees", "下属委员会档案"),
        ("groups", "居民小组档案"),
        ("grid_stations", "网格站（网格员）档案"),
        ("organizations", "驻社区各类组织档案"));

    public static readonly Vocabulary ArchiveInformation = new(
        ("basic_information", "基础信息"),
        ("resource_information", "资源信息"),
        ("work_information", "工作信息"));

    public static readonly Vocabulary ArchiveHonours = new(
        ("honours", "荣誉"),
        ("awards", "奖励"),
        ("certificates", "证书"),
        ("medals", "奖牌"),
        ("banners", "锦旗"));

    public static readonly Vocabulary ArchiveHall = new(
        ("hall_objects", "场馆实物"),
        ("hall_pictures", "场馆图片"));

    public static readonly Vocabulary SealBodies = new(
        ("party_organization", "党组织"),
        ("residents_committee", "居民委员会"),
        ("supervision_committee", "监督委员会"),
        ("subcommittees", "各下属委员会"));

    public static readonly Vocabulary RuleSubjects = new(
        ("work", "社区各项工作"),
        ("workers", "社区工作者"),
        ("facilities", "综合服务设施"),
        ("funds", "各类资金"),
        ("subcommittees", "下属委员会"),
        ("groups", "居民小组"),
        ("organizations", "驻社区各类组织"));

    public static readonly Vocabulary Backdrop = new(
        ("emblem", "社区徽标"),
        ("serve_the_people", "“为人民服务”字样"));

    public static readonly Vocabulary HallWalls = new(
        ("service_idea", "服务理念"),
        ("profile", "社区简介"),
        ("map", "社区示图"),
        ("display", "显示屏"),
        ("workers", "社区工作者情况"),
        ("service_organizations", "公益性服务组织情况"));

    public static readonly Vocabulary AcquisitionMeans = new(
        ("new_build", "新建"),
        ("rebuild", "改（扩）建"),
        ("purchase", "购买"),
        ("lease", "租赁"),
        ("project_supporting", "项目配套"),
        ("integration_sharing", "整合共享"),
        ("swap", "置换"),
        ("borrow", "借用"));

    public static readonly Vocabulary PlanningDocuments = new(
        ("service_system_plan", "城乡社区服务体系建设规划"),
        ("local_standard", "城乡社区综合服务地方标准"));

    public static readonly Vocabulary AcceptanceInvitees = new(
        ("civil_affairs", "民政部门"),
        ("street", "街道办事处"));
}
