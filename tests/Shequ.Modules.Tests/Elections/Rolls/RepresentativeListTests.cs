using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;
using static Shequ.Tests.Elections.Rolls.RollRoom;

namespace Shequ.Tests.Elections.Rolls;

public sealed class RepresentativeListTests(TestDatabases databases)
{
    [Fact]
    public async Task A_household_has_one_representative_from_the_register_who_can_be_replaced_and_after_the_freeze_only_with_a_reason()
    {
        await using var here = await Neighbourhood.Open(databases);
        var entrance = await here.Entrance();
        var (first, second) = (await here.Home(entrance, "101", "王芳", "张伟"), await here.Home(entrance, "102", "李娜", "刘洋"));
        var election = await here.Called(ElectionMode.HouseholdRepresentatives);
        await here.Register(election, [.. first, second[1]]);

        var taken = await here.Act<TakeHouseholdRepresentatives, TakenList>(a => a.Run(election.Ask<TakeHouseholdRepresentatives.Request>(), Stop), Registrar());
        (taken.Joined, taken.Missing).ShouldBe((1, 1));
        (await Representatives(here, election)).ShouldBe(["王芳"]);
        await Choose(here, election, second[1]);
        (await Representatives(here, election)).ShouldBe(["王芳", "刘洋"], ignoreOrder: true);
        await Should.ThrowAsync<RefusedException>(() => Choose(here, election, second[1]));
        await Should.ThrowAsync<ForbiddenException>(() => Choose(here, election, first[1], actor: Registrar(Neighbourhood.NextDoor)));
        await Choose(here, election, first[1]);
        (await Representatives(here, election)).ShouldBe(["张伟", "刘洋"], ignoreOrder: true);

        await here.Publish(election);
        await here.Freeze(election);
        (await Should.ThrowAsync<RefusedException>(() => Choose(here, election, first[0], actor: Committee()))).Message.ShouldContain("封存");
        await Choose(here, election, first[0], "张伟住院", Committee());
        (await Representatives(here, election)).ShouldBe(["王芳", "刘洋"], ignoreOrder: true);
        (await here.Notices(election))[^1].Text.ShouldContain("不再作为户代表：张伟");
        (await here.RollOn(election, Given.Today)).Count(v => v.ForHousehold).ShouldBe(2);
    }

    [Fact]
    public async Task Where_everybody_votes_there_are_no_lists_of_representatives_and_who_is_struck_represents_nobody()
    {
        await using var here = await Neighbourhood.Open(databases);
        var everybody = await here.Called(voters: 2);
        await Should.ThrowAsync<RefusedException>(() => here.Act<TakeHouseholdRepresentatives, TakenList>(a => a.Run(everybody.Ask<TakeHouseholdRepresentatives.Request>(), Stop)));
        await Should.ThrowAsync<RefusedException>(() => here.Act<TakeRepresentatives, TakenList>(a => a.Run(everybody.Ask<TakeRepresentatives.Request>(), Stop)));
        var people = await here.Home(await here.Entrance(), "101", "王芳");
        var election = await here.Called(ElectionMode.HouseholdRepresentatives, committee: everybody.Election.BodyId);
        await here.Register(election, people);
        await Choose(here, election, people[0]);
        var voter = (await here.Voters(election)).Single();

        await here.Strike(election, voter.Id);

        (await Representatives(here, election)).ShouldBeEmpty();
        await Should.ThrowAsync<RefusedException>(() => Choose(here, election, people[0]));
    }

    [Fact]
    public async Task Representatives_in_office_come_onto_the_list_where_they_are_registered_voters_and_who_left_office_leaves_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(ElectionMode.ResidentRepresentatives, committee: (await here.Committee()).Body);
        var (people, appointments, residents) = await Group(here, "王芳", "张伟", "李娜");
        await here.Register(election, residents[..2]);
        Task<TakenList> Take() => here.Act<TakeRepresentatives, TakenList>(a => a.Run(election.Ask<TakeRepresentatives.Request>(), Stop), Committee());

        (await Take()).ShouldBe(new(2, 0, 1));
        await here.End(appointments[0], EndCause.Replaced, Given.Today);
        (await Take()).ShouldBe(new(0, 1, 1));

        (await here.Voters(election)).Where(v => v.ForGroup).Select(v => (v.Name, v.PersonId)).ShouldBe([("张伟", people[1])]);
        (await here.Done(election, PlanStep.Representatives)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_meeting_that_elects_the_election_committee_has_the_representatives_in_office_and_the_committee_as_voters()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var (_, _, residents) = await Group(here, "王芳", "张伟", "李娜");
        await here.Household(await here.Entrance("月光花园"), "901", await here.Resident("路人"));
        var meeting = await Meeting(here, committee.Body, ElectionMode.ResidentRepresentatives);
        Task<RegisteredVoters> Fill(Actor? actor = null) => here.Act<FillRoll, RegisteredVoters>(a => a.Run(meeting.Ask<FillRoll.Request>(), Stop), actor);

        await Should.ThrowAsync<ForbiddenException>(() => Fill(Committee(Neighbourhood.NextDoor)));
        (await Fill()).Count.ShouldBe(8);
        (await Fill()).Count.ShouldBe(0);

        var voters = await here.Voters(meeting);
        voters.ShouldAllBe(v => v.OnRoll && v.ForGroup && v.Declaration == Declaration.FromRegister);
        voters.Where(v => v.ResidentId is not null).Select(v => v.ResidentId!.Value).ShouldBe(residents.Select(r => r.Id), ignoreOrder: true);
        voters.Select(v => v.Number).ShouldBe(Enumerable.Range(1, 8));
    }

    [Fact]
    public async Task A_meeting_of_all_residents_has_all_who_may_vote_and_a_committee_election_is_never_filled()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (adult, child) = (await here.Resident("王芳"), await here.Resident("小明", born: Day.AddYears(-10)));
        await here.Household(await here.Entrance(), "101", adult, child);
        var election = await here.Called();
        var meeting = await Meeting(here, election.Election.BodyId, ElectionMode.AllVoters);

        (await Should.ThrowAsync<RefusedException>(() => here.Act<FillRoll, RegisteredVoters>(a => a.Run(election.Ask<FillRoll.Request>(), Stop), Committee()))).Message.ShouldContain("本人表示参加");
        (await here.Act<FillRoll, RegisteredVoters>(a => a.Run(meeting.Ask<FillRoll.Request>(), Stop))).Count.ShouldBe(1);
        (await here.Voters(meeting)).Single().Name.ShouldBe("王芳");
    }

    private static Task<RunningElection> Meeting(Neighbourhood here, Id<Body> committee, ElectionMode mode) => here.With(async services =>
    {
        var session = services.GetRequiredService<Session>();
        var election = new Election
        {
            DivisionId = (await here.Division()).Id, Id = Id<Election>.New(session.Now), Office = ElectedOffice.ElectionCommittee, Kind = ElectionKind.General, Mode = mode, BodyId = committee,
            Name = "推选居民选举委员会", Day = Day, CalledOn = session.Today, Presider = BodyKind.ResidentsCommittee, Document = "会议决定", RecordedAt = session.Now, RecordedBy = "测试",
        };
        session.Db.Add(election);
        await session.Db.SaveChangesAsync(Stop);
        return new RunningElection(election, [], [], [], null!, null!, null!);
    });

    /// <summary>A residents' group with representatives who live in the community, the register of both linked.</summary>
    private static async Task<(Id<Person>[] People, Id<Appointment>[] Appointments, Resident[] Residents)> Group(Neighbourhood here, params string[] names)
    {
        var group = await here.Body(BodyKind.ResidentsGroup, "第一居民小组");
        var (people, appointments, residents) = (new List<Id<Person>>(), new List<Id<Appointment>>(), new List<Resident>());
        foreach (var name in names)
        {
            people.Add(await here.Person(name + "代表"));
            appointments.AddRange((await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, people[^1], AppointmentOrigin.ChosenByGroup))).Appointments);
            var resident = await here.Resident(name);
            resident.PersonId = people[^1];
            residents.Add(resident);
        }

        await here.Household(await here.Entrance(), "101", [.. residents]);
        return ([.. people], [.. appointments], [.. residents]);
    }

    private static async Task<Id<Voter>> Choose(Neighbourhood here, RunningElection election, Resident resident, string? reason = null, Actor? actor = null)
    {
        var voter = (await here.Voters(election)).Single(v => v.ResidentId == resident.Id).Id;
        return await here.Act<ChooseHouseholdRepresentative, Id<Voter>>(a => a.Run(election.Ask<ChooseHouseholdRepresentative.Request>(r => (r.Voter, r.Reason) = (voter, reason)), Stop), actor ?? Registrar());
    }

    private static async Task<string[]> Representatives(Neighbourhood here, RunningElection election) => [.. (await here.Voters(election)).Where(v => v.ForHousehold).Select(v => v.Name)];
}
