using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Reading;

/// <summary>The Chinese words of the population module, said once for all front ends.</summary>
public static class PopulationWords
{
    /// <summary>A day without its weekday, which in a history only takes room.</summary>
    public static string Date(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    public static string Chinese(this HouseholdKind kind) => kind switch
    {
        HouseholdKind.RegisteredHere => "本社区户籍户",
        HouseholdKind.RegisteredElsewhere => "外地户籍户",
        _ => "集体户",
    };

    public static string Chinese(this HouseholdRelation relation) => relation switch
    {
        HouseholdRelation.Self => "户主（户代表）",
        HouseholdRelation.Spouse => "配偶",
        HouseholdRelation.Child => "子女",
        HouseholdRelation.ChildInLaw => "儿媳、女婿",
        HouseholdRelation.Grandchild => "孙辈",
        HouseholdRelation.Parent => "父母",
        HouseholdRelation.ParentInLaw => "岳父母、公婆",
        HouseholdRelation.Grandparent => "祖辈",
        HouseholdRelation.Sibling => "兄弟姐妹",
        HouseholdRelation.OtherRelative => "其他亲属",
        _ => "非亲属",
    };

    public static string Chinese(this StayBegin begin) => begin switch
    {
        StayBegin.FirstRegistration => "首次登记",
        StayBegin.Birth => "出生",
        StayBegin.MoveIn => "迁入",
        StayBegin.Split => "分户",
        _ => "并户",
    };

    public static string Chinese(this StayEnd end) => end switch
    {
        StayEnd.MoveOut => "迁出",
        StayEnd.Death => "去世",
        StayEnd.Split => "分户离开",
        StayEnd.Merge => "并户离开",
        _ => "登记有误，已注销",
    };

    public static string Chinese(this Education education) => education switch
    {
        Education.NoSchooling => "未上过学",
        Education.Primary => "小学",
        Education.JuniorHigh => "初中",
        Education.SeniorHigh => "高中（中专）",
        Education.College => "大专",
        Education.Bachelor => "本科",
        _ => "研究生",
    };

    public static string Chinese(this AreaKind kind) => kind switch
    {
        AreaKind.Group => "居民小组",
        AreaKind.Grid => "网格",
        _ => "楼栋长责任区",
    };

    public static string Chinese(this RegistrationChange change) => change switch
    {
        RegistrationChange.In => "户籍迁入本社区",
        RegistrationChange.Out => "户籍迁出本社区",
        _ => "户籍在外地变更",
    };
}
