using Microsoft.AspNetCore.Http.HttpResults;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;

namespace Shequ.Web.Api;

/// <summary>数据接口 of what is due.</summary>
public static class DutiesApi
{
    public static void MapDuties(this RouteGroupBuilder api)
    {
        api.MapGet("/today/{code}", Today).WithSummary("一个社区或一个区域的今日事项");
        api.MapPost("/duties/close", async (CloseDuty.Request request, CloseDuty close, CancellationToken stop) =>
            new Done((await close.Run(request, stop)).Value)).WithSummary("办结待办");
    }

    private static async Task<Results<Ok<TodayView>, Ok<AreaTodayView>>> Today(
        string code, string? kind, bool? overdue, string? after, DivisionQueries divisions, CommunityToday community, AreaToday area, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        return place.Level == DivisionLevel.Community
            ? TypedResults.Ok(TodayView.Of(await community.Run(place, stop)))
            : TypedResults.Ok(AreaTodayView.Of(await area.Run(place, new(kind, overdue == true, after), stop)));
    }
}
