using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>名单窗口: what every page of a roll needs: the election, what whoever is there may do, and the way there.</summary>
public sealed class RollDesk(Session session, DivisionQueries divisions, RollReader reader)
{
    public RollReader Reader => reader;

    public DateOnly Today => session.Today;

    public async Task<Election> Open(string code, Guid id, CancellationToken stop) => await reader.Election(await divisions.Require(code, stop), id, stop);

    public bool May(Permission permission, Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return session.Actor.May(permission, election.Path);
    }

    /// <exception cref="ForbiddenException">Whoever asks may not do it there.</exception>
    public void Require(Permission permission, Election election)
    {
        if (!May(permission, election))
        {
            throw new ForbiddenException(permission, election);
        }
    }

    /// <summary>What whoever conducts the election may do.</summary>
    public static Permission Decides(Election election) => election?.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;

    /// <summary>Who may change the roll now: whoever serves at a table until it is published, then whoever decides.</summary>
    public static Permission Changes(Election election) => election?.RollPublishedOn is null ? ElectionPermissions.RegisterVoters : Decides(election);

    public static string PathOf(Election election) => $"/elections/{election?.Division!.Code}/{election?.Id}";

    public static Breadcrumbs Way(Election election, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(election);
        return new([new("选举", "/elections"), new(election.Division!.Name, $"/elections/{election.Division.Code}"), new(election.Name, PathOf(election)), .. more]);
    }
}

/// <summary>名单页: a page about the roll of one election, which the address names.</summary>
public abstract class ElectionRollPage(RollDesk desk) : PageModel
{
    public Election Election { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Groups { get; private set; } = new Dictionary<Guid, string>();

    public string Path => RollDesk.PathOf(Election);

    public string Roll => Path + "/roll";

    protected RollDesk Desk => desk;

    /// <summary>Whether it is open to anybody; everything else is for whoever may see the election from within.</summary>
    protected virtual bool Public => false;

    public bool May(Permission permission) => desk.May(permission, Election);

    public bool Decides => May(RollDesk.Decides(Election)) && Election.State == ElectionState.Running;

    public bool Changes => May(RollDesk.Changes(Election)) && Election.State == ElectionState.Running;

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public string GroupOf(Kernel.Data.Id<Body>? group) => group is { } id ? Groups.GetValueOrDefault(id.Value) ?? "" : "";

    protected async Task Open(string title, string code, Guid id, CancellationToken stop, params Crumb[] between)
    {
        Election = await desk.Open(code, id, stop);
        if (!Public)
        {
            desk.Require(ElectionPermissions.View, Election);
        }

        Groups = await desk.Reader.Groups(Election, stop);
        ViewData["Title"] = $"{title}：{Election.Name}";
        ViewData["Breadcrumbs"] = RollDesk.Way(Election, [.. between.Select(b => b with { Href = Path + b.Href }), new(title)]);
    }
}
