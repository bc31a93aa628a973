using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Residents;

/// <summary>住户页的所在: the way to a page on residents, and where whoever is signed in works with them.</summary>
public static class ResidentsPlace
{
    private static readonly Permission[] Ways = [PopulationPermissions.ViewResidents, PopulationPermissions.ViewOwnBuilding];

    /// <summary>The paths where whoever acts may see residents, the widest first.</summary>
    public static IReadOnlyList<DivisionPath> PathsOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return [.. actor.Grants.Where(g => Ways.Contains(g.Permission)).Select(g => g.Path).Distinct().OrderBy(p => p.Value.Length).ThenBy(p => p.Value, StringComparer.Ordinal)];
    }

    /// <summary>Sets title and way of a page below 住户.</summary>
    public static void Head(this PageModel page, Division place, string title, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(page);
        page.ViewData["Title"] = title;
        page.ViewData["Breadcrumbs"] = Way(place, more);
    }

    public static Breadcrumbs Way(Division place, params Crumb[] more)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new([new("住户", "/residents"), more.Length == 0 ? new(place.Name) : new(place.Name, $"/residents/{place.Code}"), .. more]);
    }
}
