using Shequ.Elections.Counting;

namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: counting. The figures of a single entry are given to nobody.</summary>
internal static class CountingApi
{
    private const string Poll = "/elections/{code}/{id:guid}/polls/{number:int}";

    internal static void MapCounting(this RouteGroupBuilder api)
    {
        api.MapGet(Poll + "/count", (string code, Guid id, int number, CountReader counts, CancellationToken stop) => counts.Of(code, new(id), number, stop)).WithSummary("一次投票的计票进度");
        api.MapGet(Poll + "/announcement", (string code, Guid id, int number, HallCount counts, CancellationToken stop) => counts.Of(code, new(id), number, stop)).WithSummary("现场公布：两次录入一致的票箱的合计");
        api.MapPost(Poll + "/tallies", (string code, Guid id, int number, EnterTally.Request r, EnterTally act, CancellationToken stop) =>
            act.Run(r with { Division = code, Election = new(id), Poll = number }, stop)).WithSummary("录入一只票箱的计票单");
        api.MapPost(Poll + "/recounts", async (string code, Guid id, int number, RecountBox.Request r, RecountBox act, CancellationToken stop) =>
            new CountBegun(await act.Run(r with { Division = code, Election = new(id), Poll = number }, stop))).WithSummary("登记重新计票");
        api.MapPost(Poll + "/emptied-boxes", async (string code, Guid id, int number, EmptyBox.Request r, EmptyBox act, CancellationToken stop) =>
            new CountBegun(await act.Run(r with { Division = code, Election = new(id), Poll = number }, stop))).WithSummary("登记并箱");
    }
}

/// <summary>Which count of a box is to be made now.</summary>
public sealed record CountBegun(int Attempt);
