using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>名单办理页: an act on the roll or on proxies of the election in the address: fill in, check, do.</summary>
public abstract class RollActPage<TRequest, TResult>(UseCase<TRequest, Election, TResult> act, ActDesk desk, RollDesk rolls) : ActPage<TRequest, Election, TResult>(act, desk)
    where TRequest : ElectionRequest, new()
{
    public Election Election { get; private set; } = null!;

    public RollDesk Rolls => rolls;

    public string Path => RollDesk.PathOf(Election);

    public override string Subject => Election.Name;

    public override string Back => Path + "/roll";

    public DateOnly Today => Desk.Today;

    protected override Permission Permission => RollDesk.Decides(Election);

    /// <summary>Whether a change needs a reason because the roll is frozen.</summary>
    public bool Frozen => Election.RollFrozenOn is not null;

    protected sealed override async Task Load(CancellationToken stop)
    {
        Election = await rolls.Reader.Election(Place, RouteId("id"), stop);
        Desk.Require(Permission, Place);
        await More(stop);
    }

    /// <summary>Reads what the form shows besides.</summary>
    protected virtual Task More(CancellationToken stop) => Task.CompletedTask;

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Election) = (Place.Code, Election.Id);
        return Complete(stop);
    }

    /// <summary>Puts into the request what the form asks in other words.</summary>
    protected virtual Task Complete(CancellationToken stop) => Task.CompletedTask;

    protected override IReadOnlyList<RosterWarning> WarningsOf(TResult result) => [];

    protected override string Then(TResult result) => Back;

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => Task.FromResult(RollDesk.Way(Election, new Crumb(Back.EndsWith("/proxies", StringComparison.Ordinal) ? "委托投票" : "选民名单", Back), new Crumb(Act)));

    /// <summary>The reason as a line of the check, where one was given.</summary>
    protected static IEnumerable<Divisions.Answer> Because(string? reason) => string.IsNullOrWhiteSpace(reason) ? [] : [new("理由", reason)];
}
