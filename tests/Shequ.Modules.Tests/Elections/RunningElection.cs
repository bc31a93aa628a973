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
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;

namespace Shequ.Tests.Elections;

/// <summary>
/// An election of a committee written straight into the database, for tests that are not about the acts that lead to its stage: a chair,
/// a deputy and three members, with one candidate more than seats in each contest. Every second person is a woman.
/// </summary>
internal sealed record RunningElection(Election Election, IReadOnlyList<Contest> Contests, IReadOnlyList<Candidate> Candidates, IReadOnlyList<Voter> Voters, Poll Poll, PollingStation Station, BallotBox Box)
{
    internal const int ChairContest = 0;
    internal const int DeputyContest = 1;
    internal const int MemberContest = 2;

    internal IEnumerable<Candidate> In(int contest) => Candidates.Where(c => c.ContestId == Contests[contest].Id);

    /// <summary>A request about it, with what it asks besides.</summary>
    internal T Ask<T>(Action<T>? more = null)
        where T : ElectionRequest, new()
    {
        var request = new T { Division = Given.Community, Election = Election.Id };
        more?.Invoke(request);
        return request;
    }

    internal static Task<RunningElection> In(
        Neighbourhood here, ElectionMode mode = ElectionMode.AllVoters, int voters = 20, PollState poll = PollState.Open, Action<Election>? more = null, Id<Body>? committee = null) =>
        here.With(async services =>
        {
            var session = services.GetRequiredService<Session>();
            var body = committee ?? await here.Body(BodyKind.ResidentsCommittee, "梅园社区居民委员会", r => r.Seats = new() { [PostKind.Chair] = 1, [PostKind.Deputy] = 1, [PostKind.Member] = 3 });
            var division = (await here.Division()).Id;
            var election = new Election
            {
                DivisionId = division, Id = Id<Election>.New(session.Now), Office = ElectedOffice.Committee, Kind = ElectionKind.General, Mode = mode, BodyId = body,
                Name = "第四届居民委员会换届选举", Day = session.Today, CalledOn = session.Today.AddDays(-45), Presider = BodyKind.ElectionCommittee, Document = "选举委员会决定",
                SeatsDocument = "玄民〔2026〕3号", OpinionDocument = "居民意见汇总", RollPublishedOn = session.Today.AddDays(-25), RollFrozenOn = session.Today.AddDays(-15),
                RecordedAt = session.Now, RecordedBy = "测试",
            };
            more?.Invoke(election);
            var made = new Builder(session, election);
            session.Db.Add(election);
            var contests = new[] { made.Contest(1, PostKind.Chair, "主任", 1), made.Contest(2, PostKind.Deputy, "副主任", 1), made.Contest(3, PostKind.Member, "委员", 3) };
            var people = Enumerable.Range(1, voters).Select(made.Voter).ToArray();
            var candidates = contests.SelectMany(made.Candidates).ToArray();
            var vote = made.Poll(contests, candidates, poll, voters);
            made.Steps();
            var (station, box) = made.Station();
            await session.Db.SaveChangesAsync(Neighbourhood.Stop);
            return new RunningElection(election, contests, candidates, people, vote, station, box);
        });

    private sealed class Builder(Session session, Election election)
    {
        private int person;

        /// <summary>Everything before the vote was done in its time.</summary>
        internal void Steps()
        {
            string[] done =
            [
                PlanStep.ElectionCommittee, PlanStep.SeatsApproved, PlanStep.MethodPublished, PlanStep.RegistrationOpened, PlanStep.RegistrationClosed, PlanStep.VoterList, PlanStep.HouseholdList,
                PlanStep.Representatives, PlanStep.ObjectionsDecided, PlanStep.RollFrozen, PlanStep.NominationOpened, PlanStep.NominationClosed, PlanStep.EligibilityReview,
                PlanStep.CandidatesPublished, PlanStep.OrderDrawn, PlanStep.CandidateMeeting,
            ];
            foreach (var step in done)
            {
                Add(new ElectionStep { DivisionId = election.DivisionId, ElectionId = election.Id, Step = step, DoneOn = election.Day.AddDays(-10), Evidence = "测试", RecordedBy = "测试" });
            }
        }

        internal Contest Contest(int position, PostKind post, string title, int seats) => Add(new Contest
        {
            DivisionId = election.DivisionId, Id = Id<Contest>.New(session.Now), ElectionId = election.Id, Position = position, BodyId = election.BodyId, Post = post, Title = title, Seats = seats,
        });

        internal Voter Voter(int number)
        {
            var voter = Add(new Voter
            {
                DivisionId = election.DivisionId, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = number, Name = $"选民{number:000}", Sex = (Sex)(number % 2),
                BornOn = new(1970, 1, 1), Class = VoterClass.RegisteredHere, Door = $"阳光花园3幢2单元{number}", DeclaredOn = election.CalledOn.AddDays(5), Declaration = Declaration.InPerson,
                OnRoll = true, ForHousehold = election.Mode == ElectionMode.HouseholdRepresentatives, ForGroup = election.Mode == ElectionMode.ResidentRepresentatives,
            });
            Enter(voter, RollList.Voters);
            if (election.Mode != ElectionMode.AllVoters)
            {
                Enter(voter, voter.ForHousehold ? RollList.HouseholdRepresentatives : RollList.ResidentRepresentatives);
            }

            return voter;
        }

        internal Candidate[] Candidates(Contest contest) => [.. Enumerable.Range(0, contest.Seats + 1).Select(_ => Candidate(contest))];

        internal Poll Poll(Contest[] contests, Candidate[] candidates, PollState state, int electors) => Add(new Poll
        {
            DivisionId = election.DivisionId, Id = Id<Poll>.New(session.Now), ElectionId = election.Id, Number = 1, Reason = PollReason.First, Day = election.Day, State = state,
            Electors = state == PollState.Prepared ? null : electors, OpenedAt = state == PollState.Prepared ? null : session.Now,
            ClosedAt = state >= PollState.Closed ? session.Now : null, Mixed = state >= PollState.Closed,
            Contests = [.. contests.Select(c => OnBallot(c, candidates, state == PollState.Prepared ? null : electors))],
        });

        internal (PollingStation Station, BallotBox Box) Station()
        {
            var station = Add(new PollingStation
            {
                DivisionId = election.DivisionId, Id = Id<PollingStation>.New(session.Now), ElectionId = election.Id, Number = 1, Name = "中心投票站", Place = "社区党群服务中心一楼", Hours = "8:00—17:00",
                SecretBooth = true,
            });
            return (station, Add(new BallotBox { DivisionId = election.DivisionId, Id = Id<BallotBox>.New(session.Now), StationId = station.Id, Name = "1号票箱", Mobile = false }));
        }

        private PollContest OnBallot(Contest contest, Candidate[] candidates, int? electors) => new()
        {
            DivisionId = election.DivisionId, PollId = default, ContestId = contest.Id, Seats = contest.Seats, Rule = ContestRule.Majority, Electors = electors,
            Candidates = [.. candidates.Where(c => c.ContestId == contest.Id).Select((c, i) => new PollCandidate
            {
                DivisionId = election.DivisionId, PollId = default, ContestId = contest.Id, CandidateId = c.Id, Position = i + 1,
            })],
        };

        private Candidate Candidate(Contest contest)
        {
            var (name, sex) = ($"候选{++person}", (Sex)(person % 2));
            var known = Add(new Person { Id = Id<Person>.New(session.Now), DivisionId = election.DivisionId, Name = name, Sex = sex, BornOn = new(1980, 5, 5) });
            return Add(new Candidate
            {
                DivisionId = election.DivisionId, Id = Id<Candidate>.New(session.Now), ElectionId = election.Id, ContestId = contest.Id, PersonId = known.Id, Name = name, Sex = sex,
                BornOn = known.BornOn, State = CandidateState.Official, StateOn = election.Day.AddDays(-10),
            });
        }

        private void Enter(Voter voter, RollList list) => Add(new RollEntry
        {
            DivisionId = voter.DivisionId, Id = Id<RollEntry>.New(session.Now), ElectionId = voter.ElectionId, VoterId = voter.Id, List = list, On = voter.DeclaredOn, Joins = true,
            Reason = "本人登记", AfterFreeze = false, RecordedAt = session.Now, RecordedBy = "测试",
        });

        private T Add<T>(T entity)
            where T : class
        {
            session.Db.Add(entity);
            return entity;
        }
    }
}
