using Shequ.Norms.Keys;

namespace Shequ.Norms.Packs;

/// <summary>工作门类: the modules of the product that norms name, each with what people call that work.</summary>
public static class ModuleNames
{
    public static Vocabulary All { get; } = new(
        ("organization", "组织"),
        ("population", "人口"),
        ("party", "党建"),
        ("elections", "选举"),
        ("meetings", "会议"),
        ("deliberation", "协商"),
        ("charters", "章程"),
        ("disclosure", "公开"),
        ("supervision", "监督"),
        ("appraisal", "评议"),
        ("office", "内务"),
        ("mandates", "清单"),
        ("procurement", "购买服务"),
        ("public_services", "服务"),
        ("casework", "事务"),
        ("emergencies", "应急"),
        ("estates", "物业"),
        ("platform", "平台"),
        ("facilities", "设施"),
        ("workforce", "队伍"),
        ("volunteering", "志愿"),
        ("finance", "经费"));
}
