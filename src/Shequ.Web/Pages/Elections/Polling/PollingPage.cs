using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Days;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>投票窗口: what every page of the day of the vote needs.</summary>
public sealed class PollingWindow(Session session, DivisionQueries divisions, PollDesk desk)
{
    public Session Session => session;

    public DivisionQueries Divisions => divisions;

    public PollDesk Desk => desk;
}

/// <summary>投票页: a page about an election, named by its address, for those who run it.</summary>
public abstract class PollingPage(PollingWindow window) : PageModel
{
    public Division Place { get; private set; } = null!;

    public Election Election { get; private set; } = null!;

    public Problem? Problem => ViewData["Problem"] as Problem;

    public string Home => $"/elections/{Place.Code}/{Election.Id}";

    /// <summary>Whether whoever is here conducts this election.</summary>
    public bool Runs => window.Session.Actor.May(Election.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene, Place.Path);

    public bool ChecksIn => window.Session.Actor.May(ElectionPermissions.CheckIn, Place.Path);

    protected PollDesk Desk => window.Desk;

    protected DateOnly Today => window.Session.Today;

    public string? ErrorOf(string field) => Problem.ErrorOf(field);

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    /// <summary>Loads what the address names; who may not look into elections there is refused.</summary>
    protected async Task Open(string title, CancellationToken stop, params Crumb[] more)
    {
        Place = await window.Divisions.Require(RouteData.Values["code"] as string ?? "", stop);
        Election = await window.Desk.Election(Place.Code, ElectionId, stop);
        ViewData["Title"] = $"{title}：{Election.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Place, window.Divisions, "/elections", stop, [new Crumb(Election.Name, Home), .. more, new Crumb(title)]);
    }

    protected Id<Election> ElectionId => new(Guid.Parse(RouteData.Values["id"] as string ?? ""));

    protected void Require(Permission permission)
    {
        if (!window.Session.Actor.May(permission, Place.Path))
        {
            throw new ForbiddenException(permission, Place);
        }
    }

    protected void RequireRun() => Require(Election.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene);

    /// <summary>Completes a request with what the address says.</summary>
    protected T Of<T>(T request)
        where T : ElectionRequest
    {
        ArgumentNullException.ThrowIfNull(request);
        (request.Division, request.Election) = (Place.Code, Election.Id);
        return request;
    }

    /// <summary>Runs the act and shows this page again, with the problem or without; true where it was done.</summary>
    protected async Task<bool> Done<T>(Func<Task<T>> act) => await this.Submit(act, _ => "/") is RedirectResult;
}
