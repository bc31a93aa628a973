using System.Globalization;
using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>The two steps of an act on the count or the result of one poll: fill in, check.</summary>
public abstract class CountActPage<TRequest, TResult>(ElectionAct<TRequest, TResult> act, ActDesk desk, CountReader counts) : ActPage<TRequest, Election, TResult>(act, desk)
    where TRequest : ElectionRequest, new()
{
    public CountView Count { get; private set; } = null!;

    public override string Subject => $"{Count.Name} · {Count.Title}";

    public override string Back => $"{Home}/polls/{Number}/count";

    public string Home => $"/elections/{Place.Code}/{ElectionId}";

    protected Id<Election> ElectionId => new(RouteId("id"));

    protected int Number => int.Parse((string)RouteData.Values["number"]!, CultureInfo.InvariantCulture);

    protected override Permission Permission => Count.ByElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;

    protected override async Task Load(CancellationToken stop) => Count = await counts.Of(Place.Code, ElectionId, Number, stop);

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Election) = (Place.Code, ElectionId);
        return Task.CompletedTask;
    }

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => Task.FromResult(CountDesk.Crumbs(Place, ElectionId, Count.Name, new Crumb("计票", Back), new Crumb(Act)));

    protected override IReadOnlyList<RosterWarning> WarningsOf(TResult result) => [];
}
