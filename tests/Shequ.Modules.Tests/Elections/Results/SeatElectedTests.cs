using Shequ.Elections;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Tests.Elections.Counting;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Results;

public sealed class SeatElectedTests(TestDatabases databases)
{
    private const string Held = """
        select p.name || ' ' || a.from_day || ' ' || coalesce(a.term_ends_on::text, '') as "Value" from organization_appointment a
        join organization_person p on p.id = a.person_id where a.held_until > '2026-11-20' order by p.name
        """;

    private static readonly int[][] Clear = [[30, 10], [25, 15], [35, 30, 28, 4]];

    [Fact]
    public async Task Those_elected_take_the_posts_the_old_committee_leaves_and_the_election_is_over()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Committee();
        var (room, _) = await CountRoom.Open(here, committee: old.Body);
        await room.Result(40, Clear);

        var seated = await room.Seat();

        (seated.Appointments.Count, seated.TermEndsOn, seated.Certificates).ShouldBe((5, new DateOnly(2031, 11, 21), 5));
        (await here.Ask<string>(Held)).ShouldBe(new[] { "候选1", "候选3", "候选5", "候选6", "候选7" }.Select(n => $"{n} 2026-11-20 2031-11-21"));
        (await here.Ask<int>("select count(*)::int as \"Value\" from organization_appointment where end_cause = 0 and ended_on = '2026-11-20'")).ShouldBe([5]);
        (await here.Ask<string>("select state || ' ' || ended_on as \"Value\" from elections_election")).ShouldBe(["1 2026-11-20"]);
        (await here.Ask<string>("select step as \"Value\" from elections_step where done_on = '2026-11-20' order by 1")).ShouldBe(["certificates", "election_day", "result_announced", "seated"]);
        (await here.Ask<int>("select count(*)::int as \"Value\" from organization_duty where cause = " + (int)Shequ.Organization.Duties.DutyCause.NewCommittee)).Single().ShouldBeGreaterThan(0);
        var audit = await here.LastAudit();
        (audit.Act, audit.Detail).ShouldBe((ElectionPermissions.Run.Name, "登记就任，选举结果报告单"));
        (await Should.ThrowAsync<RefusedException>(() => room.Seat())).Message.ShouldContain("已结束");
    }

    [Fact]
    public async Task From_then_on_nobody_comes_into_the_committee_by_a_typed_result()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Committee();
        var (room, _) = await CountRoom.Open(here, committee: old.Body);
        await room.Result(40, Clear);
        await room.Seat();
        var stranger = await here.Person("外来");

        (await Should.ThrowAsync<RefusedException>(() => here.Elect(old.Body, [(stranger, PostKind.Chair)], Given.Today))).Message.ShouldContain("由计票产生");
        (await Should.ThrowAsync<RefusedException>(() => here.Appoint(Neighbourhood.PostOf(old.Body, PostKind.Chair, stranger, AppointmentOrigin.Appointed)))).Message.ShouldContain("只能由选举");
    }

    [Fact]
    public async Task Who_was_chosen_by_a_group_for_the_new_term_stays_and_who_was_not_leaves()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Committee();
        var group = await here.Body(BodyKind.ResidentsGroup);
        var (before, lately) = (await here.Person("旧代表"), await here.Person("新代表"));
        await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, before, AppointmentOrigin.ChosenByGroup));
        await here.Appoint(Neighbourhood.PostOf(group, PostKind.Representative, lately, AppointmentOrigin.ChosenByGroup, r => r.From = Given.Today.AddDays(-20)));
        var (room, _) = await CountRoom.Open(here, committee: old.Body);
        await room.Result(40, Clear);

        await room.Seat();

        (await here.Post(group, PostKind.Representative)).Holders.ShouldHaveSingleItem().ShouldSatisfyAllConditions(h => h.Name.ShouldBe("新代表"), h => h.TermEndsOn.ShouldBe(new DateOnly(2031, 11, 21)));
    }

    [Fact]
    public async Task By_election_fills_the_open_seat_to_the_end_of_the_term()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Committee();
        await here.End(old.Appointments[4], EndCause.Died);
        var room = await OtherElection.In(here, ElectedOffice.Committee, ElectionKind.ByElection, old.Body, 60,
            new Stake(old.Body, PostKind.Member, "委员", 1, ContestRule.Majority, [await here.Person("补一"), await here.Person("补二")]));
        await room.Result(40, [[21, 19]]);

        (await room.Seat()).TermEndsOn.ShouldBe(Neighbourhood.TermEnd);

        (await here.Post(old.Body, PostKind.Member)).ShouldSatisfyAllConditions(p => (p.Held, p.Seats).ShouldBe((3, 3)), p => p.Holders.Count(h => h.Name == "补一").ShouldBe(1));
    }

    [Fact]
    public async Task A_recall_that_passes_ends_the_post_and_one_that_does_not_leaves_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Committee();
        Stake Of(int i) => new(old.Body, PostKind.Member, $"委员{i}", 1, ContestRule.Recall, [old.People[i]], Appointment: old.Appointments[i]);
        var room = await OtherElection.In(here, ElectedOffice.Committee, ElectionKind.Recall, old.Body, 60, Of(3), Of(4));
        var outcome = await room.Result(40, [[21], [20]]);

        outcome.Contests.Select(c => c.Elected.Count()).ShouldBe([1, 0]);
        await room.Seat();

        (await here.Ask<string>("select p.name || ' ' || a.end_cause as \"Value\" from organization_appointment a join organization_person p on p.id = a.person_id where a.ended_on is not null"))
            .ShouldBe([$"刘洋 {(int)EndCause.Recalled}"]);
        (await here.Ask<int>("select count(*)::int as \"Value\" from elections_certificate")).ShouldBe([0]);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task Chair_of_the_supervisors_needs_more_than_half_and_members_only_more_votes(int votes, bool elected)
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Committee();
        var body = await here.Body(BodyKind.SupervisoryCommittee, "居务监督委员会", r => r.Seats = new() { [PostKind.Chair] = 1, [PostKind.Member] = 2 });
        var room = await OtherElection.In(here, ElectedOffice.SupervisoryCommittee, ElectionKind.General, body, 60,
            new Stake(body, PostKind.Chair, "主任", 1, ContestRule.Majority, [await here.Person("督一"), await here.Person("督二")]),
            new Stake(body, PostKind.Member, "委员", 2, ContestRule.Plurality, [await here.Person("督三"), await here.Person("督四"), await here.Person("督五")]));

        var outcome = await room.Result(40, [[votes, 40 - votes], [19, 11, 10]]);

        outcome.Contests[0].Elected.Count().ShouldBe(elected ? 1 : 0);
        outcome.Contests[0].Candidates[0].Votes!.Threshold.Citation.Norm.ShouldBe("JS-17.4b");
        outcome.Contests[1].Elected.Select(e => e.Count.Votes).ShouldBe([19, 11]);
        if (elected)
        {
            (await room.Seat()).Appointments.Count.ShouldBe(3);
            (await here.Post(body, PostKind.Chair)).Holders.Single().Name.ShouldBe("督一");
        }
    }

    [Fact]
    public async Task Groups_get_their_representatives_and_leaders_and_the_old_ones_leave()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Committee();
        var (one, two) = (await here.Body(BodyKind.ResidentsGroup, "第一居民小组"), await here.Body(BodyKind.ResidentsGroup, "第二居民小组"));
        var before = await here.Person("旧代表");
        await here.Appoint(Neighbourhood.PostOf(one, PostKind.Representative, before, AppointmentOrigin.ChosenByGroup));
        Id<Person>[] people = [await here.Person("代一"), await here.Person("代二"), await here.Person("代三"), await here.Person("代四")];
        var room = await OtherElection.In(here, ElectedOffice.Representatives, ElectionKind.General, old.Body, 60,
            new Stake(one, PostKind.Representative, "第一组代表", 1, ContestRule.Plurality, people[..2], Group: one),
            new Stake(two, PostKind.Representative, "第二组代表", 1, ContestRule.Plurality, people[2..], Group: two));
        await room.Count(40, [[15, 5], [4, 16]], more: r => r.Tallies.ToList().ForEach(t => t.Pages[0].Valid = 20));

        var outcome = await room.Declare();
        outcome.Contests.Select(c => (c.Count.Electors, c.Count.CheckedIn)).ShouldBe([(30, 30), (30, 30)]);
        (await room.Seat()).TermEndsOn.ShouldBe(Neighbourhood.TermEnd);
        (await here.Post(one, PostKind.Representative)).Holders.ShouldHaveSingleItem().ShouldSatisfyAllConditions(h => h.Name.ShouldBe("代一"), h => h.Origin.ShouldBe(AppointmentOrigin.ChosenByGroup));
        (await here.Post(two, PostKind.Representative)).Holders.Single().Name.ShouldBe("代四");

        var leaders = await OtherElection.In(here, ElectedOffice.GroupLeaders, ElectionKind.General, old.Body, 60, new Stake(one, PostKind.GroupLeader, "第一组组长", 1, ContestRule.Plurality, [people[0], people[1]], Group: one));
        await leaders.Result(40, [[30, 10]]);
        await leaders.Seat();
        (await here.Post(one, PostKind.GroupLeader)).Holders.Single().Name.ShouldBe("代一");
    }

    [Fact]
    public async Task Nobody_takes_two_posts()
    {
        await using var here = await Neighbourhood.Open(databases);
        var old = await here.Committee();
        var twice = await here.Person("两头");
        var room = await OtherElection.In(here, ElectedOffice.Committee, ElectionKind.General, old.Body, 60,
            new Stake(old.Body, PostKind.Chair, "主任", 1, ContestRule.Majority, [twice, await here.Person("甲一")]),
            new Stake(old.Body, PostKind.Member, "委员", 1, ContestRule.Majority, [twice, await here.Person("乙一")]));
        await room.Result(40, [[30, 10], [30, 10]]);

        (await Should.ThrowAsync<RefusedException>(() => room.Seat())).Message.ShouldContain("一人只能担任一个职务");
    }
}
