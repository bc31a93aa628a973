using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Population.Derived;

namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: rolls, objections and proxies. The address says which community and election.</summary>
internal static class RollsApi
{
    private const string Root = "/elections/{code}/{id:guid}";

    internal static void MapRolls(this RouteGroupBuilder api)
    {
        api.MapGet(Root + "/roll", Page).WithSummary("选民名单，每页 200 名");
        api.MapGet(Root + "/roll/on", On).WithSummary("某一天的选民名单");
        api.MapGet(Root + "/roll/{voter:guid}", One).WithSummary("一名选民和他的名单变动");
        api.MapGet(Root + "/roll/objections", Objections).WithSummary("名单异议");
        api.MapGet(Root + "/proxies", Proxies).WithSummary("委托投票");
        api.MapAct<RegisterVoters, RegisterVoters.Request, RegisteredVoters>("/roll/register", "登记选民");
        api.MapAct<FillRoll, FillRoll.Request, RegisteredVoters>("/roll/fill", "会议推选：按名册列入");
        api.MapAct<TakeRoll, TakeRoll.Request, RegisteredVoters>("/roll/take", "沿用另一次选举的选民名单");
        api.MapAct<PublishRoll, PublishRoll.Request, PublishedRoll>("/roll/publish", "公布选民名单");
        api.MapPost(Root + "/roll/freeze", async (string code, Guid id, FreezeRoll.Request request, FreezeRoll act, CancellationToken stop) =>
            new WarnedView(await act.Run(In(request, code, id), stop))).WithSummary("封存选民名单");
        api.MapPost(Root + "/roll/strike", async (string code, Guid id, StrikeVoter.Request request, StrikeVoter act, CancellationToken stop) =>
            new Done((await act.Run(In(request, code, id), stop)).Value)).WithSummary("从选民名单除名");
        api.MapPost(Root + "/roll/restore", async (string code, Guid id, RestoreVoter.Request request, RestoreVoter act, CancellationToken stop) =>
            new Done((await act.Run(In(request, code, id), stop)).Value)).WithSummary("恢复选民登记");
        api.MapPost(Root + "/roll/correct", async (string code, Guid id, CorrectVoter.Request request, CorrectVoter act, CancellationToken stop) =>
            new Done((await act.Run(In(request, code, id), stop)).Value)).WithSummary("更正选民登记");
        api.MapPost(Root + "/roll/household-representative", async (string code, Guid id, ChooseHouseholdRepresentative.Request request, ChooseHouseholdRepresentative act, CancellationToken stop) =>
            new Done((await act.Run(In(request, code, id), stop)).Value)).WithSummary("推选户代表");
        api.MapAct<TakeHouseholdRepresentatives, TakeHouseholdRepresentatives.Request, TakenList>("/roll/household-representatives", "按住户登记列入户代表");
        api.MapAct<TakeRepresentatives, TakeRepresentatives.Request, TakenList>("/roll/representatives", "按任职登记列入居民代表");
        api.MapAct<ObjectToRoll, ObjectToRoll.Request, TakenObjection>("/roll/objections", "登记名单异议");
        api.MapAct<DecideObjection, DecideObjection.Request, DecidedObjection>("/roll/objections/decide", "处理名单异议");
        api.MapAct<GiveProxy, GiveProxy.Request, GivenProxy>("/proxies", "登记委托投票");
        api.MapPost(Root + "/proxies/withdraw", async (string code, Guid id, WithdrawProxy.Request request, WithdrawProxy act, CancellationToken stop) =>
            new Done((await act.Run(In(request, code, id), stop)).Value)).WithSummary("撤回委托");
        api.MapPost(Root + "/proxies/publish", async (string code, Guid id, PublishProxies.Request request, PublishProxies act, CancellationToken stop) =>
            new NoticeNumberView(await act.Run(In(request, code, id), stop))).WithSummary("公布委托名单");
    }

    private static void MapAct<TAct, TRequest, TResult>(this RouteGroupBuilder api, string path, string summary)
        where TAct : UseCase<TRequest, Election, TResult>
        where TRequest : ElectionRequest =>
        api.MapPost(Root + path, (string code, Guid id, TRequest request, TAct act, CancellationToken stop) => act.Run(In(request, code, id), stop)).WithSummary(summary);

    private static T In<T>(T request, string code, Guid id)
        where T : ElectionRequest
    {
        (request.Division, request.Election) = (code, new(id));
        return request;
    }

    private static async Task<RollView> Page(
        string code, Guid id, string? q, Guid? group, VoterClass? kind, RollList? list, bool? struck, int? after, DivisionQueries divisions, RollReader reader, HttpResponse response, CancellationToken stop)
    {
        const int PageSize = 200;
        response.Headers.CacheControl = "no-store";
        var election = await reader.Election(await divisions.Require(code, stop), id, stop);
        var found = await reader.Page(election, new(q, group is { } one ? new Id<Body>(one) : null, kind, list ?? RollList.Voters, struck == true), after ?? 0, PageSize, stop);
        return new(await reader.Counts(election, stop), [.. found.Voters.Select(VoterView.Of)], found.More ? found.Voters[^1].Number : null);
    }

    private static async Task<IReadOnlyList<VoterOnDay>> On(string code, Guid id, DateOnly? day, DivisionQueries divisions, RollReader reader, RollOfDay rolls, Session session, CancellationToken stop) =>
        await rolls.RollOn(await reader.Election(await divisions.Require(code, stop), id, stop), session.DayOf(day), stop);

    private static async Task<VoterFileView> One(string code, Guid id, Guid voter, DivisionQueries divisions, RollReader reader, CancellationToken stop) =>
        VoterFileView.Of(await reader.One(await reader.Election(await divisions.Require(code, stop), id, stop), voter, stop));

    private static async Task<IReadOnlyList<ObjectionView>> Objections(string code, Guid id, DivisionQueries divisions, RollReader rolls, ObjectionReader reader, CancellationToken stop) =>
        [.. (await reader.Of(await rolls.Election(await divisions.Require(code, stop), id, stop), stop)).Select(ObjectionView.Of)];

    private static async Task<IReadOnlyList<ProxyView>> Proxies(
        string code, Guid id, bool? withdrawn, int? afterAgent, int? afterPrincipal, DivisionQueries divisions, RollReader rolls, ProxyReader reader, CancellationToken stop)
    {
        var election = await rolls.Election(await divisions.Require(code, stop), id, stop);
        var (lines, _) = await reader.Page(election, withdrawn == true, afterAgent is { } agent ? (agent, afterPrincipal ?? 0) : null, stop);
        return [.. lines.Select(ProxyView.Of)];
    }
}
