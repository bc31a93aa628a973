using Microsoft.AspNetCore.Mvc;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Accounts;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Officers;
using Shequ.Elections.Polling.Offline;
using Shequ.Elections.Polling.Stations;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Kernel.Data;

namespace Shequ.Web.Api.Elections;

/// <summary>数据接口 of elections: the day of the vote. The address says which community, election and vote it is about, whatever the body says.</summary>
internal static class PollingApi
{
    private const string Election = "/elections/{code}/{id}";
    private const string Poll = Election + "/polls/{number}";

    internal static void MapPolling(this RouteGroupBuilder api)
    {
        api.MapPost(Election + "/stations", async (string code, Guid id, [FromBody] SetUpStation.Request r, SetUpStation act, CancellationToken stop) => new Done((await act.Run(Of(r, code, id), stop)).Value)).WithSummary("设投票站");
        api.MapPost(Election + "/stations/change", async (string code, Guid id, [FromBody] ChangeStation.Request r, ChangeStation act, CancellationToken stop) => new Done((await act.Run(Of(r, code, id), stop)).Value)).WithSummary("变更投票站");
        api.MapPost(Election + "/stations/publish", async (string code, Guid id, PublishStations act, CancellationToken stop) => new NoticeNumberView(await act.Run(Of(new PublishStations.Request(), code, id), stop))).WithSummary("公布投票站");
        api.MapPost(Election + "/officers", async (string code, Guid id, [FromBody] AppointOfficers.Request r, AppointOfficers act, CancellationToken stop) => new CountView(await act.Run(Of(r, code, id), stop))).WithSummary("确定选举工作人员");
        api.MapPost(Election + "/officers/release", async (string code, Guid id, [FromBody] ReleaseOfficer.Request r, ReleaseOfficer act, CancellationToken stop) => new ReplacementView((await act.Run(Of(r, code, id), stop)).Successor?.Value)).WithSummary("工作人员退出，由候补接替");
        api.MapPost(Election + "/officers/publish", async (string code, Guid id, PublishOfficers act, CancellationToken stop) => new NoticeNumberView(await act.Run(Of(new PublishOfficers.Request(), code, id), stop))).WithSummary("公布选举工作人员");
        api.MapPost(Poll + "/open", async (string code, Guid id, int number, OpenPoll act, CancellationToken stop) => new CountView(await act.Run(At(new OpenPoll.Request(), code, id, number), stop))).WithSummary("开始投票");
        api.MapPost(Poll + "/check-in", async (string code, Guid id, int number, [FromBody] CheckInVoter.Request r, CheckInVoter act, CancellationToken stop) => new CountView(await act.Run(At(r, code, id, number), stop))).WithSummary("验证发票");
        api.MapPost(Poll + "/check-in/undo", async (string code, Guid id, int number, [FromBody] UndoCheckIn.Request r, UndoCheckIn act, CancellationToken stop) => new CountView(await act.Run(At(r, code, id, number), stop))).WithSummary("撤回发票");
        api.MapPost(Poll + "/voters", async (string code, Guid id, int number, [FromBody] Wanted wanted, VoterFinder finder, CancellationToken stop) => (await finder.Find(code, new(id), number, wanted.Text, stop)).Select(VoterAtTableView.Of)).WithSummary("按选民号或姓名查找选民，检票用");
        api.MapPost(Poll + "/offline", (string code, Guid id, int number, [FromBody] TakeRollOffline.Request r, TakeRollOffline act, CancellationToken stop) => act.Run(At(r, code, id, number), stop)).WithSummary("领取离线名册");
        api.MapPost(Poll + "/offline/merge", (string code, Guid id, int number, [FromBody] MergeOffline.Request r, MergeOffline act, CancellationToken stop) => act.Run(At(r, code, id, number), stop)).WithSummary("并入离线名册");
        api.MapPost(Poll + "/accounts", (string code, Guid id, int number, [FromBody] AccountBallots.Request r, AccountBallots act, CancellationToken stop) => act.Run(At(r, code, id, number), stop)).WithSummary("登记选票账");
        api.MapPost(Poll + "/close", async (string code, Guid id, int number, [FromBody] ClosePoll.Request r, ClosePoll act, CancellationToken stop) => new CountView(await act.Run(At(r, code, id, number), stop))).WithSummary("结束投票");
        api.MapGet(Poll + "/turnout", async (string code, Guid id, int number, TurnoutReader reader, CancellationToken stop) => LiveTurnoutView.Of(await reader.Of(code, new(id), number, stop))).WithSummary("投票进度");
    }

    private static T Of<T>(T request, string code, Guid id)
        where T : ElectionRequest
    {
        (request.Division, request.Election) = (code, new Id<Election>(id));
        return request;
    }

    private static T At<T>(T request, string code, Guid id, int number)
        where T : PollRequest
    {
        request.Poll = number;
        return Of(request, code, id);
    }
}

/// <summary>Whom a table looks for; in the body, so that no name stands in an address.</summary>
internal sealed record Wanted(string Text);

/// <summary>Under which number a notice was posted.</summary>
internal sealed record NoticeNumberView(int Number);

/// <summary>How many an act was about: electors, ballots, participants.</summary>
internal sealed record CountView(int Count);

/// <summary>Who took over; null where there was no reserve.</summary>
internal sealed record ReplacementView(Guid? Successor);

/// <summary>A voter as a table sees them.</summary>
internal sealed record VoterAtTableView(Guid Id, int Number, string Name, bool Listed, bool Taken, string? Away, string? Agent, IReadOnlyList<PrincipalAtTableView> Principals)
{
    internal static VoterAtTableView Of(FoundVoterView v) =>
        new(v.Id.Value, v.Number, v.Name, v.Listed, v.TakenAt is not null, v.Away, v.Agent, [.. v.Principals.Select(p => new PrincipalAtTableView(p.Id.Value, p.Number, p.Name, p.Taken))]);
}

/// <summary>Somebody for whom they may take a ballot.</summary>
internal sealed record PrincipalAtTableView(Guid Id, int Number, string Name, bool Taken);

/// <summary>How far a vote is.</summary>
internal sealed record LiveTurnoutView(PollState State, int Participants, int Electors, int Missing, bool Enough, string? Inequality, string? Citation, IReadOnlyList<StationLiveView> Stations, DateTimeOffset At)
{
    internal static LiveTurnoutView Of(TurnoutView t) => new(
        t.Poll.State, t.Whole.Participants, t.Whole.Electors, t.Whole.Missing, t.Whole.Enough, t.Whole.Inequality?.ToString(), t.Whole.Inequality?.Threshold.Citation.ToString(),
        [.. t.Stations.Select(s => new StationLiveView(s.Number, s.Name, s.Ballots))], t.At);
}

/// <summary>What one station gave out.</summary>
internal sealed record StationLiveView(int Number, string Name, int Ballots);
