using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Organization;

/// <summary>一个组织: facts, posts and holders, vacancies, former holders, and what it is to other bodies.</summary>
public sealed class BodyModel(Session session, DivisionQueries divisions, BodyQueries bodies) : PageModel
{
    public BodyDetails Details { get; private set; } = null!;

    /// <summary>Whether papers may be shown that can name people.</summary>
    public bool SeesPapers => session.Actor.May(OrganizationPermissions.ViewPeople, Details.Place.Path);

    public Timeline History => new(
        [.. Details.Former.Select(f => new TimelineEntry($"{Day(f.From)}至 {Day(f.Until.AddDays(-1))}", f.Post.Title, f.From)
        {
            Value = f.Name, By = f.Origin.Chinese(), Note = f.Cause is { } cause ? cause.Chinese() : null,
        })],
        "历任");

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        Details = await bodies.Find(place, id, stop) ?? throw new NotFoundException("这个组织");
        ViewData["Title"] = Details.Body.Name;
        ViewData["Breadcrumbs"] = await Crumbs.To(place, divisions, "/organization", stop, new Crumb(Details.Body.Name));
    }

    private static string Day(DateOnly day) => Chinese.Date(day).Split('（')[0];
}
