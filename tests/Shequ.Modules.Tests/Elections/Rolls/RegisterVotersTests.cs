using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Population.Places;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;
using static Shequ.Tests.Elections.Rolls.RollRoom;

namespace Shequ.Tests.Elections.Rolls;

public sealed class RegisterVotersTests(TestDatabases databases)
{
    [Fact]
    public async Task A_household_is_registered_at_once_as_it_stands_in_the_registers_that_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        var entrance = await here.Entrance();
        var people = await here.Home(entrance, "101", "王芳", "张伟");
        var election = await here.Called();
        await here.Assign(entrance, AreaKind.Group, await here.Body(BodyKind.ResidentsGroup, "第一居民小组"));

        var registered = await here.Register(election, people);

        (registered.Count, registered.FirstNumber, registered.Already).ShouldBe((2, 1, 0));
        var voters = await here.Voters(election);
        voters.Select(v => v.Number).ShouldBe([1, 2]);
        voters.Select(v => v.Name).ShouldBe(["王芳", "张伟"], ignoreOrder: true);
        voters.ShouldAllBe(v => v.OnRoll && v.Class == VoterClass.RegisteredHere && v.Door == "阳光花园3幢2单元101" && v.HouseholdId != null && v.GroupId != null && v.BornOn == new DateOnly(1980, 5, 5));
        (await here.Entries(election)).ShouldAllBe(e => e.List == RollList.Voters && e.Joins && !e.AfterFreeze && e.On == Given.Today);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Age_is_counted_on_election_day_and_the_birthday_itself_counts(int birthdayAfter, bool may)
    {
        await using var here = await Neighbourhood.Open(databases);
        var young = await here.Resident("小明", born: Day.AddYears(-18).AddDays(birthdayAfter));
        await here.Household(await here.Entrance(), "101", young);
        var election = await here.Called();

        if (may)
        {
            (await here.Register(election, [young])).Count.ShouldBe(1);
            return;
        }

        var refused = await Should.ThrowAsync<RefusedException>(() => here.Register(election, [young]));
        refused.Citation!.ShouldContain("LAW-16");
        (await here.Voters(election)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_of_seventeen_and_somebody_deprived_of_political_rights_are_refused_with_the_article_and_nobody_is_named()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (young, deprived) = (await here.Resident("小明", born: Day.AddYears(-17)), await here.Resident("赵六"));
        deprived.DeprivedOfPoliticalRights = true;
        await here.Household(await here.Entrance(), "101", young, deprived);
        var election = await here.Called();

        (await Should.ThrowAsync<RefusedException>(() => here.Register(election, [young]))).Message.ShouldContain("18");
        (await Should.ThrowAsync<RefusedException>(() => here.Register(election, [deprived]))).Citation!.ShouldContain("LAW-16b");
        var told = await here.LastAudit();
        told.Refused!.ShouldContain("1 人");
        (told.Refused + told.Detail).ShouldNotContain("赵六");
    }

    [Fact]
    public async Task Whose_day_of_birth_is_unknown_and_who_is_no_resident_cannot_be_judged()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (unknown, nobody) = (await here.Resident("无名"), await here.Resident("外人"));
        unknown.BornOn = null;
        await here.Household(await here.Entrance(), "101", unknown);
        var election = await here.Called();

        (await Should.ThrowAsync<BadInputException>(() => here.Register(election, [unknown]))).Message.ShouldContain("出生日期不详");
        (await Should.ThrowAsync<BadInputException>(() => here.Register(election, [nobody]))).Message.ShouldContain("1 人");
    }

    [Fact]
    public async Task Nobody_is_registered_without_having_said_so_nor_before_the_election_was_called_nor_tomorrow()
    {
        await using var here = await Neighbourhood.Open(databases);
        var people = await here.Home(await here.Entrance(), "101", "王芳");
        var election = await here.Called();

        (await Should.ThrowAsync<BadInputException>(() => here.Register(election, people, r => r.Declaration = null))).Message.ShouldContain("自愿");
        await Should.ThrowAsync<BadInputException>(() => here.Register(election, people, r => r.Declaration = Declaration.FromRegister));
        await Should.ThrowAsync<BadInputException>(() => here.Register(election, people, r => r.DeclaredOn = Given.Today.AddDays(1)));
        await Should.ThrowAsync<BadInputException>(() => here.Register(election, people, r => r.DeclaredOn = election.Election.CalledOn.AddDays(-1)));
        await Should.ThrowAsync<BadInputException>(() => here.Register(election, []));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(5, false)]
    public async Task A_community_worker_from_outside_needs_months_of_work_an_application_and_a_confirmation_or_a_reason(int months, bool longEnough)
    {
        await using var here = await Neighbourhood.Open(databases);
        var agency = await here.Body(BodyKind.ServiceAgency, "党群服务中心");
        var worker = await here.Person("周工");
        await here.Appoint(Neighbourhood.PostOf(agency, PostKind.CommunityWorker, worker, AppointmentOrigin.Appointed, r => r.From = Day.AddMonths(-months)));
        var election = await here.Called();
        Task<RegisteredVoters> Try(bool applied, string? confirmation, string? reason) =>
            here.Register(election, [], r => (r.Workers, r.Applied, r.Confirmation, r.Reason) = ([worker], applied, confirmation, reason));

        (await Should.ThrowAsync<RefusedException>(() => Try(false, "11月20日会议", null))).Citation!.ShouldContain("LAW-16e");
        (await Should.ThrowAsync<RefusedException>(() => Try(true, null, null))).Citation!.ShouldContain("LAW-16e");
        if (longEnough)
        {
            (await Try(true, "11月20日会议确认", null)).Warnings.ShouldBeEmpty();
        }
        else
        {
            (await Should.ThrowAsync<RefusedException>(() => Try(true, "11月20日会议确认", null))).Remedy!.ShouldContain("理由");
            (await Try(true, "11月20日会议确认", "差三天")).Warnings.Single().Citation.Norm.ShouldBe("LAW-16e");
        }

        (await here.Voters(election)).Single().Class.ShouldBe(VoterClass.CommunityWorker);
    }

    [Fact]
    public async Task Numbers_are_given_once_and_who_is_on_the_roll_stays_as_they_are()
    {
        await using var here = await Neighbourhood.Open(databases);
        var people = await here.Home(await here.Entrance(), "101", "王芳", "张伟", "李娜");
        var election = await here.Called();
        await here.Register(election, people[..2]);
        var first = (await here.Voters(election))[0];
        await here.Strike(election, (await here.Voters(election))[1].Id, actor: Registrar());

        (await Should.ThrowAsync<RefusedException>(() => here.Register(election, people))).Message.ShouldContain("除名");
        var more = await here.Register(election, [people.Single(p => p.Id == first.ResidentId), people[2]]);

        (more.Count, more.FirstNumber, more.Already).ShouldBe((1, 3, 1));
        (await here.Voters(election)).Select(v => v.Number).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task It_is_forbidden_next_door_and_audited_without_names()
    {
        await using var here = await Neighbourhood.Open(databases);
        var people = await here.Home(await here.Entrance(), "101", "王芳");
        var election = await here.Called();

        await Should.ThrowAsync<ForbiddenException>(() => here.Register(election, people, actor: Registrar(Neighbourhood.NextDoor)));
        await here.Register(election, people);

        var entry = await here.LastAudit();
        entry.Detail.ShouldContain("登记选民 1 人");
        entry.Detail.ShouldNotContain("王芳");
    }

    [Fact]
    public async Task Two_thousand_are_registered_in_one_act_in_the_order_of_doors()
    {
        await using var here = await Neighbourhood.Open(databases);
        const int Many = 2000;
        var entrance = await here.Entrance();
        var people = await here.Crowd(entrance, Many);
        var election = await here.Called();

        var registered = await here.Register(election, people);

        registered.Count.ShouldBe(Many);
        var voters = await here.Voters(election);
        voters.Select(v => v.Number).ShouldBe(Enumerable.Range(1, Many));
        voters.Zip(voters.Skip(1)).ShouldAllBe(p => p.First.Door!.Length < p.Second.Door!.Length || string.CompareOrdinal(p.First.Door, p.Second.Door) <= 0);
        (await here.RollOn(election, Given.Today)).Count.ShouldBe(Many);
    }
}
