using Shequ.Population.Households;
using Shequ.Population.Tables.Filling;
using static Shequ.Population.Tables.Fields.TableFieldShape;

namespace Shequ.Population.Tables.Fields;

/// <summary>What is known of the home: where it is and whose, the same for each of its people.</summary>
internal static class HomeFields
{
    internal static IReadOnlyList<TableField> All { get; } =
    [
        Of("home.door", "住址", h => h.Any.Door, "门牌", "门牌号", "现住址", "居住地址", "家庭住址", "家庭地址", "现居住地址", "详细地址", "房屋地址", "地址", "居住地", "房屋坐落", "现居住地"),
        Of("home.estate", "小区", h => h.Any.Estate, "小区名称", "所在小区", "所属小区", "小区（院落）"),
        Of("home.building", "楼栋", h => h.Any.Building, "楼号", "栋", "幢", "楼栋号", "栋号", "幢号"),
        Of("home.entrance", "单元", h => h.Any.Entrance, "单元号"),
        Of("home.number", "室号", h => h.Any.Number, "房号", "房间号", "户室", "户号", "房室号"),
        Of("home.group", "居民小组", h => h.Any.Group, "所属小组", "小组", "居民组", "组别"),
        Of("home.grid", "网格", h => h.Any.Grid, "所属网格", "网格名称", "所在网格", "网格号", "微网格"),
        Of("household.kind", "户别", h => KindOf(h.Any.HouseholdKind), "户类型", "户口类别", "住户类别"),
        Of("household.head", "户主姓名", h => h.Head?.Name, "户主", "户代表", "户代表姓名", "家庭户主"),
        Of("household.size", "家庭人口数", h => Days.Number(h.Living.Count()), Number, "家庭人数", "家庭成员数", "人口数", "居住人数", "户内人数", "同住人数", "人数", "家庭人口"),
    ];

    private static string KindOf(HouseholdKind kind) => kind switch
    {
        HouseholdKind.RegisteredHere => "本社区户籍户",
        HouseholdKind.RegisteredElsewhere => "外地户籍户",
        _ => "集体户",
    };

    internal static TableField Of(string name, string chinese, Func<LivingHousehold, string?> read, params string[] synonyms) =>
        Of(name, chinese, read, Text, synonyms);

    internal static TableField Of(string name, string chinese, Func<LivingHousehold, string?> read, TableFieldShape shape, params string[] synonyms) =>
        new(name, chinese, k => k.Household is { } household ? read(household) : null, synonyms) { Shape = shape };
}
