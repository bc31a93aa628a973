using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Places;
using Shequ.Population.Search;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Search;

public sealed class ResidentSearchTests(TestDatabases databases)
{
    private const string IdCard = "320102198005051245";
    private const string Street = "32/3201/320102/320102001";

    [Theory]
    [InlineData("王芳", "王芳")]
    [InlineData("芳", "王芳")]
    [InlineData(" 王　芳 ", "王芳")]
    [InlineData("wf", "王芳")]
    [InlineData("ＷＦ", "王芳")]
    [InlineData("dx", "单雄")]
    [InlineData("sx", "单雄")]
    [InlineData("𠮷", "𠮷娜")]
    [InlineData("㛃", "李㛃")]
    [InlineData("阿依古丽·买买提", "阿依古丽·买买提")]
    [InlineData("阿依古丽•买买提", "阿依古丽·买买提")]
    [InlineData("5678", "王芳")]
    [InlineData("13912345678", "王芳")]
    [InlineData("1245", "王芳")]
    [InlineData("１２４5", "王芳")]
    [InlineData(IdCard, "王芳")]
    [InlineData("王 501", "王芳")]
    [InlineData("501 芳", "王芳")]
    [InlineData("王 3幢", "王芳,王强")]
    [InlineData("阳光 强", "王强")]
    [InlineData("w 602", "王强")]
    [InlineData("王 5678", "王芳")]
    public async Task Somebody_is_found_by(string typed, string names)
    {
        await using var here = await Home();

        (await Find(here, typed)).People.Select(p => p.Name).Order(StringComparer.Ordinal).ShouldBe(names.Split(',').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("501")]
    [InlineData("3-2-501")]
    [InlineData("3－2－501")]
    [InlineData("2-501")]
    [InlineData("3幢501")]
    [InlineData("3幢2单元501室")]
    [InlineData("阳光花园3幢2单元501")]
    [InlineData("阳光 501")]
    [InlineData("yghy 3 501")]
    [InlineData("ygh3-2-501")]
    public async Task A_door_is_found_with_the_household_behind_it(string typed)
    {
        await using var here = await Home();

        var found = await Find(here, typed);

        var door = found.Doors.ShouldHaveSingleItem();
        door.Door.ShouldBe("阳光花园3幢2单元501");
        door.Households.ShouldHaveSingleItem().Names.ShouldBe(["王芳"]);
        found.Only!.Value.Household.ShouldBe(door.Households[0].Household);
    }

    [Theory]
    [InlineData("3-1-501")]
    [InlineData("4幢501")]
    [InlineData("501幢")]
    [InlineData("50")]
    [InlineData("王强 501")]
    [InlineData("13912345679")]
    [InlineData("13812345678")]
    [InlineData("x")]
    [InlineData("%")]
    public async Task What_does_not_fit_is_not_found_and_something_to_try_is_said(string typed)
    {
        await using var here = await Home();

        var found = await Find(here, typed);

        (found.IsEmpty, found.Only, found.Advice.Count > 0).ShouldBe((true, null, true));
    }

    [Fact]
    public async Task A_number_with_a_wrong_check_digit_says_so()
    {
        await using var here = await Home();

        (await Find(here, "320102198005051240")).Advice.ShouldContain(a => a.Contains("校验位", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hit_shows_age_door_and_only_the_number_that_was_typed_masked()
    {
        await using var here = await Home();

        var by = (await Find(here, "5678")).People.ShouldHaveSingleItem();
        (by.Age, by.Phone, by.Document, by.Door, by.Community.Code).ShouldBe((46, "•••••••5678", null, "阳光花园3幢2单元501", Given.Community));
        var name = (await Find(here, "王芳")).People.ShouldHaveSingleItem();
        (name.Phone, name.Document).ShouldBe((null, null));
        (await Find(here, IdCard)).People.ShouldHaveSingleItem().Document.ShouldBe("••••••••••••••1245");
    }

    [Fact]
    public async Task At_most_twenty_are_shown_the_whole_name_first_and_the_rest_is_counted()
    {
        await using var here = await Neighbourhood.Open(databases);
        var entrance = await here.Entrance();
        for (var i = 0; i < 24; i++)
        {
            await here.Household(entrance, $"{i + 1}01", await here.Resident(i == 20 ? "小芳" : $"小芳{(char)('一' + i)}"));
        }

        var found = await Find(here, "小芳");

        (found.People.Count, found.People[0].Name, found.More, found.Only).ShouldBe((20, "小芳", 4, null));
        (await Find(here, "阳光 小芳")).More.ShouldBe(4);
        (await Find(here, "阳光")).ShouldSatisfyAllConditions(f => f.Doors.Count.ShouldBe(20), f => f.More.ShouldBe(4));
    }

    [Fact]
    public async Task An_empty_dwelling_is_found_by_its_door()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Household(await here.Entrance(), "101");

        (await Find(here, "101")).Doors.ShouldHaveSingleItem().Households.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_street_finds_in_all_its_communities_and_a_community_only_in_its_own()
    {
        await using var here = await Home();
        await here.Household(await here.Entrance(code: Given.Second), "701", await here.Resident("王刚", code: Given.Second));
        await here.Household(await here.Entrance(code: Given.NextDoor), "702", await here.Resident("王美", code: Given.NextDoor));

        (await Find(here, "王", place: Given.Street, actor: Of(Street))).People.Select(p => p.Name).Order(StringComparer.Ordinal).ShouldBe(["王刚", "王强", "王芳"]);
        (await Find(here, "王", actor: Of(Street))).People.Count.ShouldBe(2);
        await Should.ThrowAsync<ForbiddenException>(() => Find(here, "王", place: Given.NextDoor, actor: Of(Street)));
        await Should.ThrowAsync<ForbiddenException>(() => Find(here, "王", place: "320102", actor: Of("32/3201/320102")));
        await Should.ThrowAsync<ForbiddenException>(() => Find(here, "王", actor: Actor.Public));
        await Should.ThrowAsync<ForbiddenException>(() => Find(here, "王", place: Given.Street, actor: Of(Neighbourhood.Here)));
    }

    [Fact]
    public async Task A_building_head_finds_only_who_lives_in_the_entrances_of_their_area()
    {
        await using var here = await Home();
        var building = await here.Body(BodyKind.Building, "阳光花园4幢", r => r.Parent = null);
        var head = await here.Person("赵楼长");
        await here.Appoint(Neighbourhood.PostOf(building, PostKind.BuildingHead, head, AppointmentOrigin.ChosenByGroup));
        var other = await here.Entrance("月光花园", "4幢", "1单元");
        await here.Household(other, "801", await here.Resident("王海"));
        var actor = new Actor("赵楼长", [new(PopulationPermissions.ViewOwnBuilding, new(Neighbourhood.Here), Below: false)], head.Value);

        (await Find(here, "王", actor: actor)).Advice.ShouldContain(a => a.Contains("还没有划定单元", StringComparison.Ordinal));
        await here.Assign(other, AreaKind.BuildingHead, building);

        (await Find(here, "王", actor: actor)).People.Select(p => p.Name).ShouldBe(["王海"]);
        (await Find(here, "501", actor: actor)).IsEmpty.ShouldBeTrue();
        (await Find(here, "801 王", actor: actor)).People.Count.ShouldBe(1);
        (await Find(here, "王", actor: actor with { Person = Guid.Empty })).IsEmpty.ShouldBeTrue();
    }

    private static Actor Of(string path) => Neighbourhood.Of(path, PopulationPermissions.ViewResidents);

    private async Task<Neighbourhood> Home()
    {
        var here = await Neighbourhood.Open(databases);
        var entrance = await here.Entrance();
        await here.Household(entrance, "501", await here.Resident("王芳", idCard: IdCard, phone: "13912345678"));
        await here.Household(entrance, "602", await here.Resident("王强", Sex.Male), await here.Resident("单雄", Sex.Male));
        await here.Household(entrance, "703", await here.Resident("𠮷娜"), await here.Resident("李㛃"), await here.Resident("阿依古丽·买买提"));
        return here;
    }

    private static async Task<SearchResults> Find(Neighbourhood here, string typed, string place = Given.Community, Actor? actor = null)
    {
        var division = await here.Division(place);
        return await here.Act<ResidentSearch, SearchResults>(s => s.Find(division, typed, Neighbourhood.Stop), actor ?? Of(Neighbourhood.Here));
    }
}
