using Shequ.Norms;
using Shequ.Norms.Packs;

namespace Shequ.Web.Components;

/// <summary>用语强度标签: how strongly the document words the norm; the weight of the tag follows the weight of the word.</summary>
public sealed record ForceTag(Force Force)
{
    public string Word => Force.Chinese();

    /// <summary>What the product does with it, as a tool tip and for screen readers.</summary>
    public string Effect => Force switch
    {
        Force.Must => "应当：不符合的不能办",
        Force.General or Force.InPrinciple => "一般、原则上：不符合的要写明理由",
        Force.Recommended or Force.Encouraged or Force.Explore => "建议、提倡、探索：只作提示",
        Force.May => "可以：不做不算缺",
        Force.Target => "目标：作为指标看",
        _ => "参考：只作帮助",
    };

    public string Weight => Force switch
    {
        Force.Must => "strong",
        Force.General or Force.InPrinciple => "firm",
        _ => "soft",
    };
}
