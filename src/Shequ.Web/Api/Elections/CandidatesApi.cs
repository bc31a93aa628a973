namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: candidates.</summary>
internal static class CandidatesApi
{
    internal static void MapCandidates(this RouteGroupBuilder api)
    {
    }
}
