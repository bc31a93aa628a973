using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>选举日程: the months of an election with their steps, and all steps in a table; open to everybody.</summary>
public sealed class CalendarModel(DivisionQueries divisions, ElectionReader reader) : PageModel
{
    private const int Week = 7;

    public Division Place { get; private set; } = null!;

    public ElectionFace Face { get; private set; } = null!;

    public string Here => ElectionFaces.Href(Place.Code, Face.Election);

    /// <summary>The first day of each month in which something is due.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            var last = Face.Plan.Steps.Max(DayOf);
            var first = Face.Plan.Steps.Min(DayOf) is var min && min < Face.Election.CalledOn ? Face.Election.CalledOn : min;
            for (var month = new DateOnly(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
            {
                yield return month;
            }
        }
    }

    public IEnumerable<DateOnly?[]> Weeks(DateOnly month)
    {
        var before = ((int)month.DayOfWeek + Week - 1) % Week;
        var days = Enumerable.Repeat((DateOnly?)null, before).Concat(Enumerable.Range(0, DateTime.DaysInMonth(month.Year, month.Month)).Select(d => (DateOnly?)month.AddDays(d)));
        return days.Chunk(Week).Select(w => w.Length == Week ? w : [.. w, .. Enumerable.Repeat((DateOnly?)null, Week - w.Length)]);
    }

    public IEnumerable<PlannedStep> On(DateOnly day) => Face.Plan.Steps.Where(s => DayOf(s) == day);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Face = await reader.One(Place, id, stop);
        ViewData["Title"] = $"选举日程：{Face.Election.Name}";
        ViewData["Breadcrumbs"] = await ElectionFaces.Crumbs(Place, divisions, stop, new Crumb(Face.Election.Name, Here), new Crumb("日程"));
    }

    private static DateOnly DayOf(PlannedStep step) => step.DoneOn ?? step.Due;
}
