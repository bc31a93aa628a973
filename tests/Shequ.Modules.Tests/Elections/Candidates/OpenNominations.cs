using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
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

namespace Shequ.Tests.Elections.Candidates;

/// <summary>An election that takes nominations: a chair and two members, 24 voters of whom every second is a woman; the first twelve are in the register of people.</summary>
internal sealed record OpenNominations(Neighbourhood Here, Election Election, IReadOnlyList<Contest> Contests, IReadOnlyList<Voter> Voters)
{
    internal const int Known = 12;
    internal static readonly int[] Ten = [.. Enumerable.Range(13, 10)];

    private static readonly string[] Before =
    [
        PlanStep.ElectionCommittee, PlanStep.SeatsApproved, PlanStep.MethodPublished, PlanStep.RegistrationOpened, PlanStep.RegistrationClosed, PlanStep.VoterList, PlanStep.ObjectionsDecided,
        PlanStep.RollFrozen, PlanStep.NominationOpened,
    ];

    internal static Task<OpenNominations> In(Neighbourhood here, ElectedOffice office = ElectedOffice.Committee, Action<Election>? more = null) => here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        var body = await here.Body(office == ElectedOffice.SupervisoryCommittee ? BodyKind.SupervisoryCommittee : BodyKind.ResidentsCommittee, null, r => r.Seats = new() { [PostKind.Chair] = 1, [PostKind.Deputy] = 1, [PostKind.Member] = 3 });
        var election = new Election
        {
            DivisionId = (await here.Division()).Id, Id = Id<Election>.New(session.Now), Office = office, Kind = ElectionKind.General, Mode = ElectionMode.AllVoters, BodyId = body,
            Name = "第四届换届选举", Day = session.Today.AddDays(25), CalledOn = session.Today.AddDays(-20), Presider = BodyKind.ElectionCommittee, Document = "选举委员会决定",
            RecordedAt = session.Now, RecordedBy = "测试",
        };
        more?.Invoke(election);
        Contest[] contests = [Contest(session, election, 1, PostKind.Chair, "主任", 1), Contest(session, election, 2, PostKind.Member, "委员", 2)];
        var voters = Enumerable.Range(1, 24).Select(n => Voter(session, election, n)).ToArray();
        session.Db.Add(election);
        session.Db.AddRange(Before.Select(step => new ElectionStep { DivisionId = election.DivisionId, ElectionId = election.Id, Step = step, DoneOn = election.CalledOn, Evidence = "公告", RecordedBy = "测试" }));
        session.Db.AddRange(contests.Cast<object>().Concat(voters));
        session.Db.AddRange(voters.Take(Known).Select(v => new Person { Id = v.PersonId!.Value, DivisionId = v.DivisionId, Name = v.Name, Sex = v.Sex, BornOn = v.BornOn }));
        await session.Db.SaveChangesAsync(Neighbourhood.Stop);
        return new OpenNominations(here, election, contests, voters);
    });

    internal Id<Person> Person(int number) => Voters[number - 1].PersonId!.Value;

    internal T Ask<T>(Action<T>? more = null)
        where T : ElectionRequest, new()
    {
        var request = new T { Division = Given.Community, Election = Election.Id };
        more?.Invoke(request);
        return request;
    }

    internal Nominate.Request Nomination(int nominee, int contest = 1, Action<Nominate.Request>? more = null) => Ask<Nominate.Request>(r =>
    {
        (r.Contest, r.Nominee, r.Route, r.Day, r.Document, r.CriteriaConfirmed) = (Contests[contest].Id, nominee, NominationRoute.JointVoters, Here.Clock.Today, "联名推荐表", true);
        r.Nominators = [.. Ten];
        more?.Invoke(r);
    });

    internal Task<Nominated> Nominate(int nominee, int contest = 1, Action<Nominate.Request>? more = null, Actor? actor = null) =>
        Here.Act<Nominate, Nominated>(a => a.Run(Nomination(nominee, contest, more), Neighbourhood.Stop), actor);

    internal Task Review(Id<Candidate> candidate, Action<ReviewCandidate.Request>? more = null, Actor? actor = null) => Here.Act<ReviewCandidate, object>(
        async a => await a.Run(Ask<ReviewCandidate.Request>(r =>
        {
            (r.Candidate, r.Accepted, r.Day, r.Declaration) = (candidate, true, Here.Clock.Today, "本人声明");
            r.Checks = [.. EligibilityRules.Checked.Select(g => new GroundCheck { Ground = g, Office = "梅园派出所", Day = Here.Clock.Today, Document = "复函" })];
            more?.Invoke(r);
        }), Neighbourhood.Stop),
        actor);

    /// <summary>Nominated and accepted.</summary>
    internal async Task<Id<Candidate>> Accepted(int nominee, int contest = 1, Action<Nominate.Request>? more = null)
    {
        var candidate = (await Nominate(nominee, contest, more)).Candidate;
        await Review(candidate);
        return candidate;
    }

    internal Task<CandidatesPublished> Publish(Action<PublishCandidates.Request>? more = null, Actor? actor = null) =>
        Here.Act<PublishCandidates, CandidatesPublished>(a => a.Run(Ask(more), Neighbourhood.Stop), actor);

    /// <summary>Two candidates for the chair and three for the members, official.</summary>
    internal async Task<IReadOnlyList<Id<Candidate>>> Published()
    {
        List<Id<Candidate>> all = [await Accepted(1, 0), await Accepted(2, 0)];
        foreach (var voter in new[] { 3, 4, 5 })
        {
            all.Add(await Accepted(voter));
        }

        await Publish();
        return all;
    }

    internal Task<T> Read<T>(Func<Session, Task<T>> read) => Here.With(s => read(s.GetRequiredService<Session>()));

    internal Task<Candidate> Candidate(Id<Candidate> id) => Read(s => s.Db.Candidates.AsNoTracking().SingleAsync(c => c.Id == id, Neighbourhood.Stop));

    /// <summary>Changes a voter behind the acts.</summary>
    internal Task Change(int number, Action<Voter> change) => Read(async s =>
    {
        change(await s.Db.Voters.SingleAsync(v => v.Number == number, Neighbourhood.Stop));
        return await s.Db.SaveChangesAsync(Neighbourhood.Stop);
    });

    internal Task Add(params object[] rows) => Read(s =>
    {
        s.Db.AddRange(rows);
        return s.Db.SaveChangesAsync(Neighbourhood.Stop);
    });

    private static Contest Contest(Session session, Election election, int position, PostKind post, string title, int seats) => new()
    {
        DivisionId = election.DivisionId, Id = Id<Contest>.New(session.Now), ElectionId = election.Id, Position = position, BodyId = election.BodyId, Post = post, Title = title, Seats = seats,
    };

    private static Voter Voter(Session session, Election election, int number) => new()
    {
        DivisionId = election.DivisionId, Id = Id<Voter>.New(session.Now), ElectionId = election.Id, Number = number, Name = $"选民{number:00}", Sex = (Sex)(number % 2), BornOn = new(1980, 5, 5),
        PersonId = number <= Known ? Id<Person>.New(session.Now) : null, Class = VoterClass.RegisteredHere, DeclaredOn = election.CalledOn, Declaration = Declaration.InPerson, OnRoll = true,
    };
}
