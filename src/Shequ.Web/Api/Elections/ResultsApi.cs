namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: results.</summary>
internal static class ResultsApi
{
    internal static void MapResults(this RouteGroupBuilder api)
    {
    }
}
