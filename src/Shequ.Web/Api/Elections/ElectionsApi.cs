namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections.</summary>
internal static class ElectionsApi
{
    internal static void MapElections(this RouteGroupBuilder api)
    {
        api.MapPlans();
        api.MapRolls();
        api.MapCandidates();
        api.MapPolling();
        api.MapCounting();
        api.MapResults();
        api.MapAfter();
    }
}
