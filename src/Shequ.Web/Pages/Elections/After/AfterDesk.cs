using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Handovers;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>选后窗口: what every page of what follows an election needs: the place, the election, who may, and the way there.</summary>
public sealed class AfterDesk(Session session, DivisionQueries divisions, AfterReader reader)
{
    public DateOnly Today => session.Today;

    public AfterReader Reader => reader;

    public DivisionQueries Divisions => divisions;

    public Task<Division> Place(string code, CancellationToken stop) => divisions.Require(code, stop);

    public bool May(Permission permission, Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return session.Actor.May(permission, place.Path);
    }

    public void Require(Permission permission, Division place) => session.Require(permission, place);

    public Task<Breadcrumbs> Crumbs(Division place, CancellationToken stop, params Crumb[] more) => Hosting.Crumbs.To(place, divisions, "/elections", stop, more);
}

/// <summary>选后页: a page about one election after its result.</summary>
public abstract class AfterPage(AfterDesk desk) : PageModel
{
    public Division Place { get; private set; } = null!;

    public Election Election { get; private set; } = null!;

    public string Href => $"/elections/{Place.Code}/{Election.Id}";

    protected AfterDesk Desk => desk;

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    /// <summary>The problem of one of several forms is shown once, at the top.</summary>
    protected async Task Open(string code, Guid id, string title, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Election = await desk.Reader.Election(Place, new(id), stop);
        ViewData["Title"] = $"{title}：{Election.Name}";
        ViewData["Breadcrumbs"] = await desk.Crumbs(Place, stop, new Crumb(Election.Name, Href), new Crumb(title));
    }
}
