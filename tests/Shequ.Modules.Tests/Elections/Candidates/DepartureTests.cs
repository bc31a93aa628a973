using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Proxies;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Households;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Candidates;

/// <summary>Who conducts the election leaves when they or somebody near is nominated, and the next in order comes.</summary>
public sealed class DepartureTests(TestDatabases databases)
{
    private static readonly DateTimeOffset Some = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_member_who_is_nominated_leaves_and_the_next_by_votes_comes()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var committee = await Committee(open, [(8, 40), (9, 30), (10, 20)]);

        var made = await open.Nominate(6);

        var left = made.Departures.ShouldHaveSingleItem();
        (left.Name, left.ReplacedBy, left.Kinship, left.Vacant).ShouldBe(("选民06", "选民08", null, null));
        (await Names(open, committee)).ShouldBe(["选民05", "选民07", "选民08"]);
        (await open.Read(s => s.Db.ElectionNotices.SingleAsync(n => n.Kind == "committee_change", Neighbourhood.Stop))).Text.ShouldContain("由选民08依次递补");
        (await open.Read(s => s.Db.Appointments.SingleAsync(a => a.EndedOn != null, Neighbourhood.Stop))).EndCause.ShouldBe(EndCause.Replaced);
    }

    [Fact]
    public async Task The_mother_of_a_nominee_leaves_as_it_was_declared()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var committee = await Committee(open, [(8, 40), (9, 30)]);
        await Kin(open, 6, 1);

        var left = (await open.Nominate(1)).Departures.ShouldHaveSingleItem();

        (left.Name, left.Kinship, left.FromRegister, left.ReplacedBy).ShouldBe(("选民06", KinshipKind.ParentOrChild, false, "选民08"));
        (await Names(open, committee)).ShouldBe(["选民05", "选民07", "选民08"]);
    }

    [Fact]
    public async Task A_relation_that_only_the_register_of_residents_knows_is_marked_and_a_declaration_goes_before_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await Committee(open, []);
        var (mother, child) = (await here.Resident("选民06"), await here.Resident("选民01"));
        (mother.PersonId, child.PersonId) = (open.Person(6), open.Person(1));
        await here.Household(await here.Entrance(), "301", mother, child);
        await open.Read(s => s.Db.HouseholdMembers.Where(m => m.ResidentId == child.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Relation, HouseholdRelation.Child), Neighbourhood.Stop));

        (await open.Read(s => NearRelatives.Around(s.Db, open.Election.DivisionId, [open.Person(1)], Neighbourhood.Stop)))
            .ShouldBe([new NearRelative(open.Person(1), open.Person(6), KinshipKind.ParentOrChild, true)]);
        var left = (await open.Nominate(1)).Departures.ShouldHaveSingleItem();
        left.FromRegister.ShouldBeTrue();
        left.Vacant!.ShouldContain("另行推选");

        await Kin(open, 6, 1, KinshipKind.None);
        (await open.Read(s => NearRelatives.Of(s.Db, [open.Person(1)], Neighbourhood.Stop))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_with_as_many_votes_leave_the_seat_open_and_who_stands_does_not_follow()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await Committee(open, [(8, 40), (9, 30), (10, 30)]);
        await open.Nominate(8);

        (await open.Nominate(6)).Departures.ShouldHaveSingleItem().Vacant!.ShouldContain("得票相等");
    }

    [Fact]
    public async Task An_officer_is_replaced_by_the_next_reserve_with_role_and_station()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        var station = Id<PollingStation>.New(Some);
        await open.Add(
            Officer(open, 2, o => (o.Role, o.StationId) = (OfficerRole.Tallier, station)), Officer(open, 3, o => o.ReserveOrder = 2), Officer(open, 4, o => o.ReserveOrder = 1),
            Officer(open, 9, o => o.Role = OfficerRole.Caller));
        await Kin(open, 4, 1);

        var departures = (await open.Nominate(1)).Departures;
        departures.ShouldHaveSingleItem().Post.ShouldBe("候补工作人员");
        var left = (await open.Nominate(2)).Departures.ShouldHaveSingleItem();

        (left.Name, left.Post, left.ReplacedBy).ShouldBe(("选民02", "计票", "选民03"));
        var officers = await open.Read(s => s.Db.PollingOfficers.AsNoTracking().ToListAsync(Neighbourhood.Stop));
        var next = officers.Single(o => o.Name == "选民03");
        (next.Role, next.StationId, next.ReserveOrder).ShouldBe((OfficerRole.Tallier, station, null));
        officers.Single(o => o.Name == "选民02").LeftOn.ShouldBe(here.Clock.Today);
        (await open.Nominate(9)).Departures.ShouldHaveSingleItem().Vacant!.ShouldContain("另行指定");
    }

    [Fact]
    public async Task Proxies_that_the_nominee_had_accepted_lapse()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await open.Add(new Proxy
        {
            DivisionId = open.Election.DivisionId, Id = Id<Proxy>.New(Some), ElectionId = open.Election.Id, PrincipalId = open.Voters[20].Id, AgentId = open.Voters[0].Id,
            WrittenOn = new(2026, 11, 1), Away = "外地", RecordedBy = "测试",
        });

        (await open.Nominate(1)).LapsedProxies.ShouldBe(1);
        (await open.Read(s => s.Db.Proxies.SingleAsync(Neighbourhood.Stop))).WithdrawnOn.ShouldBe(here.Clock.Today);
    }

    [Fact]
    public async Task The_page_of_the_committee_shows_visitors_who_left_and_keeps_families_for_the_staff()
    {
        await using var here = await Neighbourhood.Open(databases);
        var open = await OpenNominations.In(here);
        await Committee(open, [(8, 40), (9, 30)]);
        await Kin(open, 6, 1);
        await open.Nominate(1);

        var seen = await here.Act<CommitteeReader, ConductingCommittee>(async r => await r.Of(await Found(here, open), Neighbourhood.Stop), Actor.Public);
        var known = await here.Act<CommitteeReader, ConductingCommittee>(async r => await r.Of(await Found(here, open), Neighbourhood.Stop));

        seen.Members.Select(m => m.Name).ShouldBe(["选民05", "选民07", "选民08"]);
        (seen.Staff, seen.Departures.Count, seen.Order.Count).ShouldBe((false, 1, 0));
        known.Order.Where(o => o.Blocked is null).ShouldHaveSingleItem().Name.ShouldBe("选民09");
    }

    private static Task<Election> Found(Neighbourhood here, OpenNominations open) =>
        here.Act<CandidateReader, Election>(r => r.Election("320102001001", open.Election.Id.Value, Neighbourhood.Stop));

    private static Task Kin(OpenNominations open, int one, int other, KinshipKind kind = KinshipKind.ParentOrChild)
    {
        var (first, second) = KinshipPair.Of(open.Person(one), open.Person(other));
        return open.Add(new Kinship { PersonId = first, RelativeId = second, Kind = kind, DeclaredOn = new(2026, 1, 1), Source = "本人申报", RecordedBy = "测试" });
    }

    private static PollingOfficer Officer(OpenNominations open, int number, Action<PollingOfficer> more)
    {
        var officer = new PollingOfficer
        {
            DivisionId = open.Election.DivisionId, Id = Id<PollingOfficer>.New(Some.AddSeconds(number)), ElectionId = open.Election.Id, PersonId = open.Person(number), Name = open.Voters[number - 1].Name,
        };
        more(officer);
        return officer;
    }

    /// <summary>Voters 5, 6 and 7 are members, chosen by a vote in which others got fewer votes.</summary>
    private static async Task<Id<Body>> Committee(OpenNominations open, (int Voter, int Votes)[] others)
    {
        var body = await open.Here.Body(BodyKind.ElectionCommittee, null, r => r.Seats = new() { [PostKind.Member] = 3 });
        await open.Here.Elect(body, new[] { 5, 6, 7 }.Select(n => (open.Person(n), PostKind.Member)), new(2026, 10, 1), ElectionKind.ByElection);
        if (others.Length > 0)
        {
            await open.Read(s => Result(s, open, body, [(5, 90), (6, 80), (7, 70), .. others]));
        }

        return body;
    }

    private static async Task<int> Result(Session session, OpenNominations open, Id<Body> body, (int Voter, int Votes)[] votes)
    {
        var division = open.Election.DivisionId;
        var election = new Election
        {
            DivisionId = division, Id = Id<Election>.New(Some), Office = ElectedOffice.ElectionCommittee, Kind = ElectionKind.General, Mode = ElectionMode.AllVoters, BodyId = body, Name = "推选",
            Day = new(2026, 10, 1), CalledOn = new(2026, 9, 1), Presider = BodyKind.ResidentsCommittee, Document = "决定", State = ElectionState.Concluded, RecordedAt = Some, RecordedBy = "测试",
        };
        var contest = new Contest { DivisionId = division, Id = Id<Contest>.New(Some), ElectionId = election.Id, Position = 1, BodyId = body, Post = PostKind.Member, Title = "委员", Seats = 3 };
        var stood = votes.Select(v => (v.Votes, Candidate: new Candidate
        {
            DivisionId = division, Id = Id<Candidate>.New(Some), ElectionId = election.Id, ContestId = contest.Id, PersonId = open.Person(v.Voter), Name = open.Voters[v.Voter - 1].Name, Sex = Sex.Female,
            State = CandidateState.Official, StateOn = new(2026, 9, 20),
        })).ToArray();
        var poll = new Poll { DivisionId = division, Id = Id<Poll>.New(Some), ElectionId = election.Id, Number = 1, Reason = PollReason.First, Day = new(2026, 10, 1), State = PollState.Declared };
        var count = new ContestCount(contest.Id, "委员", 3, ContestRule.Plurality, 100, 100, 100, 0, 0, [.. stood.Select(s => new CandidateCount(s.Candidate.Id, s.Candidate.Name, true, s.Votes))]);
        session.Db.AddRange(election, contest, poll);
        session.Db.AddRange(stood.Select(s => s.Candidate));
        session.Db.Add(new PollResult
        {
            DivisionId = division, PollId = poll.Id, ElectionId = election.Id, Outcome = new([ContestDecision.Of(new(count, null, null))]), DeclaredOn = new(2026, 10, 1), DeclaredAt = Some, DeclaredBy = "测试", Signers = "张三",
        });
        return await session.Db.SaveChangesAsync(Neighbourhood.Stop);
    }

    private static async Task<IReadOnlyList<string>> Names(OpenNominations open, Id<Body> committee) =>
        [.. (await open.Here.Post(committee, PostKind.Member)).Holders.Select(h => h.Name).Order(StringComparer.Ordinal)];
}
