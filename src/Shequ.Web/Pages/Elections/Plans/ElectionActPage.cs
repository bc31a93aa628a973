using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Reading;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>A page of an act on an election: the address names it, and whoever conducts it may do it.</summary>
public abstract class ElectionActPage<TRequest, TResult>(UseCase<TRequest, Election, TResult> act, ActDesk desk, ElectionReader reader) : ActPage<TRequest, Election, TResult>(act, desk)
    where TRequest : ElectionRequest, new()
{
    public ElectionFace Face { get; private set; } = null!;

    public Election Election => Face.Election;

    public override string Subject => Election.Name;

    public override string Back => $"{ElectionFaces.Href(Place.Code, Election)}/work";

    protected override Permission Permission => Election.Presider == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;

    protected override async Task Load(CancellationToken stop) => Face = await reader.One(Place, RouteId("id"), stop);

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Election) = (Place.Code, Election.Id);
        return Task.CompletedTask;
    }

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => ElectionFaces.Crumbs(
        Place, Desk.Divisions, stop, new Crumb(Election.Name, ElectionFaces.Href(Place.Code, Election)), new Crumb("工作清单", Back), new Crumb(Act));
}
