using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Population;
using Shequ.Population.Places;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Places;

public sealed class AssignAreaTests(TestDatabases databases)
{
    [Fact]
    public async Task An_entrance_goes_from_one_group_to_another_on_a_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var (first, second) = (await here.Body(BodyKind.ResidentsGroup, "第一居民小组"), await here.Body(BodyKind.ResidentsGroup, "第二居民小组"));
        var entrance = await here.Entrance();

        await Assign(here, [entrance.Id], AreaKind.Group, first, new(2020, 1, 1));
        await Assign(here, [entrance.Id], AreaKind.Group, second, new(2024, 1, 1));
        await Assign(here, [entrance.Id], AreaKind.Group, second, new(2025, 1, 1));
        var early = await Assign(here, [entrance.Id], AreaKind.Group, first, new(2023, 1, 1)).ShouldThrowAsync<BadInputException>();

        early.Message.ShouldContain("2024-01-01 还有划分变动");
        (await Rows(here)).ShouldBe(["2020-01-01..2024-01-01 第一居民小组", "2024-01-01.. 第二居民小组"]);
        await Assign(here, [entrance.Id], AreaKind.Group, null, new(2026, 1, 1));
        (await Rows(here))[^1].ShouldBe("2024-01-01..2026-01-01 第二居民小组");
        (await here.LastAudit()).Detail.ShouldBe("取消划分居民小组，1 个单元，2026-01-01");
    }

    [Fact]
    public async Task A_building_split_between_groups_is_told_with_the_norm_and_kept()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var (first, second) = (await here.Body(BodyKind.ResidentsGroup, "第一居民小组"), await here.Body(BodyKind.ResidentsGroup, "第二居民小组"));
        await here.Act<RegisterBuilding, Id<ResidentialBuilding>>(a => a.Run(
            new() { Division = Given.Community, Name = "3幢", Entrances = "2", Floors = 1, PerFloor = 1 }, Neighbourhood.Stop));
        var division = await here.Division();
        var entrances = (await here.Act<PlaceBook, IReadOnlyList<BuildingView>>(b => b.Buildings(division, Neighbourhood.Stop))).Single().Entrances.Select(e => new Id<Entrance>(e.Id)).ToArray();

        (await Assign(here, entrances, AreaKind.Group, first, new(2025, 1, 1))).ShouldBeEmpty();
        var told = await Assign(here, entrances[1..], AreaKind.Group, second, new(2026, 1, 1));

        told.ShouldHaveSingleItem().Citation!.Norm.ShouldBe("JS-8b");
        told[0].Message.ShouldContain("3幢");
        (await Rows(here)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Only_a_body_of_the_kind_and_of_the_community_will_do()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var (group, entrance) = (await here.Body(BodyKind.ResidentsGroup, "第一居民小组"), await here.Entrance());
        await here.Body(BodyKind.ResidentsCommittee, more: r => r.Division = Registry.Elsewhere);
        var foreign = await here.Body(BodyKind.ResidentsGroup, "别处小组", r => r.Division = Registry.Elsewhere);
        var outside = await here.Entrance("远处花园", code: Registry.Elsewhere);

        (await Assign(here, [entrance.Id], AreaKind.Grid, group, Given.Today).ShouldThrowAsync<RefusedException>()).Message.ShouldContain("不是网格");
        (await Assign(here, [entrance.Id], AreaKind.Group, foreign, Given.Today).ShouldThrowAsync<RefusedException>()).Message.ShouldContain("不在");
        (await Assign(here, [outside.Id], AreaKind.Group, group, Given.Today).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("不在本社区");
        (await Assign(here, [entrance.Id], AreaKind.Group, group, Given.Today.AddDays(1)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("在今天之后");
        (await Assign(here, [entrance.Id], AreaKind.Group, group, new(2014, 12, 31)).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("不存在");
        (await Assign(here, [], AreaKind.Group, group, Given.Today).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("至少选择");
        await Assign(here, [entrance.Id], AreaKind.Group, group, Given.Today, Neighbourhood.Of(Neighbourhood.NextDoor)).ShouldThrowAsync<ForbiddenException>();
        (await Rows(here)).ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<ChangeNotice>> Assign(
        Neighbourhood here, IEnumerable<Id<Entrance>> entrances, AreaKind kind, Id<Body>? body, DateOnly day, Actor? actor = null) =>
        here.Act<AssignArea, IReadOnlyList<ChangeNotice>>(
            a => a.Run(new() { Division = Given.Community, Entrances = [.. entrances], Kind = kind, Body = body, Day = day }, Neighbourhood.Stop), actor);

    private static Task<List<string>> Rows(Neighbourhood here) => here.Ask<string>("""
        select a.from_day || '..' || coalesce(a.ended_on::text, '') || ' ' || b.name as "Value" from population_area_assignment a
        join organization_body b on b.id = a.body_id order by a.from_day
        """);
}
