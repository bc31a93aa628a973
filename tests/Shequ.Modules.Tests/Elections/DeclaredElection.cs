using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Population;

namespace Shequ.Tests.Elections;

/// <summary>An election whose first vote was counted twice and declared: 15 of 20 took part, every seat is filled.</summary>
internal static class DeclaredElection
{
    private const int TookPart = 15;
    private static readonly int[][] Votes = [[9, 5], [10, 4], [12, 10, 9, 3]];

    internal static async Task<RunningElection> In(Neighbourhood here, Action<Election>? more = null, Id<Body>? committee = null)
    {
        var running = await RunningElection.In(here, poll: PollState.Declared, more: more, committee: committee);
        await here.With(async services =>
        {
            var session = services.GetRequiredService<Session>();
            foreach (var voter in running.Voters.Take(TookPart))
            {
                session.Db.Add(new CheckIn { DivisionId = voter.DivisionId, PollId = running.Poll.Id, VoterId = voter.Id, StationId = running.Station.Id });
            }

            session.Db.Add(new BallotAccount
            {
                DivisionId = running.Election.DivisionId, PollId = running.Poll.Id, StationId = running.Station.Id, Delivered = 20, Issued = TookPart, Spoiled = 1, Unused = 4, Found = TookPart, ClosedBy = "监票人",
            });
            session.Db.AddRange(Entry(session, running, 1), Entry(session, running, 2));
            var rules = await ElectionRules.For(session, services.GetRequiredService<NormLibrary>(), await Loaded(session, running), session.Today, Neighbourhood.Stop);
            session.Db.Add(new PollResult
            {
                DivisionId = running.Election.DivisionId, PollId = running.Poll.Id, ElectionId = running.Election.Id, Outcome = PollDecision.Of(Cases(running, rules), new(false, false, 0)),
                DeclaredOn = session.Today, DeclaredAt = session.Now, DeclaredBy = "李主任", Signers = "主持人：李主任",
            });
            await session.Db.SaveChangesAsync(Neighbourhood.Stop);
            return true;
        });
        return running;
    }

    /// <summary>Gives those elected their seats, as the act of seating would.</summary>
    internal static Task Seat(this RunningElection running, Neighbourhood here) => here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        var posts = session.Db.Posts.Where(p => p.DivisionId == running.Election.DivisionId && p.BodyId == running.Election.BodyId).ToDictionary(p => p.Kind);
        foreach (var (candidate, contest) in running.Contests.SelectMany((c, i) => running.In(i).Take(c.Seats).Select(x => (x, c))))
        {
            session.Db.Add(new Appointment
            {
                DivisionId = running.Election.DivisionId, Id = Id<Appointment>.New(session.Now), PostId = posts[contest.Post].Id, BodyId = running.Election.BodyId, PersonId = candidate.PersonId,
                FromDay = running.Election.Day, TermEndsOn = running.Election.Day.AddYears(5), Origin = AppointmentOrigin.Elected, Document = "选举结果报告", RecordedBy = "测试",
            });
        }

        await session.Db.SaveChangesAsync(Neighbourhood.Stop);
        return true;
    });

    /// <summary>The election with its community, as readers find it.</summary>
    internal static Task<Election> Loaded(this RunningElection running, Neighbourhood here) => here.With(services => Loaded(services.GetRequiredService<Session>(), running));

    private static async Task<Election> Loaded(Session session, RunningElection running) =>
        (await session.Election(running.Ask<Shequ.Elections.Handovers.StartHandover.Request>(), Neighbourhood.Stop))!;

    private static BoxCount Entry(Session session, RunningElection running, int entry) => new()
    {
        DivisionId = running.Election.DivisionId, Id = Id<BoxCount>.New(session.Now), PollId = running.Poll.Id, BoxId = running.Box.Id, Attempt = 1, Entry = entry, Papers = TookPart,
        Tallies = [.. running.Contests.Select((c, i) => new ContestTally(c.Id, [new(1, TookPart - 1, 0, 1, [.. running.In(i).Select((x, n) => new TallyVotes(x.Id, Votes[i][n]))])]))],
        EnteredBy = $"录入人{entry}", EnteredByPerson = new($"00000000-0000-0000-0000-00000000000{entry}"), EnteredAt = session.Now,
    };

    private static ContestCase[] Cases(RunningElection running, ElectionRules rules) =>
        [.. running.Contests.Select((c, i) => rules.Case(running.Election, c.Post, new(
            c.Id, c.Title, c.Seats, ContestRule.Majority, running.Voters.Count, TookPart, TookPart - 1, 0, 1,
            [.. running.In(i).Select((x, n) => new CandidateCount(x.Id, x.Name, x.Sex == Sex.Female, Votes[i][n]))])))];
}
