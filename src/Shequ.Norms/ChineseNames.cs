using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;

namespace Shequ.Norms;

/// <summary>The Chinese words for outcomes, forces, kinds and ranks, said once for page, workbook and command line.</summary>
public static class ChineseNames
{
    public static string Chinese(this Outcome outcome) => outcome switch
    {
        Outcome.Met => "达到",
        Outcome.NotMet => "未达到",
        Outcome.Unknown => "缺数",
        Outcome.NotApplicable => "不适用",
        _ => "规范冲突",
    };

    public static string Chinese(this Force force) => force switch
    {
        Force.Must => "应当",
        Force.General => "一般",
        Force.InPrinciple => "原则上",
        Force.Recommended => "建议",
        Force.Encouraged => "提倡",
        Force.Explore => "探索",
        Force.May => "可以",
        Force.Target => "目标",
        _ => "参考",
    };

    public static string Chinese(this NormKind kind) => kind switch
    {
        NormKind.Threshold => "数量",
        NormKind.Composition => "组成",
        NormKind.Eligibility => "资格",
        NormKind.Cadence => "周期",
        NormKind.Deadline => "期限",
        NormKind.Indicator => "指标",
        NormKind.Facility => "设施",
        NormKind.Finance => "经费",
        NormKind.Prohibition => "禁止",
        NormKind.Procedure => "程序",
        NormKind.Duty => "职责",
        NormKind.Right => "权利",
        NormKind.Relation => "关系",
        NormKind.Principle => "原则",
        NormKind.Form => "形式",
        NormKind.Ledger => "台账",
        _ => "评议",
    };

    public static string Chinese(this Rank rank) => rank switch
    {
        Rank.Law => "法律",
        Rank.LocalRegulation => "地方性法规",
        Rank.ProvincialDocument => "省级文件",
        Rank.MunicipalDocument => "市级文件",
        Rank.NationalStandard => "推荐性国家标准",
        _ => "工作手册",
    };

    public static string Chinese(this TextSource source) => source switch
    {
        TextSource.Seed => "原文",
        TextSource.TwoSources => "两个来源互证",
        _ => "单一来源，只提示不拦截",
    };

    public static string Chinese(this Use use) => use switch
    {
        Use.Evaluated => "体检评价",
        Use.Enforced => "办事时约束",
        Use.Run => "程序或台账运行",
        _ => "只显示文字",
    };

    public static string Chinese(this NormLevel level) => level switch
    {
        NormLevel.Community => "社区",
        NormLevel.Street => "街道",
        NormLevel.County => "县（市、区）",
        NormLevel.City => "设区市",
        _ => "省",
    };
}
