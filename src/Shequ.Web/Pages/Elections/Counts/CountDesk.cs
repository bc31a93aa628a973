using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>计票窗口: what every page of counts and results needs: the place, what one may do there, and the way there.</summary>
public sealed class CountDesk(Session session, DivisionQueries divisions)
{
    public Task<Division> Place(string code, CancellationToken stop) => divisions.Require(code, stop);

    public bool May(Permission permission, Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return session.Actor.May(permission, place.Path);
    }

    /// <summary>Whether somebody conducts elections that this body presides over.</summary>
    public bool Conducts(bool byElectionCommittee, Division place) => May(byElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene, place);

    public Task<Breadcrumbs> Crumbs(Division place, Id<Election> election, string name, CancellationToken stop, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Hosting.Crumbs.To(place, divisions, "/elections", stop, [new Crumb(name, $"/elections/{place.Code}/{election}"), .. more]);
    }
}
