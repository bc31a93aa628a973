using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: plans. What is elected, when and by whom is public.</summary>
internal static class PlansApi
{
    internal static void MapPlans(this RouteGroupBuilder api)
    {
        api.MapGet("/elections/{code}", List).WithSummary("一个社区的选举");
        api.MapGet("/elections/{code}/{id:guid}", One).WithSummary("一次选举");
        api.MapGet("/elections/{code}/{id:guid}/calendar", Calendar).WithSummary("一次选举的日程");
        api.MapGet("/elections/{code}/{id:guid}/notices/{number:int}", Notice).WithSummary("一份选举公告");
        api.MapPost("/elections/{code}", (string code, CallElection.Request r, CallElection act, CancellationToken stop) => act.Run(r with { Division = code }, stop)).WithSummary("发起选举");
        api.MapPost("/elections/{code}/{id:guid}/move", (string code, Guid id, MoveElectionDay.Request r, MoveElectionDay act, CancellationToken stop) =>
            act.Run(r with { Division = code, Election = new(id) }, stop)).WithSummary("变更选举日");
        api.MapPost("/elections/{code}/{id:guid}/cancel", async (string code, Guid id, CancelElection.Request r, CancelElection act, CancellationToken stop) =>
            new Done((await act.Run(r with { Division = code, Election = new(id) }, stop)).Value)).WithSummary("取消选举");
        api.MapPost("/elections/{code}/{id:guid}/polls", async (string code, Guid id, AddStep.Request r, AddStep act, CancellationToken stop) =>
            new Done((await act.Run(r with { Division = code, Election = new(id) }, stop)).Value)).WithSummary("安排分次投票");
        api.MapPost("/elections/{code}/{id:guid}/steps", (string code, Guid id, RecordStep.Request r, RecordStep act, CancellationToken stop) =>
            act.Run(r with { Division = code, Election = new(id) }, stop)).WithSummary("登记一步");
        api.MapPost("/elections/{code}/{id:guid}/notices", (string code, Guid id, PublishNotice.Request r, PublishNotice act, CancellationToken stop) =>
            act.Run(r with { Division = code, Election = new(id) }, stop)).WithSummary("发布公告");
    }

    private static async Task<IReadOnlyList<ElectionView>> List(string code, DivisionQueries divisions, ElectionReader reader, CancellationToken stop) =>
        [.. (await reader.In(await divisions.Require(code, stop), stop)).Select(ElectionView.Of)];

    private static async Task<ElectionFaceView> One(string code, Guid id, DivisionQueries divisions, ElectionReader reader, CancellationToken stop) =>
        ElectionFaceView.Of(await reader.One(await divisions.Require(code, stop), id, stop));

    private static async Task<IReadOnlyList<PlanStepView>> Calendar(string code, Guid id, DivisionQueries divisions, ElectionReader reader, CancellationToken stop) =>
        [.. (await reader.One(await divisions.Require(code, stop), id, stop)).Plan.Steps.Select(PlanStepView.Of)];

    private static async Task<NoticeView> Notice(string code, Guid id, int number, DivisionQueries divisions, ElectionReader reader, CancellationToken stop) =>
        NoticeView.Of(await reader.Notice(await divisions.Require(code, stop), id, number, stop));
}
