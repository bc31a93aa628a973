namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: plans.</summary>
internal static class PlansApi
{
    internal static void MapPlans(this RouteGroupBuilder api)
    {
    }
}
