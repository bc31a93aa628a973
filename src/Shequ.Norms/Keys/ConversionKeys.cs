using static Shequ.Norms.Keys.NormKey;

namespace Shequ.Norms.Keys;

/// <summary>Keys about turning a village into an urban community (村改居) and the law that then governs elections.</summary>
public static class ConversionKeys
{
    public static readonly NormKey Proposed = Flag("conversion.proposed", "拟实施或正在实施村改居");
    public static readonly NormKey Start = Flag("conversion.start", "启动村改居").ForAct();
    public static readonly NormKey Approval = Procedure("conversion.approval", "村改居审批程序");

    public static readonly NormKey LawBeforeAssetReform =
        Kinds("election.law_before_asset_reform", "集体资产改制未完成时的选举依据", SupportWords.ElectionLaws).ForAct();

    public static readonly NormKey LawAfterAssetReform =
        Kinds("election.law_after_asset_reform", "集体资产改制已完成时的选举依据", SupportWords.ElectionLaws).ForAct();
}
