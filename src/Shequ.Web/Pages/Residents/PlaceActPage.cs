using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>An act on the places of a community.</summary>
public abstract class PlaceActPage<TRequest, TResult>(UseCase<TRequest, Division, TResult> act, ActDesk desk) : RegisterPage<TRequest, TResult>(act, desk)
    where TRequest : class, new()
{
    public override string Back => $"/residents/{Place.Code}/places";

    protected override Permission Permission => PopulationPermissions.RecordPlaces;

    protected override IReadOnlyList<ChangeNotice> NoticesOf(TResult result) => result as IReadOnlyList<ChangeNotice> ?? [];

    protected override IEnumerable<Components.Crumb> Below =>
        [new("小区和楼栋", $"/residents/{Place.Code}/places"), .. Subject == Place.Name ? [] : new[] { new Components.Crumb(Subject, Back) }];
}
