using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Registers;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Households;

/// <summary>One household over ten years, told act by act, and who lived here on the days in between.</summary>
public sealed class TenYearsTests(TestDatabases databases)
{
    [Fact]
    public async Task Marriage_birth_split_death_and_leaving_are_all_remembered()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Register(Home(
            new(2016, 3, 1), Door(),
            Member("王建国", HouseholdRelation.Self, new(1950, 1, 1), 1), Member("李秀英", HouseholdRelation.Spouse, new(1952, 2, 2), 2),
            Member("王芳", HouseholdRelation.Child, new(1988, 8, 8), 2)))).Household;

        await Marry(here, home, new(2017, 5, 1));
        await Bear(here, home, new(2018, 9, 9));
        var young = await Split(here, home, new(2020, 6, 1));
        await Die(here, home, "王建国", new(2022, 12, 3));
        await Leave(here, young, new(2024, 7, 1));
        await Leave(here, home, new(2026, 2, 1));

        (await here.Living(new(2016, 2, 29))).ShouldBe("");
        (await here.Living(new(2016, 3, 1))).ShouldBe("李秀英 王建国 王芳");
        (await here.Living(new(2017, 5, 1))).ShouldBe("张伟 李秀英 王建国 王芳");
        (await here.Living(new(2019, 1, 1))).ShouldBe("张伟 张小宝 李秀英 王建国 王芳");
        (await here.See(home, new(2020, 5, 31))).Members.Count.ShouldBe(5);
        (await here.See(home, new(2020, 6, 1))).Members.Select(m => m.Name).ShouldBe(["王建国", "李秀英"]);
        (await here.See(young, new(2020, 6, 1))).Members.Select(m => (m.Name, m.Relation)).ShouldBe(
            [("张伟", HouseholdRelation.Self), ("王芳", HouseholdRelation.Spouse), ("张小宝", HouseholdRelation.Child)]);
        (await here.See(home, new(2022, 12, 2))).Representative.ShouldNotBeNull();
        (await here.See(home, new(2022, 12, 3))).Representative.ShouldBeNull();
        (await here.Living(new(2022, 12, 3))).ShouldBe("张伟 张小宝 李秀英 王芳");
        (await here.Living(new(2024, 6, 30))).ShouldBe("张伟 张小宝 李秀英 王芳");
        (await here.Living(new(2024, 7, 1))).ShouldBe("李秀英");
        (await here.Living(Given.Today)).ShouldBe("");
    }

    [Fact]
    public async Task Counts_follow_every_act_on_its_own_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Couple();
        here.Clock.Today = Given.Today.AddDays(30);
        var second = await here.Couple(number: "502").ShouldThrowAsync<Shequ.Kernel.Acts.RefusedException>();
        second.Message.ShouldContain("已有档案");
        await here.Register(Home(Given.Today.AddDays(10), Door("601"), Member("李娜", HouseholdRelation.Self, new(1990, 1, 1), 2)));

        (await Count(here, Given.Today.AddDays(9))).ShouldBe((1, 2));
        (await Count(here, Given.Today.AddDays(10))).ShouldBe((2, 3));
    }

    private static async Task Marry(Neighbourhood here, Id<Household> home, DateOnly day)
    {
        var seen = await here.See(home);
        await here.Do<MoveIn>(a => a.Run(
            seen.With(new MoveIn.Request(), day, r => r.Members = [Member("张伟", HouseholdRelation.ChildInLaw, new(1986, 6, 6), 1, m => (m.RegisteredHere, m.RegisteredPlace) = (false, "安徽省合肥市"))]), Neighbourhood.Stop));
    }

    private static async Task Bear(Neighbourhood here, Id<Household> home, DateOnly day)
    {
        var seen = await here.See(home);
        await here.Do<RecordBirth>(a => a.Run(
            new()
            {
                Division = Given.Community, Household = home, Version = seen.Version, Name = "张小宝", Sex = Sex.Male, BornOn = day, Relation = HouseholdRelation.Grandchild,
                RegisteredHere = true, Basis = "出生医学证明",
            }, Neighbourhood.Stop));
    }

    private static async Task<Id<Household>> Split(Neighbourhood here, Id<Household> home, DateOnly day)
    {
        var seen = await here.See(home);
        return (await here.Do<SplitHousehold>(a => a.Run(
            seen.With(new SplitHousehold.Request(), day, r =>
            {
                r.Residents = [seen.Of("王芳"), seen.Of("张伟"), seen.Of("张小宝")];
                (r.Representative, r.Door) = (seen.Of("张伟"), Door("602"));
                r.Relations = [new() { Resident = seen.Of("王芳"), Relation = HouseholdRelation.Spouse }, new() { Resident = seen.Of("张小宝"), Relation = HouseholdRelation.Child }];
            }), Neighbourhood.Stop))).Household;
    }

    private static async Task Die(Neighbourhood here, Id<Household> home, string name, DateOnly day)
    {
        var somebody = (await here.See(home)).Member(name);
        var told = await here.Do<RecordDeath>(a => a.Run(
            new() { Division = Given.Community, Resident = new(somebody.Resident), Version = somebody.Version, Day = day, Basis = "死亡证明" }, Neighbourhood.Stop));
        told.Notices.ShouldContain(n => n.Message.Contains("已空缺"));
    }

    private static async Task Leave(Neighbourhood here, Id<Household> home, DateOnly day)
    {
        var seen = await here.See(home);
        var told = await here.Do<MoveOut>(a => a.Run(seen.With(new MoveOut.Request(), day, r => (r.Everybody, r.Destination) = (true, "苏州")), Neighbourhood.Stop));
        told.Notices.ShouldContain(n => n.Message.Contains("随之终止"));
    }

    private static Task<(decimal, decimal)> Count(Neighbourhood here, DateOnly on) => here.With(async services =>
    {
        var register = await ((RegisterReader)services.GetService(typeof(RegisterReader))!).Read((await here.Division()).Id, on, Neighbourhood.Stop);
        return (register.Statistic(CommunityKeys.Households.Name)!.Value.A, register.Statistic(CommunityKeys.Population.Name)!.Value.A);
    });
}
