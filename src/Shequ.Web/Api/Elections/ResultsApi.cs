using Shequ.Elections.Results;

namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: results.</summary>
internal static class ResultsApi
{
    private const string Of = "/elections/{code}/{id:guid}";
    private const string Poll = Of + "/polls/{number:int}";

    internal static void MapResults(this RouteGroupBuilder api)
    {
        api.MapGet(Poll + "/result", (string code, Guid id, int number, ResultReader results, CancellationToken stop) => results.Of(code, new(id), number, stop)).WithSummary("一次投票的结果，每个不等式连同整数");
        api.MapGet(Of + "/standing", (string code, Guid id, ResultReader results, CancellationToken stop) => results.Standing(code, new(id), stop)).WithSummary("各项竞选至今的结果和接下来的投票");
        api.MapGet(Of + "/certificates", (string code, Guid id, ResultReader results, CancellationToken stop) => results.Certificates(code, new(id), stop)).WithSummary("当选证书");
        api.MapPost(Poll + "/result", (string code, Guid id, int number, DeclareResult.Request r, DeclareResult act, CancellationToken stop) =>
            act.Run(r with { Division = code, Election = new(id), Poll = number }, stop)).WithSummary("宣布结果");
        api.MapPost(Poll + "/declined", async (string code, Guid id, int number, DeclineElection.Request r, DeclineElection act, CancellationToken stop) =>
            new Done((await act.Run(r with { Division = code, Election = new(id), Poll = number }, stop)).Value)).WithSummary("登记放弃当选");
        api.MapPost(Of + "/next-poll", async (string code, Guid id, PrepareNextPoll.Request r, PrepareNextPoll act, CancellationToken stop) =>
            new PollPrepared(await act.Run(r with { Division = code, Election = new(id) }, stop))).WithSummary("准备下一次投票");
        api.MapPost(Of + "/seats", (string code, Guid id, SeatElected.Request r, SeatElected act, CancellationToken stop) =>
            act.Run(r with { Division = code, Election = new(id) }, stop)).WithSummary("登记就任");
    }
}

/// <summary>第几次投票 was prepared.</summary>
public sealed record PollPrepared(int Poll);
