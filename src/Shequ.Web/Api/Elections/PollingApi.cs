namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: polling.</summary>
internal static class PollingApi
{
    internal static void MapPolling(this RouteGroupBuilder api)
    {
    }
}
