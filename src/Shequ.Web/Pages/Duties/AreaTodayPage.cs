using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Duties;

/// <summary>What the today page of an area shows, and the links that narrow or turn it.</summary>
public sealed record AreaTodayPage(AreaTodayReport Report, AreaTodayFilter Filter)
{
    public string Below => Report.Area.Level switch
    {
        DivisionLevel.Country => "省",
        DivisionLevel.Province or DivisionLevel.City => "区县",
        _ => "社区",
    };

    public bool OfCommunities => Below == "社区";

    public FilterChips Chips => new("筛选",
    [
        new("全部", Href(Filter with { OnlyOverdue = false }), Current: !Filter.OnlyOverdue),
        new("只看逾期", Href(Filter with { OnlyOverdue = true }), Current: Filter.OnlyOverdue),
    ]);

    public FilterChips KindChips => new("按事项",
    [
        new("所有事项", Href(Filter with { Kind = null }), Current: Filter.Kind is null),
        .. Report.Kinds.Select(k => new FilterChip(k.Chinese, Href(Filter with { Kind = k.Kind }), k.Overdue, Filter.Kind == k.Kind)),
    ]);

    public Pager Pager => new(
        Filter.After is null ? null : Href(Filter),
        Report.More ? Href(Filter, Report.Rows[^1].Division.Code) : null,
        Report.Found > Report.Rows.Count ? $"本页 {Report.Rows.Count} 个，共 {Report.Found} 个" : null);

    /// <summary>Narrowing begins at the first page again.</summary>
    private string Href(AreaTodayFilter filter, string? after = null)
    {
        var query = new (string Name, string? Value)[] { ("kind", filter.Kind), ("overdue", filter.OnlyOverdue ? "true" : null), ("after", after) }
            .Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}").ToArray();
        return $"/today/{Report.Area.Code}" + (query.Length == 0 ? "" : "?" + string.Join('&', query));
    }
}
