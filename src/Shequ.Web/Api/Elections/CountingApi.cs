namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: counting.</summary>
internal static class CountingApi
{
    internal static void MapCounting(this RouteGroupBuilder api)
    {
    }
}
