using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Duties;

/// <summary>The places whose duties somebody may see, and the way from them to a page.</summary>
public static class TodayCrumbs
{
    /// <summary>The highest of the places, by path: what lies below another of them is seen there.</summary>
    public static IReadOnlyList<DivisionPath> PlacesOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var grants = actor.Grants.Where(g => g.Permission == OrganizationPermissions.ViewDuties).ToArray();
        return [.. grants.Select(g => g.Path).Distinct().Where(p => !grants.Any(g => g.Path != p && g.Covers(p))).OrderBy(p => p.Value, StringComparer.Ordinal)];
    }

    /// <summary>Only what the reader may open is a link.</summary>
    public static async Task<Breadcrumbs> To(Division place, Actor actor, DivisionQueries divisions, CancellationToken stop, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        ArgumentNullException.ThrowIfNull(place);
        var above = (await divisions.Above(place, stop)).Where(d => !DivisionLine.IsGeneric(d.Name) && actor.May(OrganizationPermissions.ViewDuties, d.Path));
        Crumb self = more.Length == 0 ? new(Crumbs.NameOf(place)) : new(Crumbs.NameOf(place), $"/today/{place.Code}");
        return new([new("今日事项", "/today"), .. above.Select(d => new Crumb(d.Name, $"/today/{d.Code}")), self, .. more]);
    }
}
