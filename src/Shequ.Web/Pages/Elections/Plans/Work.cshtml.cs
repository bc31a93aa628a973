using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>选举工作清单: every step of an election by stage, with its state, its day, its article and the one button that starts it.</summary>
public sealed class WorkModel(Session session, DivisionQueries divisions, ElectionReader reader) : PageModel
{
    public Division Place { get; private set; } = null!;

    public ElectionFace Face { get; private set; } = null!;

    public string Here => ElectionFaces.Href(Place.Code, Face.Election);

    /// <summary>Whether whoever looks conducts it.</summary>
    public bool Runs => session.Actor.May(Face.Election.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene, Place.Path);

    /// <summary>Contests that no vote holds yet.</summary>
    public bool HasUnscheduled => Face.Contests.Any(c => !Face.Polls.Any(p => p.Contests.Any(o => o.ContestId == c.Id)));

    public StatTiles Tiles
    {
        get
        {
            var (steps, days) = (Face.Plan.Steps, Face.Election.Day.DayNumber - session.Today.DayNumber);
            return new(
                new StatTile(days >= 0 ? "离选举日" : "选举日已过", $"{Math.Abs(days)}", "日"), new StatTile("已办", $"{steps.Count(s => s.State == StepState.Done)}/{steps.Count}", "步"),
                new StatTile("现在可以办", $"{steps.Count(s => s.State is StepState.Open or StepState.Late)}", "步"), new StatTile("晚了", $"{steps.Count(s => s.State is StepState.Late or StepState.TooLate)}", "步"));
        }
    }

    /// <summary>A step without a page of its own has nothing to look at once it is done, or for whoever does not conduct the election.</summary>
    public bool Shows(PlannedStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var only = step.Row.Path.StartsWith("steps/", StringComparison.Ordinal) || step.Row.Path.StartsWith("notices/", StringComparison.Ordinal);
        return !only || (Runs && Face.IsRunning && step.State is not (StepState.Done or StepState.Waiting));
    }

    /// <summary>Where a step is done; a vote is that which is due.</summary>
    public string PathOf(StepRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var number = Face.Polls.FirstOrDefault(p => p.State != PollState.Declared)?.Number ?? (Face.Polls is [.., var last] ? last.Number : 1);
        return row.Path.Replace("polls/1", $"polls/{number}", StringComparison.Ordinal);
    }

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Face = await reader.Inside(Place, id, stop);
        ViewData["Title"] = $"选举工作清单：{Face.Election.Name}";
        ViewData["Breadcrumbs"] = await ElectionFaces.Crumbs(Place, divisions, stop, new Crumb(Face.Election.Name, Here), new Crumb("工作清单"));
    }
}
