using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Derived;

namespace Shequ.Web.Api;

/// <summary>数据接口 of what the registers of residents count.</summary>
public static class PopulationFiguresApi
{
    public static void MapPopulationFigures(this RouteGroupBuilder api) =>
        api.MapGet("/residents/{code}/figures", Figures).WithSummary("一个社区某日的人口概况、小组规模、代表名额和选民资格人数");

    private static async Task<PopulationFiguresView> Figures(
        string code, DateOnly? on, DivisionQueries divisions, PopulationFiguresReader reader, Session session, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        return PopulationFiguresView.Of(place, await reader.Of(place, session.DayOf(on), stop));
    }
}
