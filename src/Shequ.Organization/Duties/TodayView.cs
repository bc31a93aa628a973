using Shequ.Norms.Packs;

namespace Shequ.Organization.Duties;

/// <summary>今日事项 of a community as programs read it.</summary>
public sealed record TodayView(string Division, string Name, DateOnly On, IReadOnlyList<DueView> Items)
{
    public static TodayView Of(TodayReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(report.Community.Code, report.Community.Name, report.On, [.. report.Items.Select(DueView.Of)]);
    }
}

/// <summary>One thing due as programs read it.</summary>
public sealed record DueView(
    Guid? Duty, string Kind, string Does, string? Subject, DueState State, DateOnly? DueOn, int? DaysLeft, DateOnly? LastOn,
    string? Norm, string? Document, string? Article, Force? Force)
{
    public static DueView Of(DueItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new(
            item.Duty?.Id.Value, item.Kind, item.Does, item.Duty?.Subject ?? item.Subject, item.State, item.DueOn, item.DaysLeft, item.LastOn ?? item.Duty?.OpenedOn,
            item.Norm?.Id ?? item.Duty?.Norm, item.Norm?.Pack.Title, item.Norm?.Article, item.Norm?.Force);
    }
}

/// <summary>今日事项 of an area as programs read it.</summary>
public sealed record AreaTodayView(
    string Division, string Name, DateOnly On, int Communities, int CommunitiesOverdue, DueCounts Totals, IReadOnlyList<AreaTodayRowView> Rows, string? Next)
{
    public static AreaTodayView Of(AreaTodayReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new(
            report.Area.Code, report.Area.Name, report.On, report.Total.Communities, report.Total.Late, report.Total.Counts,
            [.. report.Rows.Select(r => new AreaTodayRowView(r.Division.Code, r.Division.Name, r.Communities, r.Stated, r.Late, r.Counts))],
            report.More ? report.Rows[^1].Division.Code : null);
    }
}

/// <summary>One row of an area as programs read it.</summary>
public sealed record AreaTodayRowView(string Division, string Name, int Communities, int CommunitiesStated, int CommunitiesOverdue, DueCounts Counts);
