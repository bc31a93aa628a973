using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Demonstrations;

/// <summary>The contests, candidates, ballot and stations of a made-up election: the present members stand again, and some neighbours against them.</summary>
internal sealed class SimulatedElection(Session session, ElectionRules rules, Election election)
{
    private const int SponsorAge = 45;
    private readonly List<Contest> contests = [];
    private readonly List<Candidate> candidates = [];

    internal ElectionRules Rules { get; } = rules;

    internal Election Election { get; } = election;

    internal IReadOnlyList<Contest> AllContests => contests;

    internal IReadOnlyList<Candidate> AllCandidates => candidates;

    internal Poll? Poll { get; private set; }

    internal IReadOnlyList<(PollingStation Station, BallotBox Box)> Stations { get; private set; } = [];

    internal async Task Contests(CancellationToken stop)
    {
        var held = await Held(stop);
        foreach (var (post, title) in new[] { (PostKind.Chair, "主任"), (PostKind.Deputy, "副主任"), (PostKind.Member, "委员") })
        {
            var seats = held.Count(h => h.Post == post);
            if (seats > 0)
            {
                contests.Add(Add(new Contest
                {
                    DivisionId = Election.DivisionId, Id = Id<Contest>.New(session.Now), ElectionId = Election.Id, Position = contests.Count + 1, BodyId = Election.BodyId, Post = post,
                    Title = title, Seats = seats,
                }));
            }
        }
    }

    internal async Task Ballot(IReadOnlyList<Voter> voters, CancellationToken stop)
    {
        var held = await Held(stop);
        var neighbours = new Queue<Voter>(voters.Where(v => v.BornOn?.Year > Election.Day.Year - SponsorAge).OrderBy(v => SimulatedRoll.Chance(v.ResidentId!.Value.Value, int.MaxValue)));
        foreach (var contest in contests)
        {
            foreach (var person in held.Where(h => h.Post == contest.Post).Select(h => h.Person))
            {
                candidates.Add(Stand(contest, person, null));
            }

            for (var more = Math.Max(1, Rules.Least(ElectionActKeys.SurplusCandidates)); more > 0 && neighbours.TryDequeue(out var voter); more--)
            {
                candidates.Add(Stand(contest, Known(voter), voter));
            }
        }

        Poll = Add(OnPaper());
        Draw();
        Stations = [Station(1, "中心投票站", "社区党群服务中心一楼大厅"), Station(2, "东区投票站", "小区东门活动室")];
        Notices(voters);
    }

    private Task<List<(PostKind Post, Person Person)>> Held(CancellationToken stop) => Task.FromResult(
        (from a in session.Db.Appointments
         join p in session.Db.Posts on new { a.DivisionId, a.PostId } equals new { p.DivisionId, PostId = p.Id }
         join h in session.Db.RegisterOfPeople on a.PersonId equals h.Id
         where a.DivisionId == Election.DivisionId && a.BodyId == Election.BodyId && a.FromDay <= session.Today && a.HeldUntil > session.Today
         orderby p.Kind, a.Id
         select new { p.Kind, h }).AsEnumerable().Select(x => (x.Kind, x.h)).ToList());

    private Candidate Stand(Contest contest, Person person, Voter? voter) => Add(new Candidate
    {
        DivisionId = Election.DivisionId, Id = Id<Candidate>.New(session.Now), ElectionId = Election.Id, ContestId = contest.Id, PersonId = person.Id, VoterId = voter?.Id, Name = person.Name,
        Sex = person.Sex, BornOn = person.BornOn, Statement = voter is null ? "继续把老旧小区的事办到底，每季度向居民报告一次。" : "住在这里，愿意为邻居跑腿，让居民的意见有回音。",
        State = CandidateState.Official, StateOn = Election.Day.AddDays(-10), StateReason = "经资格审查（演示）", ListNumber = candidates.Count(c => c.ContestId == contest.Id) + 1,
    });

    private Person Known(Voter voter)
    {
        var person = Add(new Person
        {
            Id = Id<Person>.New(session.Now), DivisionId = Election.DivisionId, Name = voter.Name, Sex = voter.Sex, BornOn = voter.BornOn, LivesHere = true, Dwelling = voter.Door,
            Demonstration = true,
        });
        voter.PersonId = person.Id;
        return person;
    }

    private Poll OnPaper() => new()
    {
        DivisionId = Election.DivisionId, Id = Id<Poll>.New(session.Now), ElectionId = Election.Id, Number = 1, Reason = PollReason.First, Day = Election.Day,
        Contests = [.. contests.Select(c => new PollContest
        {
            DivisionId = Election.DivisionId, PollId = default, ContestId = c.Id, Seats = c.Seats, Rule = Rules.RuleOf(Election.Office, Election.Kind, c.Post),
            Candidates = [.. candidates.Where(x => x.ContestId == c.Id).Select((x, i) => new PollCandidate
            {
                DivisionId = Election.DivisionId, PollId = default, ContestId = c.Id, CandidateId = x.Id, Position = i + 1,
            })],
        })],
    };

    /// <summary>The same formula as that of a real draw, so that the demonstration can be computed again too.</summary>
    private void Draw()
    {
        const string Text = "07 23 11 30 02";
        const int Notice = 2;
        var seed = DrawFormula.Hash(DrawFormula.SeedInput(Election.Id, Poll!.Number, Notice, Text));
        var lots = DrawFormula.Order(seed, candidates.Select(c => new DrawEntry(c.ContestId, c.Id, c.ListNumber!.Value, c.Name)));
        foreach (var lot in lots)
        {
            Poll.Contests.Single(c => c.ContestId == lot.Contest).Candidates.Single(c => c.CandidateId == lot.Candidate).Position = lot.Position;
        }

        Add(new BallotDraw
        {
            DivisionId = Election.DivisionId, PollId = Poll.Id, Turn = 1, ElectionId = Election.Id, PollNumber = Poll.Number, NoticeNumber = Notice, SeedText = Text, Seed = seed, Lots = lots,
            Witnesses = "许国栋\n李敏", DrawnAt = session.Now, DrawnBy = session.Actor.Name,
        });
    }

    private (PollingStation, BallotBox) Station(int number, string name, string place)
    {
        var station = Add(new PollingStation
        {
            DivisionId = Election.DivisionId, Id = Id<PollingStation>.New(session.Now), ElectionId = Election.Id, Number = number, Name = name, Place = place, Hours = "8:00—17:00", SecretBooth = true,
        });
        return (station, Add(new BallotBox { DivisionId = Election.DivisionId, Id = Id<BallotBox>.New(session.Now), StationId = station.Id, Name = $"{number}号票箱", Mobile = false }));
    }

    private void Notices(IReadOnlyList<Voter> voters)
    {
        Post(1, "voter_list", "选民名单公告", Election.RollPublishedOn!.Value, [$"本次选举共登记选民 {voters.Count} 人。", string.Join("、", voters.Select(v => v.Name))]);
        Post(2, "candidates", "正式候选人名单公告", Election.Day.AddDays(-10), contests.Select(c => $"{c.Title}候选人：{string.Join("、", candidates.Where(x => x.ContestId == c.Id).Select(x => x.Name))}"));
        Post(3, "stations", "投票时间和地点公告", Election.Day.AddDays(-5), ["投票时间：8:00—17:00。", "中心投票站：社区党群服务中心一楼大厅；东区投票站：小区东门活动室。"]);
        foreach (var (step, days) in new[]
        {
            (PlanStep.ElectionCommittee, -45), (PlanStep.PollingNotice, -2), (PlanStep.SeatsApproved, -44), (PlanStep.MethodPublished, -43), (PlanStep.RegistrationOpened, -43), (PlanStep.RegistrationClosed, -38), (PlanStep.VoterList, -25),
            (PlanStep.ObjectionsDecided, -18), (PlanStep.RollFrozen, -12), (PlanStep.NominationOpened, -20), (PlanStep.NominationClosed, -17), (PlanStep.EligibilityReview, -12),
            (PlanStep.CandidatesPublished, -10), (PlanStep.OrderDrawn, -9), (PlanStep.CandidateMeeting, -6), (PlanStep.StationsPublished, -5), (PlanStep.OfficersPublished, -5),
            (PlanStep.ProxiesPublished, -2), (PlanStep.BallotsPrinted, -2),
        })
        {
            Add(new ElectionStep
            {
                DivisionId = Election.DivisionId, ElectionId = Election.Id, Step = step, DoneOn = Election.Day.AddDays(days), Evidence = "演示", RecordedBy = session.Actor.Name,
            });
        }
    }

    private void Post(int number, string kind, string title, DateOnly on, IEnumerable<string> paragraphs) => Add(new ElectionNotice
    {
        DivisionId = Election.DivisionId, Id = Id<ElectionNotice>.New(session.Now), ElectionId = Election.Id, Kind = kind, Number = number, Title = title,
        Text = string.Join('\n', paragraphs), PublishedOn = on, PublishedAt = session.Now, PublishedBy = session.Actor.Name,
    });

    internal T Add<T>(T entity)
        where T : class
    {
        session.Db.Add(entity);
        return entity;
    }
}
