using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Tables;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Tables;

/// <summary>报表窗口: what every page of tables needs: the place, the table and the way there.</summary>
public sealed class TableDesk(Session session, DivisionQueries divisions, TableRegistry registry)
{
    public DateOnly Today => session.Today;

    public Task<Division> Place(string code, CancellationToken stop) => divisions.Require(code, stop);

    public bool May(Permission permission, Division place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return session.Actor.May(permission, place.Path);
    }

    public void Require(Permission permission, Division place)
    {
        if (!May(permission, place))
        {
            throw new ForbiddenException(permission, place);
        }
    }

    public Task<TableInPlace> Table(Division place, Guid id, DateOnly? on, CancellationToken stop) => registry.One(place, new(id), on, null, stop);

    /// <summary>Whether somebody fills tables here: a community, and a post that may.</summary>
    public bool Fills(Division place) => place.Level == DivisionLevel.Community && May(PopulationPermissions.SubmitTables, place);

    public Task<Breadcrumbs> Crumbs(Division place, CancellationToken stop, params Crumb[] more) => Hosting.Crumbs.To(place, divisions, "/tables", stop, more);

    /// <summary>The places of whoever is here where they may view tables.</summary>
    public async Task<IReadOnlyList<Division>> Own(CancellationToken stop)
    {
        var own = new List<Division>();
        foreach (var code in session.Actor.Grants.Where(g => g.Permission == PopulationPermissions.ViewTables).Select(g => g.Path.Value.Split('/')[^1]).Where(c => c.Length > 0).Distinct())
        {
            if (await divisions.ByCode(code, stop) is { } place)
            {
                own.Add(place);
            }
        }

        return own;
    }
}
