using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Divisions;

/// <summary>The way from the country down to a division, and on to an act in it.</summary>
public static class DivisionCrumbs
{
    public static async Task<Breadcrumbs> Of(Division division, DivisionQueries divisions, string? act = null, CancellationToken stop = default)
    {
        var above = await divisions.Above(division, stop);
        Crumb[] way = [new("全国", "/divisions"), .. above.Select(d => new Crumb(d.Name, $"/divisions/{d.Code}"))];
        return new(act is null ? [.. way, new(division.Name)] : [.. way, new(division.Name, $"/divisions/{division.Code}"), new(act)]);
    }
}
