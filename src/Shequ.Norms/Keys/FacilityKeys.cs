using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about premises and service facilities. 用房 (office) and 综合服务设施 (centre) are kept apart.</summary>
public static class FacilityKeys
{
    public static readonly NormKey CentreAreaPerHouseholds = Ratio("centre.area_per_households", "综合服务设施面积与户数之比", "平方米/户");
    public static readonly NormKey CentreArea = Number("centre.area", "综合服务设施总面积", "平方米");
    public static readonly NormKey CentreLandArea = Number("centre.land_area", "综合服务设施用地面积", "平方米");
    public static readonly NormKey ResidentSpace = Ratio("centre.resident_space", "居民活动空间占比", "平方米/平方米");
    public static readonly NormKey CentreStoreys = Number("centre.storeys", "综合服务设施层数", "层");
    public static readonly NormKey CentreIntegral = Flag("centre.integral_building", "综合服务设施主体为整体建筑");
    public static readonly NormKey CentreFunctions = Kinds("centre.functions", "综合服务设施功能", Words.CentreFunctions);
    public static readonly NormKey CentreAffairs = Kinds("centre.affairs", "综合服务设施承载事务", Words.Affairs);
    public static readonly NormKey CentreUnified = Kinds("centre.unified", "已统一的建设内容", Words.UnifiedItems);
    public static readonly NormKey OneStopHall = Flag("centre.one_stop_hall", "建有一站式服务大厅");
    public static readonly NormKey CultureHall = Flag("centre.culture_hall", "建有文化展示或历史记忆场馆");
    public static readonly NormKey Kiosk = Flag("centre.kiosk", "设有触摸屏查询一体机");
    public static readonly NormKey ServiceWindows = Kinds("centre.windows", "已设服务窗口", Words.ServiceWindows);
    public static readonly NormKey GovernmentWindow = Flag("centre.government_window", "县级政府在社区设公共服务窗口");
    public static readonly NormKey EntrustedOperation = Flag("centre.entrusted_operation", "由居民协商管理或委托社会组织运营");
    public static readonly NormKey MultiUse = Flag("centre.multi_use", "一室多用");
    public static readonly NormKey OpenToMigrants = Flag("centre.open_to_migrants", "文体设施向流动人口开放");

    public static readonly NormKey OfficeArea = Number("office.area", "居委会用房面积", "平方米");
    public static readonly NormKey OfficeAreaPerHouseholds = Ratio("office.area_per_households", "居委会用房面积与户数之比", "平方米/户");
    public static readonly NormKey OfficeFunctions = Kinds("office.functions", "居委会用房具备的功能", Words.BuildingFunctions);
    public static readonly NormKey OfficeOwner = Kinds("office.owner", "居委会用房所有者", Words.Owners);
    public static readonly NormKey OfficeChangedUse = Flag("office.changed_use", "居委会用房被擅改使用性质");

    public static readonly NormKey CentreSafety = Kinds("centre.safety", "综合服务设施安全与基本条件", Words.BuildingFunctions);
    public static readonly NormKey FacilityTypes = Kinds("facility.types", "社区范围内的公共服务设施", Words.FacilityTypes);
    public static readonly NormKey FacilitiesAccepted = Flag("facility.accepted_without_public_part", "未按规划建公益设施而通过验收");
    public static readonly NormKey SharedOutdoor = Flag("facility.shared_outdoor", "与驻区单位共享室外活动场地");
    public static readonly NormKey ShelterSigns = Flag("facility.shelter_signs", "室外场地兼作应急避难并设标志");
    public static readonly NormKey PublicityCarriers = Kinds("facility.publicity_carriers", "宣传载体", Words.PublicityCarriers);
    public static readonly NormKey UtilitiesAtResidentPrice = Kinds("facility.utilities_at_resident_price", "按居民价收费的项目", Words.Utilities);
    public static readonly NormKey VolunteerStation = Flag("facility.volunteer_station", "设有志愿服务站点");

    public static readonly NormKey EntranceSigns = Number("sign.main_entrance", "主入口两侧牌匾数", "块");
    public static readonly NormKey EntranceSignKinds = Kinds("sign.main_entrance_kinds", "主入口牌匾种类", Words.EntranceSigns);
    public static readonly NormKey RoomSigns = Items("sign.per_room", "每个功能室外墙指示牌数", "块");

    public static readonly NormKey NewOrRenewed = Flag("area.new_or_renewed", "新建小区或旧城改造片区");
    public static readonly NormKey OldUrban = Flag("area.old_urban", "老城区或已建成小区");
    public static readonly NormKey CentreNewlyBuilt = Flag("centre.newly_built", "综合服务设施为新建、改建或扩建");
    public static readonly NormKey PlanningStandard = Flag("facility.meets_planning_standard", "公共服务设施达到规划设计标准");
}
