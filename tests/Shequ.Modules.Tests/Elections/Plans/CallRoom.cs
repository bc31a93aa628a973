using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Plans;

/// <summary>A community with an elected committee, an election committee and two residents' groups, in which elections are called through the act.</summary>
internal sealed class CallRoom : IAsyncDisposable
{
    internal static readonly DateOnly Day = Given.Today.AddDays(45);

    private CallRoom(Neighbourhood here, Committee committee, Id<Body> electors, IReadOnlyList<Id<Body>> groups) => (Here, Committee, Electors, Groups) = (here, committee, electors, groups);

    internal Neighbourhood Here { get; }

    internal Committee Committee { get; }

    internal Id<Body> Electors { get; }

    internal IReadOnlyList<Id<Body>> Groups { get; }

    internal static async Task<CallRoom> Open(TestDatabases databases)
    {
        var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var electors = await here.Body(BodyKind.ElectionCommittee, "梅园社区居民选举委员会");
        await here.Elect(electors, [(await here.Person("周敏", Shequ.Organization.People.Sex.Female), PostKind.Chair)], new(2026, 11, 1));
        return new(here, committee, electors, [await here.Body(BodyKind.ResidentsGroup, "第一居民小组"), await here.Body(BodyKind.ResidentsGroup, "第二居民小组")]);
    }

    /// <summary>A general election of a committee of five by all voters.</summary>
    internal static CallElection.Request General(Action<CallElection.Request>? more = null)
    {
        var request = new CallElection.Request
        {
            Division = Given.Community, Office = ElectedOffice.Committee, Kind = ElectionKind.General, Mode = ElectionMode.AllVoters, Day = Day, Document = "选举委员会第一次会议决定",
            SeatsDocument = "玄民〔2026〕3号", Seats = Seats(1, 1, 3),
        };
        more?.Invoke(request);
        return request;
    }

    internal static AskedSeats[] Seats(int chairs, int deputies, int members) =>
    [
        new() { Post = PostKind.Chair, Seats = chairs }, new() { Post = PostKind.Deputy, Seats = deputies }, new() { Post = PostKind.Member, Seats = members },
    ];

    internal CallElection.Request OfGroups(ElectedOffice office, int each, Action<CallElection.Request>? more = null) => General(r =>
    {
        (r.Office, r.SeatsDocument) = (office, null);
        r.Seats = [.. Groups.Select(g => new AskedSeats { Post = Callings.Posts(office)[0], Seats = each, Group = g })];
        more?.Invoke(r);
    });

    internal Task<CalledElection> Call(CallElection.Request request, Actor? actor = null) => Here.Act<CallElection, CalledElection>(a => a.Run(request, Neighbourhood.Stop), actor);

    internal Task<TResult> Do<TAct, TResult>(Func<TAct, Task<TResult>> act, Actor? actor = null)
        where TAct : notnull => Here.Act(act, actor);

    internal Task<Election> Election(Id<Election> id) => Here.With(s => Db(s).Elections.Include(e => e.Division).SingleAsync(e => e.Id == id, Neighbourhood.Stop));

    internal Task<List<Contest>> Contests(Id<Election> id) => Here.With(s => Db(s).Contests.Where(c => c.ElectionId == id).OrderBy(c => c.Position).ToListAsync(Neighbourhood.Stop));

    internal Task<List<Poll>> Polls(Id<Election> id) => Here.With(s => Db(s).Polls.Include(p => p.Contests).Where(p => p.ElectionId == id).OrderBy(p => p.Number).ToListAsync(Neighbourhood.Stop));

    internal Task<List<ElectionNotice>> Notices(Id<Election> id) => Here.With(s => Db(s).ElectionNotices.Where(n => n.ElectionId == id).OrderBy(n => n.Number).ToListAsync(Neighbourhood.Stop));

    internal Task<ElectionPlan> Plan(Id<Election> id) => Here.With(async s => await StepOrder.Plan(s.GetRequiredService<Session>(), s.GetRequiredService<NormLibrary>(), await Election(id), Neighbourhood.Stop));

    /// <summary>Steps that acts of other parts do.</summary>
    internal Task<int> Done(Id<Election> id, params string[] steps) => Here.With(async s =>
    {
        var session = s.GetRequiredService<Session>();
        var election = await Db(s).Elections.SingleAsync(e => e.Id == id, Neighbourhood.Stop);
        foreach (var step in steps)
        {
            await StepBook.Done(session, election, step, session.Today, "测试", Neighbourhood.Stop);
        }

        return await Db(s).SaveChangesAsync(Neighbourhood.Stop);
    });

    internal Task<int> Change(Id<Election> id, Action<Election> change) => Here.With(async s =>
    {
        change(await Db(s).Elections.SingleAsync(e => e.Id == id, Neighbourhood.Stop));
        return await Db(s).SaveChangesAsync(Neighbourhood.Stop);
    });

    internal static PlatformDb Db(IServiceProvider services) => services.GetRequiredService<Session>().Db;

    public ValueTask DisposeAsync() => Here.DisposeAsync();
}
