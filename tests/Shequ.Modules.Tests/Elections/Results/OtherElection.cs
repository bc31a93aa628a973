using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Tests.Elections.Counting;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Population;

namespace Shequ.Tests.Elections.Results;

/// <summary>What one contest of another kind of election is about: whose post, who alone votes on it, and who stands.</summary>
internal sealed record Stake(Id<Body> Body, PostKind Post, string Title, int Seats, ContestRule Rule, Id<Person>[] Candidates, Id<Body>? Group = null, Id<Appointment>? Appointment = null);

/// <summary>An election of any kind written straight into the database with its poll closed; everybody took a ballot, an equal part of them in each group.</summary>
internal static class OtherElection
{
    internal static Task<CountRoom> In(Neighbourhood here, ElectedOffice office, ElectionKind kind, Id<Body> body, int voters, params Stake[] stakes) => here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        var (db, division) = (session.Db, (await here.Division()).Id);
        var election = new Election
        {
            DivisionId = division, Id = Id<Election>.New(session.Now), Office = office, Kind = kind, Mode = ElectionMode.AllVoters, BodyId = body, Name = "某次选举", Day = session.Today,
            CalledOn = session.Today.AddDays(-30), Presider = BodyKind.ElectionCommittee, Document = "决定", RecordedAt = session.Now, RecordedBy = "测试",
        };
        var poll = new Poll
        {
            DivisionId = division, Id = Id<Poll>.New(session.Now), ElectionId = election.Id, Number = 1, Reason = PollReason.First, Day = session.Today, State = PollState.Closed, Electors = voters, Mixed = true,
        };
        var station = new PollingStation { DivisionId = division, Id = Id<PollingStation>.New(session.Now), ElectionId = election.Id, Number = 1, Name = "中心投票站", Place = "一楼", Hours = "8:00—17:00" };
        db.AddRange(election, poll, station, new BallotBox { DivisionId = division, Id = Id<BallotBox>.New(session.Now), StationId = station.Id, Name = "1号票箱", Mobile = false });
        var groups = stakes.Select(s => s.Group).Distinct().ToArray();
        var roll = Enumerable.Range(0, voters).Select(n => new Voter
        {
            DivisionId = division, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = n + 1, Name = $"选民{n}", Sex = Sex.Female, BornOn = new(1970, 1, 1), Class = VoterClass.RegisteredHere,
            GroupId = groups[n % groups.Length], DeclaredOn = election.CalledOn, Declaration = Declaration.InPerson, OnRoll = true,
        }).ToArray();
        db.AddRange(roll.AsEnumerable());
        foreach (var (position, stake) in stakes.Index())
        {
            Add(session, election, poll, stake, position + 1, voters / groups.Length);
        }

        await db.SaveChangesAsync(Neighbourhood.Stop);
        db.AddRange(roll.Select(v => new CheckIn { DivisionId = division, PollId = poll.Id, VoterId = v.Id, StationId = station.Id }));
        await db.SaveChangesAsync(Neighbourhood.Stop);
        return new CountRoom(here, election.Id);
    });

    private static void Add(Session session, Election election, Poll poll, Stake stake, int position, int electors)
    {
        var contest = new Contest
        {
            DivisionId = election.DivisionId, Id = Id<Contest>.New(session.Now), ElectionId = election.Id, Position = position, BodyId = stake.Body, Post = stake.Post, Title = stake.Title,
            Seats = stake.Seats, GroupId = stake.Group, AppointmentId = stake.Appointment,
        };
        var people = stake.Candidates.Select((p, i) => new Candidate
        {
            DivisionId = election.DivisionId, Id = Id<Candidate>.New(session.Now), ElectionId = election.Id, ContestId = contest.Id, PersonId = p, Name = $"{stake.Title}{i + 1}", Sex = Sex.Female,
            State = CandidateState.Official, StateOn = election.CalledOn,
        }).ToArray();
        session.Db.Add(contest);
        session.Db.AddRange(people.AsEnumerable());
        poll.Contests.Add(new()
        {
            DivisionId = election.DivisionId, PollId = poll.Id, ContestId = contest.Id, Seats = stake.Seats, Rule = stake.Rule, Electors = electors,
            Candidates = [.. people.Select((c, i) => new PollCandidate { DivisionId = c.DivisionId, PollId = poll.Id, ContestId = contest.Id, CandidateId = c.Id, Position = i + 1 })],
        });
    }
}
