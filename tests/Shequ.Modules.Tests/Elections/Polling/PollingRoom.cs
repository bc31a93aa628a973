using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Accounts;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Offline;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Polling;

/// <summary>An election on the day of its vote, with what tests of that day do over and over.</summary>
internal sealed record PollingRoom(Neighbourhood Here, RunningElection Running) : IAsyncDisposable
{
    internal static readonly Actor Committee = Neighbourhood.Of(Neighbourhood.Here, [.. ElectionPermissions.All]);
    internal static readonly Actor NextDoor = Neighbourhood.Of(Neighbourhood.NextDoor, [.. ElectionPermissions.All]);

    internal static CancellationToken Stop => Neighbourhood.Stop;

    internal Id<PollingStation> Station => Running.Station.Id;

    internal Voter Voter(int number) => Running.Voters[number - 1];

    internal static async Task<PollingRoom> Open(TestDatabases databases, int voters = 10, PollState poll = PollState.Open, ElectionMode mode = ElectionMode.AllVoters)
    {
        var here = await Neighbourhood.Open(databases);
        return new(here, await RunningElection.In(here, mode, voters, poll));
    }

    internal Task<TResult> Do<TAct, TRequest, TResult>(Action<TRequest>? more = null, Actor? actor = null)
        where TAct : ElectionAct<TRequest, TResult>
        where TRequest : ElectionRequest, new() =>
        Here.Act<TAct, TResult>(a => a.Run(Running.Ask(more), Stop), actor ?? Committee);

    internal Task<int> CheckIn(int number, Action<CheckInVoter.Request>? more = null, Actor? actor = null) => Do<CheckInVoter, CheckInVoter.Request, int>(
        r =>
        {
            (r.Station, r.Number) = (Station, number);
            more?.Invoke(r);
        },
        actor);

    internal async Task CheckInAll(int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            await CheckIn(number);
        }
    }

    internal Task<OfflineRollView> Take(Action<TakeRollOffline.Request>? more = null, Actor? actor = null) => Do<TakeRollOffline, TakeRollOffline.Request, OfflineRollView>(
        r =>
        {
            r.Station = Station;
            more?.Invoke(r);
        },
        actor);

    internal Task<OfflineMergeView> Merge(OfflineRollView roll, Guid copy, int[] numbers, bool done = false, int[]? byProxy = null, Actor? actor = null) =>
        Do<MergeOffline, MergeOffline.Request, OfflineMergeView>(r => (r.Slice, r.Copy, r.Numbers, r.ByProxy, r.Done) = (new(roll.Slice), new(copy), numbers, byProxy ?? [], done), actor);

    internal Task<IReadOnlyList<BallotEquation>> Account(int delivered, int? issued = null, int spoiled = 0, int unused = 0, int? found = null, string? explanation = null, Id<PollingStation>? station = null) =>
        Do<AccountBallots, AccountBallots.Request, IReadOnlyList<BallotEquation>>(r => (r.Station, r.Delivered, r.Issued, r.Spoiled, r.Unused, r.Found, r.Explanation) =
            (station ?? Station, delivered, issued, issued is null ? null : spoiled, issued is null ? null : unused, found, explanation));

    internal Task<int> Close(bool mixed = true, bool hoursOver = true, string? explanation = null, Actor? actor = null) =>
        Do<ClosePoll, ClosePoll.Request, int>(r => (r.Mixed, r.HoursOver, r.Explanation) = (mixed, hoursOver, explanation), actor);

    internal Task<TurnoutView> Turnout(Actor? actor = null) => Here.Act<TurnoutReader, TurnoutView>(r => r.Of(Given.Community, Running.Election.Id, 1, Stop), actor ?? Actor.Public);

    /// <summary>A second station with a box of its own.</summary>
    internal Task<PollingStation> SecondStation(bool booth = true) => Here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        var station = new PollingStation
        {
            DivisionId = Running.Election.DivisionId, Id = Id<PollingStation>.New(session.Now), ElectionId = Running.Election.Id, Number = 2, Name = "二号投票站", Place = "活动室", Hours = "8:00—17:00", SecretBooth = booth,
        };
        session.Db.Add(station);
        await session.Db.SaveChangesAsync(Stop);
        return station;
    });

    internal Task<Proxy> Proxy(int principal, int agent) => Here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        var proxy = new Proxy
        {
            DivisionId = Running.Election.DivisionId, Id = Id<Proxy>.New(session.Now), ElectionId = Running.Election.Id, PrincipalId = Voter(principal).Id, AgentId = Voter(agent).Id,
            WrittenOn = session.Today.AddDays(-8), Away = "在外地工作", RecordedBy = "测试",
        };
        session.Db.Add(proxy);
        await session.Db.SaveChangesAsync(Stop);
        return proxy;
    });

    internal Task<T> Read<T>(Func<PlatformDb, Task<T>> read) => Here.With(s => read(s.GetRequiredService<Session>().Db));

    internal Task Change<T>(System.Linq.Expressions.Expression<Func<T, bool>> which, Action<T> change)
        where T : class => Read(async db =>
        {
            foreach (var one in await db.Set<T>().Where(which).ToListAsync(Stop))
            {
                change(one);
            }

            return await db.SaveChangesAsync(Stop);
        });

    internal Task<int> Participants() => Read(db => db.CheckIns.CountAsync(Stop));

    internal static Task<RefusedException> Refused(Func<Task> act) => Should.ThrowAsync<RefusedException>(act);

    public ValueTask DisposeAsync() => Here.DisposeAsync();
}
