using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;

namespace Shequ.Web.Tests.Support;

/// <summary>A by-election of one member whose vote has ended, for tests of the pages of the count: thirty voters, twenty papers, two who stand.</summary>
internal static class CountedElection
{
    internal static async Task<string> In(RunningSite site, CancellationToken stop)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();
        var db = session.Db;
        var place = await db.Set<Division>().SingleAsync(d => d.Code == Places.Worked, stop);
        var body = await db.Set<Body>().FirstAsync(b => b.DivisionId == place.Id && b.Kind == BodyKind.ResidentsCommittee, stop);
        var election = new Election
        {
            DivisionId = place.Id, Id = Id<Election>.New(session.Now), Office = ElectedOffice.Committee, Kind = ElectionKind.ByElection, Mode = ElectionMode.AllVoters, BodyId = body.Id,
            Name = "委员补选", Day = session.Today, CalledOn = session.Today.AddDays(-30), Presider = BodyKind.ElectionCommittee, Document = "决定", RecordedAt = session.Now, RecordedBy = "测试",
        };
        var contest = new Contest
        {
            DivisionId = place.Id, Id = Id<Contest>.New(session.Now), ElectionId = election.Id, Position = 1, BodyId = body.Id, Post = PostKind.Member, Title = "委员", Seats = 1,
        };
        var people = new[] { "许晴", "韩松" }.Select(n => new Person { Id = Id<Person>.New(session.Now), DivisionId = place.Id, Name = n, Sex = Sex.Female, BornOn = new(1985, 1, 1) }).ToArray();
        var candidates = people.Select(p => new Candidate
        {
            DivisionId = place.Id, Id = Id<Candidate>.New(session.Now), ElectionId = election.Id, ContestId = contest.Id, PersonId = p.Id, Name = p.Name, Sex = p.Sex,
            State = CandidateState.Official, StateOn = session.Today,
        }).ToArray();
        var poll = new Poll
        {
            DivisionId = place.Id, Id = Id<Poll>.New(session.Now), ElectionId = election.Id, Number = 1, Reason = PollReason.First, Day = session.Today, State = PollState.Closed, Electors = 30, Mixed = true,
            Contests = [new()
            {
                DivisionId = place.Id, PollId = default, ContestId = contest.Id, Seats = 1, Rule = ContestRule.Majority,
                Candidates = [.. candidates.Select((c, i) => new PollCandidate { DivisionId = place.Id, PollId = default, ContestId = contest.Id, CandidateId = c.Id, Position = i + 1 })],
            }],
        };
        var station = new PollingStation { DivisionId = place.Id, Id = Id<PollingStation>.New(session.Now), ElectionId = election.Id, Number = 1, Name = "中心投票站", Place = "一楼", Hours = "8:00—17:00" };
        db.AddRange(election, contest, poll, station, new BallotBox { DivisionId = place.Id, Id = Id<BallotBox>.New(session.Now), StationId = station.Id, Name = "1号票箱", Mobile = false });
        db.AddRange(people.AsEnumerable<object>().Concat(candidates));
        await db.SaveChangesAsync(stop);
        var voters = Enumerable.Range(1, 30).Select(n => new Voter
        {
            DivisionId = place.Id, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = n, Name = $"选民{n}", Sex = Sex.Male, Class = VoterClass.RegisteredHere, DeclaredOn = session.Today,
            Declaration = Declaration.InPerson, OnRoll = true,
        }).ToArray();
        db.AddRange(voters.AsEnumerable());
        await db.SaveChangesAsync(stop);
        db.AddRange(voters.Take(20).Select(v => new CheckIn { DivisionId = place.Id, PollId = poll.Id, VoterId = v.Id, StationId = station.Id }));
        await db.SaveChangesAsync(stop);
        return $"/elections/{Places.Worked}/{election.Id}";
    }
}
