namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: rolls.</summary>
internal static class RollsApi
{
    internal static void MapRolls(this RouteGroupBuilder api)
    {
    }
}
