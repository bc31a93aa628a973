using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Places;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Places;

public sealed class PlacesTests(TestDatabases databases)
{
    [Fact]
    public async Task A_building_is_typed_as_a_chair_would_say_it()
    {
        await using var here = await Neighbourhood.Open(databases);
        var estate = await Estate(here);

        var building = await Building(here, r => (r.Estate, r.Name, r.Entrances, r.Floors, r.PerFloor) = (estate, " ３ 幢", "2", 6, 2));

        var seen = (await Book(here)).ShouldHaveSingleItem();
        (seen.Estate, seen.Name).ShouldBe(("阳光花园", "3幢"));
        seen.Entrances.Select(e => e.Name).ShouldBe(["1单元", "2单元"]);
        var doors = await Doors(here, building);
        doors.Count.ShouldBe(24);
        doors.Take(3).Select(d => d.Door).ShouldBe(["阳光花园3幢1单元101", "阳光花园3幢1单元102", "阳光花园3幢1单元201"]);
        doors[^1].Number.ShouldBe("602");
        (await here.Ask<string>("select door_key as \"Value\" from population_dwelling where door = '阳光花园3幢2单元502'")).ShouldBe(["阳光花园 yghy 3-2-502"]);
        (await here.LastAudit()).Detail.ShouldBe("登记楼栋 3幢");
    }

    [Fact]
    public async Task Doors_are_listed_where_floors_do_not_say_it_and_added_later()
    {
        await using var here = await Neighbourhood.Open(databases);
        var building = await Building(here, r => (r.Name, r.Doors) = ("汉口西路12号", "101、102室，2-1"));

        await here.Act<AddDwellings, IReadOnlyList<Id<Dwelling>>>(a => a.Run(new() { Division = Given.Community, Building = building, Doors = "103" }, Neighbourhood.Stop));
        var again = await here.Act<AddDwellings, IReadOnlyList<Id<Dwelling>>>(a => a.Run(new() { Division = Given.Community, Building = building, Doors = "103 104" }, Neighbourhood.Stop))
            .ShouldThrowAsync<BadInputException>();

        (await Doors(here, building)).Select(d => d.Door).ShouldBe(["汉口西路12号2-1", "汉口西路12号101", "汉口西路12号102", "汉口西路12号103"], ignoreOrder: true);
        again.Message.ShouldContain("已有房号 103");
    }

    [Theory]
    [InlineData(null, null, null, "请填写层数和每层户数")]
    [InlineData("101", 6, null, "只用一种方式")]
    [InlineData(null, 0, 2, "层数应在")]
    [InlineData(null, 6, 51, "每层户数应在")]
    [InlineData("、、", null, null, "用顿号、逗号或空格隔开")]
    public async Task Doors_that_cannot_be_are_told(string? doors, int? floors, int? perFloor, string says)
    {
        await using var here = await Neighbourhood.Open(databases);

        var failure = await Building(here, r => (r.Doors, r.Floors, r.PerFloor) = (doors, floors, perFloor)).ShouldThrowAsync<BadInputException>();

        failure.Message.ShouldContain(says);
    }

    [Fact]
    public async Task The_same_building_by_another_word_is_not_made_twice()
    {
        await using var here = await Neighbourhood.Open(databases);
        var estate = await Estate(here);
        await Building(here, r => (r.Estate, r.Floors, r.PerFloor) = (estate, 1, 1));

        (await Building(here, r => (r.Estate, r.Name, r.Floors, r.PerFloor) = (estate, "3栋", 1, 1)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("已登记有“3幢”");
        (await Estate(here).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("已登记有");
        (await here.Couple(number: "１０１室")).Household.ShouldNotBe(default);
        (await Book(here)).Count.ShouldBe(1);
        var typed = Home(new(2020, 1, 1), new() { Estate = "阳光花园", Building = "3号楼", Number = "1" }, Member("李娜", Shequ.Population.Households.HouseholdRelation.Self, new(1990, 1, 1), 2));
        (await here.Register(typed).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("应是同一栋");
    }

    [Fact]
    public async Task Places_belong_to_whoever_records_them_there()
    {
        await using var here = await Neighbourhood.Open(databases);

        await Estate(here, Neighbourhood.Of(Neighbourhood.NextDoor)).ShouldThrowAsync<ForbiddenException>();
        await Estate(here, Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents)).ShouldThrowAsync<ForbiddenException>();
        var street = here.Act<EstablishEstate, Id<Estate>>(a => a.Run(new() { Division = Given.Street, Name = "某小区" }, Neighbourhood.Stop));
        (await street.ShouldThrowAsync<RefusedException>()).Message.ShouldContain("不是社区");
        (await here.Ask<long>("select count(*) as \"Value\" from population_estate")).ShouldBe([0L]);
    }

    [Fact]
    public async Task A_building_ends_only_when_nobody_is_registered_there()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var building = new Id<ResidentialBuilding>((await Book(here)).Single().Id);

        (await End(here, building).ShouldThrowAsync<RefusedException>()).Remedy.ShouldNotBeNull().ShouldContain("先逐户登记迁出");
        var seen = await here.See(home);
        await here.Do<Shequ.Population.Households.MoveOut>(a => a.Run(seen.With(new Shequ.Population.Households.MoveOut.Request { Everybody = true }, new(2026, 10, 1)), Neighbourhood.Stop));
        (await End(here, building)).ShouldBe(1);

        (await Book(here)).ShouldBeEmpty();
        (await here.Living(new(2026, 9, 30))).ShouldBe("张伟 王芳");
    }

    private static Task<int> End(Neighbourhood here, Id<ResidentialBuilding> building) => here.Act<EndPlace, int>(a => a.Run(
        new() { Division = Given.Community, Building = building, Day = new(2026, 11, 1), Document = "拆迁公告" }, Neighbourhood.Stop));

    private static Task<Id<Estate>> Estate(Neighbourhood here, Actor? actor = null) =>
        here.Act<EstablishEstate, Id<Estate>>(a => a.Run(new() { Division = Given.Community, Name = "阳光花园", From = new(2005, 1, 1) }, Neighbourhood.Stop), actor);

    private static Task<Id<ResidentialBuilding>> Building(Neighbourhood here, Action<RegisterBuilding.Request> more)
    {
        var request = new RegisterBuilding.Request { Division = Given.Community, Name = "3幢" };
        more(request);
        return here.Act<RegisterBuilding, Id<ResidentialBuilding>>(a => a.Run(request, Neighbourhood.Stop));
    }

    private static async Task<IReadOnlyList<BuildingView>> Book(Neighbourhood here)
    {
        var division = await here.Division();
        return await here.Act<PlaceBook, IReadOnlyList<BuildingView>>(b => b.Buildings(division, Neighbourhood.Stop));
    }

    private static async Task<IReadOnlyList<DwellingView>> Doors(Neighbourhood here, Id<ResidentialBuilding> building)
    {
        var division = await here.Division();
        return await here.Act<PlaceBook, IReadOnlyList<DwellingView>>(b => b.Dwellings(division, building, Neighbourhood.Stop));
    }
}
