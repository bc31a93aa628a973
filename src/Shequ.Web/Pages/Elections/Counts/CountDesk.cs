using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

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

    public static Breadcrumbs Crumbs(Division place, Id<Election> election, string name, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new([new($"{place.Name}选举", $"/elections/{place.Code}"), new(name, $"/elections/{place.Code}/{election}"), .. more]);
    }
}
