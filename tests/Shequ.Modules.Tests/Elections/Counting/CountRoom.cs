using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;

namespace Shequ.Tests.Elections.Counting;

/// <summary>计票室: an election whose votes are counted here through the acts, by two counters who are nobody's relatives.</summary>
internal sealed class CountRoom(Neighbourhood here, Id<Election> election)
{
    internal static readonly Actor First = Counter("甲", new("0198a000-0000-7000-8000-00000000000a"));
    internal static readonly Actor Second = Counter("乙", new("0198a000-0000-7000-8000-00000000000b"));

    internal Neighbourhood Here => here;

    internal static Actor Counter(string name, Guid person, string path = "") => Neighbourhood.Of(path) with { Name = name, Person = person };

    /// <summary>A committee election of which everybody may vote, closed after some took a ballot.</summary>
    internal static async Task<(CountRoom Room, RunningElection Election)> Open(
        Neighbourhood here, int voters = 60, int took = 40, Action<Election>? more = null, ElectionMode mode = ElectionMode.AllVoters, Id<Shequ.Organization.Bodies.Body>? committee = null)
    {
        var election = await RunningElection.In(here, mode, voters, PollState.Closed, more, committee);
        var room = new CountRoom(here, election.Election.Id);
        await room.Take(election.Poll.Id, election.Station.Id, took);
        return (room, election);
    }

    /// <summary>So many voters took a ballot at a station.</summary>
    internal Task<int> Take(Id<Poll> poll, Id<PollingStation> station, int ballots) => here.With(async s =>
    {
        var db = s.GetRequiredService<Session>().Db;
        var voters = await db.Voters.Where(v => v.ElectionId == election).OrderBy(v => v.Number).Take(ballots).ToListAsync(Neighbourhood.Stop);
        db.AddRange(voters.Select(v => new CheckIn { DivisionId = v.DivisionId, PollId = poll, VoterId = v.Id, StationId = station }));
        return await db.SaveChangesAsync(Neighbourhood.Stop);
    });

    internal Task<CountView> Look(int poll = 1, Actor? actor = null) =>
        here.Act<CountReader, CountView>(r => r.Of(Given.Community, election, poll, Neighbourhood.Stop), actor);

    /// <summary>The sheets of one box: all papers valid unless said otherwise, and the votes of each contest in the order of the ballot.</summary>
    internal async Task<EnterTally.Request> Sheets(int papers, int[][] votes, int poll = 1, int box = 0, Action<EnterTally.Request>? more = null)
    {
        var count = await Look(poll);
        var request = new EnterTally.Request
        {
            Division = Given.Community, Election = election, Poll = poll, Box = count.Boxes[box].Box, Papers = papers,
            Tallies = [.. count.Contests.Select((c, i) => new TypedContest
            {
                Contest = c.Contest,
                Pages = [new() { Valid = papers, Invalid = 0, Blank = 0, Votes = [.. c.Candidates.Select((n, k) => new TypedVotes { Candidate = n.Candidate, Strokes = votes[i][k] })] }],
            })],
        };
        more?.Invoke(request);
        return request;
    }

    internal Task<TallyEntered> Enter(EnterTally.Request request, Actor who) => here.Act<EnterTally, TallyEntered>(a => a.Run(request, Neighbourhood.Stop), who);

    /// <summary>Two people type the same.</summary>
    internal async Task Count(int papers, int[][] votes, int poll = 1, int box = 0, Action<EnterTally.Request>? more = null)
    {
        await Enter(await Sheets(papers, votes, poll, box, more), First);
        await Enter(await Sheets(papers, votes, poll, box, more), Second);
    }

    internal Task<PollOutcome> Declare(int poll = 1, Action<DeclareResult.Request>? more = null, Actor? actor = null)
    {
        var request = new DeclareResult.Request
        {
            Division = Given.Community, Election = election, Poll = poll, Presider = "顾秀英", Scrutineers = "周梅、吴军", Talliers = "郑洁、冯涛", Callers = "褚燕",
        };
        more?.Invoke(request);
        return here.Act<DeclareResult, PollOutcome>(a => a.Run(request, Neighbourhood.Stop), actor);
    }

    internal async Task<PollOutcome> Result(int papers, int[][] votes, int poll = 1)
    {
        await Count(papers, votes, poll);
        return await Declare(poll);
    }

    internal Task<int> Next(DateOnly? day = null, Actor? actor = null) => here.Act<PrepareNextPoll, int>(
        a => a.Run(new() { Division = Given.Community, Election = election, Day = day ?? Given.Today }, Neighbourhood.Stop), actor);

    /// <summary>A prepared poll is held: opened, some take a ballot, closed and mixed.</summary>
    internal Task<Poll> Hold(int number, int took) => here.With(async s =>
    {
        var db = s.GetRequiredService<Session>().Db;
        var poll = await db.Polls.Include(p => p.Contests).ThenInclude(c => c.Candidates).SingleAsync(p => p.ElectionId == election && p.Number == number, Neighbourhood.Stop);
        var voters = await db.Voters.Where(v => v.ElectionId == election).OrderBy(v => v.Number).ToListAsync(Neighbourhood.Stop);
        var station = await db.PollingStations.FirstAsync(p => p.ElectionId == election, Neighbourhood.Stop);
        (poll.State, poll.Electors, poll.Mixed) = (PollState.Closed, voters.Count, true);
        db.AddRange(voters.Take(took).Select(v => new CheckIn { DivisionId = v.DivisionId, PollId = poll.Id, VoterId = v.Id, StationId = station.Id }));
        await db.SaveChangesAsync(Neighbourhood.Stop);
        return poll;
    });

    internal Task<Seated> Seat(Actor? actor = null, string? reason = "按选举结果") => here.Act<SeatElected, Seated>(
        a => a.Run(new() { Division = Given.Community, Election = election, Document = "选举结果报告单", Reason = reason }, Neighbourhood.Stop), actor);

    internal Task<Id<Candidate>> Decline(Id<Candidate> candidate, int poll = 1) => here.Act<DeclineElection, Id<Candidate>>(
        a => a.Run(new() { Division = Given.Community, Election = election, Poll = poll, Candidate = candidate, Document = "本人声明" }, Neighbourhood.Stop));

    internal Task<int> Recount(int box = 0, string reason = "重数后改正") => here.With(async _ =>
    {
        var id = (await Look()).Boxes[box].Box;
        return await here.Act<RecountBox, int>(a => a.Run(new() { Division = Given.Community, Election = election, Poll = 1, Box = id, Reason = reason }, Neighbourhood.Stop));
    });

    /// <summary>A further box at a station of its own or at the first one.</summary>
    internal Task<BallotBox> Box(string name, bool mobile = false) => here.With(async s =>
    {
        var session = s.GetRequiredService<Session>();
        var station = await session.Db.PollingStations.FirstAsync(p => p.ElectionId == election, Neighbourhood.Stop);
        var box = new BallotBox { DivisionId = station.DivisionId, Id = Id<BallotBox>.New(session.Now), StationId = station.Id, Name = name, Mobile = mobile };
        session.Db.Add(box);
        await session.Db.SaveChangesAsync(Neighbourhood.Stop);
        return box;
    });

    internal Task<int> Change(Func<PlatformDb, Task> change) => here.With(async s =>
    {
        var db = s.GetRequiredService<Session>().Db;
        await change(db);
        return await db.SaveChangesAsync(Neighbourhood.Stop);
    });

    internal Task<int> Marry(Id<Person> one, Id<Person> other)
    {
        var (first, second) = one.Value.CompareTo(other.Value) < 0 ? (one, other) : (other, one);
        return Change(db =>
        {
            db.Add(new Kinship { PersonId = first, RelativeId = second, Kind = KinshipKind.Spouse, DeclaredOn = new(2020, 1, 1), Source = "本人申报", RecordedBy = "测试" });
            return Task.CompletedTask;
        });
    }
}
