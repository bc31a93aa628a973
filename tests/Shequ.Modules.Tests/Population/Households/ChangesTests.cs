using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Population.Households;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Households;

public sealed class ChangesTests(TestDatabases databases)
{
    private static readonly DateOnly Day = new(2026, 10, 1);

    [Fact]
    public async Task Of_two_workers_who_edit_one_household_the_second_is_told()
    {
        await using var here = await Neighbourhood.Open(databases);
        var seen = await here.See((await here.Couple()).Household);
        await Out(here, seen, "张伟");

        var second = await Out(here, seen, "王芳").ShouldThrowAsync<StaleException>();

        second.Message.ShouldContain("这一户已被他人修改");
        (await here.Living()).ShouldBe("王芳");
    }

    [Fact]
    public async Task Of_two_workers_who_press_at_once_one_succeeds()
    {
        await using var here = await Neighbourhood.Open(databases);
        var seen = await here.See((await here.Couple()).Household);

        var both = await Task.WhenAll(Try(Out(here, seen, "张伟")), Try(Out(here, seen, "王芳")));

        both.Count(done => done).ShouldBe(1);
        (await here.See(new(seen.Household))).Members.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Days_that_cannot_be_are_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        var seen = await here.See((await here.Couple(new(2020, 1, 1))).Household);

        (await Out(here, seen, "张伟", Given.Today.AddDays(1)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("在今天之后");
        (await Out(here, seen, "张伟", new(2019, 12, 31)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("日期不能早于这一天");
        (await Out(here, seen, "张伟", new(1899, 12, 31)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("核对年份");
        await Out(here, seen, "张伟", new(2020, 1, 1));
        (await here.Living(new(2020, 1, 1))).ShouldBe("王芳");
    }

    [Fact]
    public async Task Another_representative_makes_the_others_what_they_are_to_them()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Register(Home(
            new(2016, 3, 1), Door(), Member("王芳", HouseholdRelation.Self, new(1980, 5, 5), 2), Member("张伟", HouseholdRelation.Spouse, new(1978, 8, 8), 1),
            Member("张小宝", HouseholdRelation.Child, new(2010, 1, 1), 1), Member("王建国", HouseholdRelation.Parent, new(1950, 1, 1), 1),
            Member("王强", HouseholdRelation.Sibling, new(1982, 1, 1), 1)))).Household;
        var seen = await here.See(home);

        var told = await here.Do<ChangeHousehold>(a => a.Run(
            seen.With(new ChangeHousehold.Request(), Day, r => (r.Representative, r.Kind) = (seen.Of("张伟"), HouseholdKind.Collective)), Neighbourhood.Stop));

        (await here.See(home)).Members.ToDictionary(m => m.Name, m => m.Relation).ShouldBe(
            new Dictionary<string, HouseholdRelation>
            {
                ["张伟"] = HouseholdRelation.Self, ["王芳"] = HouseholdRelation.Spouse, ["张小宝"] = HouseholdRelation.Child, ["王建国"] = HouseholdRelation.ParentInLaw,
                ["王强"] = HouseholdRelation.OtherRelative,
            }, ignoreOrder: true);
        told.Notices.ShouldContain(n => n.Message.Contains("有 1 名成员"));
        var before = await here.See(home, Day.AddDays(-1));
        (before.Kind, before.Member("王建国").Relation, before.Representative).ShouldBe((HouseholdKind.RegisteredHere, HouseholdRelation.Parent, (Guid?)seen.Member("王芳").Resident));
        (await here.Living()).ShouldBe(await here.Living(Day.AddDays(-1)));
    }

    [Fact]
    public async Task Moving_within_the_community_keeps_the_door_of_the_days_before()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);

        (await Move(here, seen, "501").ShouldThrowAsync<BadInputException>()).Message.ShouldContain("已经登记在这套住房");
        await Move(here, seen, "702");

        (await here.See(home)).Door.ShouldBe("阳光花园3幢2单元702");
        (await here.See(home, Day.AddDays(-1))).Door.ShouldBe("阳光花园3幢2单元501");
    }

    [Fact]
    public async Task Who_leaves_but_stays_registered_is_kept_as_living_elsewhere_and_may_come_back()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);
        await here.Do<MoveOut>(a => a.Run(seen.With(new MoveOut.Request { Everybody = true, KeepsRegistration = true }, new(2024, 1, 1)), Neighbourhood.Stop));

        (await here.Living(new(2024, 1, 1))).ShouldBe("");
        seen = await here.See(home);
        seen.Members.ShouldAllBe(m => !m.LivesHere && m.RegisteredHere);
        seen.EndedOn.ShouldBeNull();
        await here.Do<MoveIn>(a => a.Run(
            seen.With(new MoveIn.Request(), new(2025, 1, 1), r => r.Members = [new() { Resident = seen.Of("张伟"), Relation = HouseholdRelation.Spouse }]), Neighbourhood.Stop));
        (await here.Living(new(2025, 1, 1))).ShouldBe("张伟");
    }

    [Fact]
    public async Task Two_households_become_one_and_the_other_ends()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var other = (await here.Register(Home(new(2018, 1, 1), Door("502"), Member("李秀英", HouseholdRelation.Self, new(1952, 2, 2), 2)))).Household;
        var (seen, second) = (await here.See(home), await here.See(other));

        await here.Do<MergeHouseholds>(a => a.Run(
            seen.With(new MergeHouseholds.Request { Other = other, OtherVersion = second.Version }, Day, r => r.Relations = [new() { Resident = second.Of("李秀英"), Relation = HouseholdRelation.ParentInLaw }]),
            Neighbourhood.Stop));

        (await here.See(home)).Member("李秀英").Relation.ShouldBe(HouseholdRelation.ParentInLaw);
        (await here.See(other, Day.AddDays(-1))).Members.Count.ShouldBe(1);
        await here.See(other, Day).ShouldThrowAsync<NotFoundException>();
        (await here.Ask<string>("select begin || ' ' || coalesce(\"end\"::text, '') as \"Value\" from population_stay s join population_resident r on r.id = s.resident_id where r.name = '李秀英' order by s.id"))
            .ShouldBe([$"{(int)StayBegin.FirstRegistration} {(int)StayEnd.Merge}", $"{(int)StayBegin.Merge} "]);
    }

    [Fact]
    public async Task Who_was_never_there_is_taken_out_of_every_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);

        await here.Do<RemoveByMistake>(a => a.Run(
            new() { Division = Given.Community, Household = home, Version = seen.Version, Resident = seen.Of("张伟"), Basis = "登记错户" }, Neighbourhood.Stop));

        (await here.Living(new(2016, 3, 1))).ShouldBe("王芳");
        (await here.Ask<string>("select basis || ' ' || end_basis as \"Value\" from population_stay where \"end\" is not null")).ShouldBe(["户口簿 登记错户"]);
        (await here.Register(Home(new(2016, 3, 1), Door("502"), new MemberFields { Resident = seen.Of("张伟"), Relation = HouseholdRelation.Self }))).Residents.ShouldBe([seen.Of("张伟")]);
    }

    [Fact]
    public async Task A_split_of_everybody_is_no_split()
    {
        await using var here = await Neighbourhood.Open(databases);
        var seen = await here.See((await here.Couple()).Household);

        var all = here.Do<SplitHousehold>(a => a.Run(
            seen.With(new SplitHousehold.Request(), Day, r => (r.Residents, r.Representative) = ([seen.Of("王芳"), seen.Of("张伟")], seen.Of("王芳"))), Neighbourhood.Stop));

        (await all.ShouldThrowAsync<BadInputException>()).Message.ShouldContain("社区内搬家");
    }

    private static Task<HouseholdChanged> Out(Neighbourhood here, HouseholdOnDayView seen, string name, DateOnly? day = null) =>
        here.Do<MoveOut>(a => a.Run(seen.With(new MoveOut.Request { Residents = [seen.Of(name)] }, day ?? Day), Neighbourhood.Stop));

    private static Task<HouseholdChanged> Move(Neighbourhood here, HouseholdOnDayView seen, string number) =>
        here.Do<MoveWithin>(a => a.Run(seen.With(new MoveWithin.Request { Door = Door(number) }, Day), Neighbourhood.Stop));

    private static async Task<bool> Try(Task act)
    {
        try
        {
            await act;
            return true;
        }
        catch (StaleException)
        {
            return false;
        }
    }
}
