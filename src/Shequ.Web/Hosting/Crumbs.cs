using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Hosting;

/// <summary>The way from the country down to a division, for pages under one heading.</summary>
public static class Crumbs
{
    /// <param name="page">The path before the code, e.g. /checkup.</param>
    /// <param name="more">What follows the division itself.</param>
    public static async Task<Breadcrumbs> To(Division place, DivisionQueries divisions, string page, CancellationToken stop, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(divisions);
        var crumbs = new List<Crumb>();
        if (place.Level != DivisionLevel.Country)
        {
            crumbs.Add(new("全国", $"{page}/0"));
        }

        // 市辖区 and the like are levels of the code, not places that anybody goes to.
        crumbs.AddRange((await divisions.Above(place, stop)).Where(d => !DivisionLine.IsGeneric(d.Name)).Select(d => new Crumb(d.Name, $"{page}/{d.Code}")));
        crumbs.Add(more.Length == 0 ? new(NameOf(place)) : new(NameOf(place), $"{page}/{place.Code}"));
        return new([.. crumbs, .. more]);
    }

    /// <summary>全国 reads better than the full name of the state above a table.</summary>
    public static string NameOf(Division place) => place.Level == DivisionLevel.Country ? "全国" : place.Name;
}
