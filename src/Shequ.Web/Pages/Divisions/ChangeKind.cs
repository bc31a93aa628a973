using Shequ.Norms.Keys;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Pages.Divisions;

/// <summary>变更事项: one approved change of a division: its page, what it is for, and the procedures that norms lay down for it.</summary>
/// <param name="Fits">Whether a division of that level can be changed so.</param>
public sealed record ChangeKind(string Id, string Chinese, string For, Func<DivisionLevel, bool> Fits, params NormKey[] Procedures)
{
    private static readonly Func<DivisionLevel, bool> OnlyCommunity = level => level == DivisionLevel.Community;

    public static readonly ChangeKind Rename = new("rename", "更名", "代码不变，换一个名称", _ => true);
    public static readonly ChangeKind Recode = new("recode", "变更代码", "上级不变，换一个代码", _ => true);

    public static readonly ChangeKind Move =
        new("move", "划归其他上级", "连同下属一起划给另一个上级", level => level > DivisionLevel.Province, AccountabilityActKeys.Establishment);

    public static readonly ChangeKind Split =
        new("split", "拆分", "一个分成两个或更多", OnlyCommunity, AccountabilityActKeys.Establishment, OrganizationActKeys.SplitOrMerge);

    public static readonly ChangeKind Merge =
        new("merge", "合并", "同一街道的几个合成一个", OnlyCommunity, AccountabilityActKeys.Establishment, OrganizationActKeys.SplitOrMerge);

    public static readonly ChangeKind Correct = new("kind", "更正城乡类别", "名称与实际不符的", OnlyCommunity);

    public static IReadOnlyList<ChangeKind> All { get; } = [Rename, Recode, Move, Split, Merge, Correct];
}
