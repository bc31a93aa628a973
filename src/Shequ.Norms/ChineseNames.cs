using Shequ.Norms.Evaluation;
using Shequ.Norms.Packs;

namespace Shequ.Norms;

/// <summary>中文名称: what people read for the words of norms and findings, the same on screen, in print and in files.</summary>
public static class ChineseNames
{
    public static string Chinese(this Outcome outcome) => outcome switch
    {
        Outcome.Met => "达到",
        Outcome.NotMet => "未达到",
        Outcome.Unknown => "缺数",
        Outcome.NotApplicable => "不适用",
        Outcome.InConflict => "规范冲突",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
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
        Force.Guidance => "参考",
        _ => throw new ArgumentOutOfRangeException(nameof(force)),
    };

    public static string Chinese(this NormKind kind) => kind switch
    {
        NormKind.Threshold => "数量标准",
        NormKind.Composition => "组成",
        NormKind.Eligibility => "资格",
        NormKind.Cadence => "频次",
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
        NormKind.Form => "文书格式",
        NormKind.Ledger => "台账",
        NormKind.Assessment => "考核",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Chinese(this NormLevel level) => level switch
    {
        NormLevel.Community => "社区",
        NormLevel.Street => "街道（乡镇）",
        NormLevel.County => "县（市、区）",
        NormLevel.City => "设区市",
        NormLevel.Province => "省",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static string Chinese(this TextSource source) => source switch
    {
        TextSource.Seed => "原文",
        TextSource.TwoSources => "两处来源互相印证",
        TextSource.OneSource => "仅一处来源，待核",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    public static string Chinese(this Rank rank) => rank switch
    {
        Rank.Law => "法律",
        Rank.LocalRegulation => "地方性法规",
        Rank.ProvincialDocument => "省级文件",
        Rank.MunicipalDocument => "市级文件",
        Rank.Handbook => "工作手册",
        _ => throw new ArgumentOutOfRangeException(nameof(rank)),
    };

    public static string Chinese(this Use use) => use switch
    {
        Use.Evaluated => "纳入体检",
        Use.Enforced => "办事时把关",
        Use.Run => "按步骤办理",
        Use.Shown => "条文展示",
        _ => throw new ArgumentOutOfRangeException(nameof(use)),
    };
}
