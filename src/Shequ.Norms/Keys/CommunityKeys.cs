using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about the size and make-up of a community, its estates, groups and grids.</summary>
public static class CommunityKeys
{
    public static readonly NormKey Households = Number("community.households", "常住户数", "户");
    public static readonly NormKey Population = Number("community.population", "常住人口", "人");
    public static readonly NormKey Committees = Number("community.committees", "居委会个数", "个");
    public static readonly NormKey Organizations = Kinds("community.organizations", "已建立的组织类型", Words.Organizations);
    public static readonly NormKey AtTownshipSeat = Flag("community.at_township_seat", "乡镇政府所在地");

    public static readonly NormKey UncoveredOccupancy =
        Ratio("estate.uncovered_occupancy", "未纳入居委会的新建小区最高入住率", "已入住户/总户数");

    public static readonly NormKey UncoveredHouseholds = Number("estate.uncovered_households", "未纳入居委会的新建小区已入住户数", "户");

    public static readonly NormKey Groups = Number("group.count", "居民小组数", "个");
    public static readonly NormKey GroupHouseholds = Items("group.households", "每个居民小组户数", "户");
    public static readonly NormKey GroupsByPropertyArea = Flag("group.by_property_area", "小组按物业区域划分");
    public static readonly NormKey GroupsWithoutLeader = Number("group.without_leader", "缺组长的小组数", "个");
    public static readonly NormKey GroupOverlap = Flag("group.overlaps_grid_and_property", "小组、网格站、物业区域重合");

    public static readonly NormKey BuildingHeadHouseholds = Ratio("building.head_per_households", "楼栋长与户数之比", "人/户");
    public static readonly NormKey BuildingsWithoutHead = Number("building.without_head", "缺楼栋长的楼栋（单元）数", "个");

    public static readonly NormKey GridsWithoutPerson = Number("grid.without_person", "无责任人的网格数", "个");
    public static readonly NormKey GridCoverage = Ratio("grid.household_coverage", "网格覆盖户数占比", "户/户");
    public static readonly NormKey GridChiefsOutsideCommittee = Number("grid.chiefs_outside_committee", "不由居委会成员兼任的网格长人数", "人");
    public static readonly NormKey GridKind = Flag("grid.all_round", "实行“全科”网格");

    public static readonly NormKey SocialOrganizations = Number("social_organization.count", "社区社会组织数", "个");
    public static readonly NormKey AssetReformComplete = Flag("conversion.asset_reform_complete", "村改居资产改制已完成");
    public static readonly NormKey NonfarmLabour = Ratio("conversion.nonfarm_labour", "非农就业劳动力占比", "人/人");
    public static readonly NormKey ConversionConditions = Kinds("conversion.conditions", "村改居已具备的条件", Words.ConversionConditions);
}
