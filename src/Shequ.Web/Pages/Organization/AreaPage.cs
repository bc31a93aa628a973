using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Organization;

/// <summary>区域组织概况: its own bodies, and its communities with what is amiss, in the order of their codes.</summary>
/// <param name="Below">The divisions to go down to where there are too many communities for one list.</param>
public sealed record AreaPage(AreaOrganization Area, IReadOnlyList<Division> Below, RosterGap? Only, bool MayAudit, IReadOnlyList<Link> Acts)
{
    public string Code => Area.Area.Code;

    public static string Word(RosterGap gap) => gap switch
    {
        RosterGap.NoCommittee => "未登记居委会",
        RosterGap.Vacancy => "有空缺",
        RosterGap.TermOver => "任期已满",
        _ => "任期将满",
    };

    public FilterChips Chips => new("按情况筛选", [
        new("全部社区", Address(null), Area.Total, Only is null),
        .. Enum.GetValues<RosterGap>().Select(g => new FilterChip(Word(g), Address(g), Area.Gaps[g], Only == g)),
    ]);

    public string? Next => Area.More is { } more ? Address(Only) + (Only is null ? "?" : "&") + $"after={more}" : null;

    private string Address(RosterGap? only) => $"/organization/{Code}" + (only is { } gap ? $"?only={gap}" : "");
}
