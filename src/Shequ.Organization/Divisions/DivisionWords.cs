namespace Shequ.Organization.Divisions;

/// <summary>The Chinese words for levels, kinds and changes of divisions, said once for all front ends.</summary>
public static class DivisionWords
{
    public static string Chinese(this DivisionLevel level) => level switch
    {
        DivisionLevel.Country => "全国",
        DivisionLevel.Province => "省（自治区、直辖市）",
        DivisionLevel.City => "市（地区、自治州、盟）",
        DivisionLevel.County => "县（市、区）",
        DivisionLevel.Street => "街道（乡镇）",
        _ => "社区（村）",
    };

    public static string Chinese(this DivisionKind kind) => kind switch
    {
        DivisionKind.Urban => "城市社区",
        DivisionKind.Rural => "村",
        DivisionKind.Other => "其他",
        _ => "区域",
    };

    /// <summary>What one is called in a list: its kind where it has one, otherwise its level.</summary>
    public static string Word(DivisionLevel level, DivisionKind kind) => kind switch
    {
        DivisionKind.Area => level.Chinese(),
        DivisionKind.Other => "其他（名称看不出城乡）",
        _ => kind.Chinese(),
    };

    public static string Chinese(this DesignationCause cause) => cause switch
    {
        DesignationCause.Renamed => "更名",
        DesignationCause.Recoded => "变更代码",
        DesignationCause.Moved => "划归其他上级",
        DesignationCause.RecodedAbove => "上级代码变更，随之变更",
        _ => "新一期统计用区划代码",
    };

    public static string Chinese(this SuccessionKind kind) => kind == SuccessionKind.Split ? "拆分" : "合并";
}
