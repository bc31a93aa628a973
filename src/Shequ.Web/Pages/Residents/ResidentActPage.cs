using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;
using Shequ.Population.Privacy;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>居民的办理页: an act on what is kept of one resident, who stands in the address.</summary>
public abstract class ResidentActPage<TRequest, TTarget, TResult>(UseCase<TRequest, TTarget, TResult> act, ActDesk desk, ResidentPrivacyReader residents)
    : ActPage<TRequest, TTarget, TResult>(act, desk)
    where TRequest : class, new()
    where TTarget : class, IInDivision
{
    public ResidentPrivacy Resident { get; private set; } = null!;

    public override string Subject => Resident.Name;

    public override string Back => Resident.Href;

    protected override async Task Load(CancellationToken stop)
    {
        Desk.Require(Permission, Place);
        Resident = await residents.Of(Place, RouteId("id"), stop);
    }

    /// <summary>What was typed, or what is offered before anybody typed.</summary>
    public string? TypedOr(string field, string? offered) => Request.HasFormContentType ? Typed(field) : offered;

    protected override IReadOnlyList<RosterWarning> WarningsOf(TResult result) => [];

    protected override string Then(TResult result) => Back;
}
