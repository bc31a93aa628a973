using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Reading;

public sealed class HouseholdReaderTests(TestDatabases databases)
{
    [Fact]
    public async Task A_household_is_shown_with_its_people_masked_its_areas_and_what_is_open()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var group = await here.Body(BodyKind.ResidentsGroup, "第一居民小组");
        var entrance = await here.Entrance();
        await here.Assign(entrance, AreaKind.Group, group);
        var home = await here.Household(entrance, "501", await here.Resident("王芳", idCard: "320102198005051245"), await here.Resident("张小伟", Sex.Male, new(2015, 1, 1)));

        var file = (await Read(here, home.Id))!;

        (file.Door, file.Name, file.LivingHere.Count(), file.Areas.ShouldHaveSingleItem().Name).ShouldBe(("阳光花园3幢2单元501", "王芳户", 2, "第一居民小组"));
        (file.People[0].Document, file.People[0].Age, file.People[0].IsRepresentative).ShouldBe(("••••••••••••••1245", 46, true));
        file.OpenMatters.Select(m => m.What).ShouldBe(["全户没有一个电话", "张小伟没有登记证件"]);
        (await here.Ask<string>("select count(*) || ' ' || min(by) as \"Value\" from population_view")).ShouldBe(["2 李主任"]);
        await Read(here, home.Id);
        (await here.Ask<int>("select count(*)::int as \"Value\" from population_view")).ShouldBe([2]);
    }

    [Fact]
    public async Task What_a_household_lacks_is_told()
    {
        await using var here = await Neighbourhood.Open(databases);
        var entrance = await here.Entrance();
        var child = await here.Household(entrance, "501", await here.Resident("张小伟", Sex.Male, new(2015, 1, 1), "320102201501011235", "13912345678"));
        var empty = await here.Household(entrance, "601");

        (await Read(here, child.Id))!.OpenMatters.Select(m => m.What).ShouldBe(["张小伟未成年，没有成年人同住"]);
        (await Read(here, empty.Id))!.OpenMatters.Select(m => m.What).ShouldBe(["这一户没有成员"]);
        (await Read(here, child.Id, on: Given.Today.AddDays(-1)))!.OpenMatters.ShouldBeEmpty();
    }

    [Fact]
    public async Task On_a_day_past_it_shows_who_was_there_and_what_was_true_then()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (wife, husband) = (await here.Resident("王芳"), await here.Resident("张伟", Sex.Male));
        var home = await here.Household(await here.Entrance(), "501", wife, husband);
        await Run<RecordDeath, HouseholdChanged>(here, a => a.Run(
            new() { Division = Given.Community, Resident = husband.Id, Day = new(2024, 3, 1), Basis = "死亡证明" }, Neighbourhood.Stop));
        await Run<UpdateResident, IReadOnlyList<Shequ.Population.ChangeNotice>>(here, a => a.Run(
            new()
            {
                Division = Given.Community, Resident = wife.Id, Name = "王芳", Sex = Sex.Female, BornOn = wife.BornOn, RegisteredHere = true, Phone = "13912345678",
                Occupation = "教师", Day = new(2025, 1, 1), Basis = "本人申报", DocumentKind = DocumentKind.None, ResidentSince = Homes.Since,
            }, Neighbourhood.Stop));

        (await Read(here, home.Id, on: new(2024, 2, 29)))!.People.Select(p => p.Name).ShouldBe(["王芳", "张伟"]);
        var now = (await Read(here, home.Id))!;
        (now.People.ShouldHaveSingleItem().Name, now.Earlier.ShouldHaveSingleItem().Name).ShouldBe(("王芳", "张伟"));
        now.History.Select(h => h.What).ShouldContain("张伟去世");

        var file = (await Resident(here, wife.Id))!;
        (file.Phone, file.Facts.Occupation).ShouldBe(("•••••••5678", "教师"));
        file.History.ShouldHaveSingleItem().What.ShouldContain("职业登记为教师");
        var before = (await Resident(here, wife.Id, new(2024, 12, 31)))!;
        (before.Phone, before.Facts.Occupation, before.Age).ShouldBe((null, null, 44));
    }

    [Fact]
    public async Task The_neighbour_community_may_not_look_and_an_id_cannot_be_tried_out()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = await here.Household(await here.Entrance(), "501", await here.Resident("王芳"));
        var worker = Neighbourhood.Of(Neighbourhood.NextDoor, PopulationPermissions.ViewResidents);

        await Should.ThrowAsync<ForbiddenException>(() => Read(here, home.Id, worker));
        (await Read(here, home.Id, worker, Given.NextDoor)).ShouldBeNull();
        (await here.Ask<int>("select count(*)::int as \"Value\" from population_view")).ShouldBe([0]);
    }

    [Fact]
    public async Task A_building_head_reads_the_households_of_their_entrances_only()
    {
        await using var here = await Neighbourhood.Open(databases);
        var building = await here.Body(BodyKind.Building, "阳光花园3幢");
        var head = await here.Person("赵楼长");
        await here.Appoint(Neighbourhood.PostOf(building, PostKind.BuildingHead, head, AppointmentOrigin.ChosenByGroup));
        var (own, other) = (await here.Entrance(), await here.Entrance("月光花园"));
        await here.Assign(own, AreaKind.BuildingHead, building);
        var people = new[] { await here.Resident("王芳"), await here.Resident("李娜") };
        var (mine, not) = (await here.Household(own, "501", people[0]), await here.Household(other, "501", people[1]));
        var actor = new Actor("赵楼长", [new(PopulationPermissions.ViewOwnBuilding, new(Neighbourhood.Here), Below: false)], head.Value);

        (await Read(here, mine.Id, actor))!.By.ShouldBe(PopulationPermissions.ViewOwnBuilding);
        (await Read(here, not.Id, actor)).ShouldBeNull();
        (await Resident(here, people[0].Id, actor: actor)).ShouldNotBeNull();
        (await Resident(here, people[1].Id, actor: actor)).ShouldBeNull();
        (await Places(here, actor)).Entrances.Select(e => e.Id).ShouldBe([own.Id]);
        (await Places(here, Viewer)).Entrances.Count().ShouldBe(2);
    }

    private static Actor Viewer => Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents);

    private static Task<TResult> Run<TAct, TResult>(Neighbourhood here, Func<TAct, Task<TResult>> act)
        where TAct : notnull => here.Act(act, Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.RecordResidents));

    private static async Task<HouseholdFile?> Read(Neighbourhood here, Id<Household> id, Actor? actor = null, string code = Given.Community, DateOnly? on = null)
    {
        var place = await here.Division(code);
        return await here.Act<HouseholdReader, HouseholdFile?>(r => r.Read(place, id, on, Neighbourhood.Stop), actor ?? Viewer);
    }

    private static async Task<ResidentFile?> Resident(Neighbourhood here, Id<Resident> id, DateOnly? on = null, Actor? actor = null)
    {
        var place = await here.Division();
        return await here.Act<ResidentReader, ResidentFile?>(r => r.Read(place, id, on, Neighbourhood.Stop), actor ?? Viewer);
    }

    private static async Task<CommunityPlaces> Places(Neighbourhood here, Actor actor)
    {
        var place = await here.Division();
        return await here.Act<PlaceReader, CommunityPlaces>(r => r.Of(place, Neighbourhood.Stop), actor);
    }
}
