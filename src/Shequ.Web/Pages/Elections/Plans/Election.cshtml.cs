using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>一次选举: what anybody may read of it: what it is, where it stands, what one can do now, and all notices.</summary>
public sealed class ElectionModel(Session session, DivisionQueries divisions, ElectionReader reader) : PageModel
{
    public Division Place { get; private set; } = null!;

    public ElectionFace Face { get; private set; } = null!;

    public string Here => ElectionFaces.Href(Place.Code, Face.Election);

    /// <summary>The street or the county, which investigates.</summary>
    public bool MayVoid => session.Actor.May(ElectionPermissions.Supervise, Place.Path);

    public bool IsInside => session.Actor.May(ElectionPermissions.View, Place.Path);

    /// <summary>Only where there is something to see.</summary>
    public IReadOnlyList<(string Text, string Small, string Href)> Links =>
    [
        .. Face.Voters is { } voters ? [("查名单", $"名单上 {voters} 人", $"{Here}/roll/check")] : Array.Empty<(string, string, string)>(),
        .. Face.HasCandidates ? [("候选人", "正式候选人和自我介绍", $"{Here}/candidates")] : Array.Empty<(string, string, string)>(),
        .. Face.Polls.Where(p => p.State == PollState.Open).Select(p => ("投票情况", $"第 {p.Number} 次投票", $"{Here}/polls/{p.Number}/turnout")),
        .. Face.Polls.Where(p => p.State == PollState.Declared).Select(p => ("结果", $"第 {p.Number} 次投票，{Shequ.Elections.ElectionWords.Of(p.Reason)}", $"{Here}/polls/{p.Number}/result")),
    ];

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Face = await reader.One(Place, id, stop);
        ViewData["Title"] = $"{Place.Name}{Face.Election.Name}";
        ViewData["Breadcrumbs"] = await ElectionFaces.Crumbs(Place, divisions, stop, new Crumb(Face.Election.Name));
    }
}
