using Shequ.Norms;
using Shequ.Norms.Packs;
using Shequ.Organization.Checkups;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Checkups;

/// <summary>The page of an area's checkup: norms with exceptions first, and the divisions below.</summary>
public sealed class AreaPage(AreaReport report, Force? force, string? chapter)
{
    public AreaReport Report { get; } = report;

    public OutcomeCounts All { get; } = report.Norms.Aggregate(OutcomeCounts.None, (sum, n) => sum + n.Counts);

    public IReadOnlyList<NormCounts> Norms { get; } = report.Norms
        .Where(n => (force is null || n.Norm.Force == force) && (chapter is null || WorkChapter.Of(n.Norm.Module).Id == chapter)).ToArray();

    public FilterChips Chips => new("按篇章筛选", [
        new("全部篇章", Address(null, force), Report.Norms.Count, chapter is null),
        .. WorkChapter.All.Select(c => (c, Count: Report.Norms.Count(n => WorkChapter.Of(n.Norm.Module) == c))).Where(c => c.Count > 0)
            .Select(c => new FilterChip(c.c.Chinese, Address(c.c.Id, force), c.Count, chapter == c.c.Id)),
    ]);

    public FilterChips ForceChips => new("按效力筛选", [
        new("各种效力", Address(chapter, null), null, force is null),
        .. Report.Norms.GroupBy(n => n.Norm.Force).OrderBy(g => g.Key)
            .Select(g => new FilterChip(g.Key.Chinese(), Address(chapter, g.Key), g.Count(), force == g.Key)),
    ]);

    /// <summary>What one row of the lower table is called.</summary>
    public string Below => Report.Area.Level switch
    {
        DivisionLevel.Country => "省（自治区、直辖市）",
        DivisionLevel.Province => "市（地、州、盟）",
        DivisionLevel.City => "县（市、区）",
        DivisionLevel.County => "街道（乡镇）",
        _ => "社区",
    };

    private string Address(string? newChapter, Force? newForce) =>
        $"/checkup/{Report.Area.Code}?{(newChapter is null ? "" : $"chapter={newChapter}&")}{(newForce is null ? "" : $"force={newForce}")}".TrimEnd('?', '&');
}
