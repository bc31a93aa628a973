using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Population.Derived;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Derived;

public sealed class PopulationFiguresTests(TestDatabases databases)
{
    [Fact]
    public async Task A_community_is_counted_from_its_registers_and_held_against_the_norms_on_groups()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var group = await here.Body(BodyKind.ResidentsGroup, "第一居民小组");
        var (one, other) = (await here.Entrance(), await here.Entrance("和平里", "1号楼", ""));
        await here.Household(one, "101", await here.Resident("王芳"), await here.Resident("王小明", born: new(2020, 1, 1)));
        await here.Household(other, "201", await here.Resident("李娜"));
        await here.Assign(one, AreaKind.Group, group);

        var figures = await Read(here);

        (figures.Households, figures.People, figures.RegisteredHere, figures.Floating, figures.Ungrouped).ShouldBe((2, 3, 3, 0, 1));
        figures.Kinds.ShouldBe(new Dictionary<HouseholdKind, int> { [HouseholdKind.RegisteredHere] = 2 });
        figures.Ages.Select(a => (a.FromAge, a.Women)).ShouldBe([(5, 1), (45, 2)]);
        var size = figures.Groups.ShouldHaveSingleItem();
        (size.Name, size.Households).ShouldBe(("第一居民小组", 1));
        size.Findings.ShouldContain(f => f.Citation.Norm == "JS-8" && !f.Met && f.Margin == "差 99 户");
        figures.WithoutHead.ShouldBe(["和平里1号楼", "阳光花园3幢2单元"], ignoreOrder: true);
        figures.Voters.Eligible.ShouldBe(2);
    }

    [Fact]
    public async Task A_day_before_anybody_came_counts_nobody()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Household(await here.Entrance(), "101", await here.Resident("王芳"));

        (await Read(here, Homes.Since.AddDays(-1))).People.ShouldBe(0);
        (await Read(here, Homes.Since)).People.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_may_see_neither_residents_nor_tables_sees_no_figures()
    {
        await using var here = await Neighbourhood.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => Read(here, actor: Actor.Public));
        await Should.ThrowAsync<ForbiddenException>(() => Read(here, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        (await Read(here, actor: Neighbourhood.Of("32", PopulationPermissions.ViewTables))).People.ShouldBe(0);
    }

    private static async Task<PopulationFigures> Read(Neighbourhood here, DateOnly? on = null, Actor? actor = null)
    {
        var division = await here.Division();
        return await here.Act<PopulationFiguresReader, PopulationFigures>(r => r.Of(division, on ?? Given.Today, Neighbourhood.Stop), actor);
    }
}
