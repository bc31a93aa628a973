using Microsoft.Extensions.DependencyInjection;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Registers;
using Shequ.Population.Places;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population;

public sealed class PopulationCountTests(TestDatabases databases)
{
    [Fact]
    public async Task Households_people_and_groups_that_are_registered_outrank_what_was_reported()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var group = await here.Body(BodyKind.ResidentsGroup, "第一居民小组");
        var entrance = await here.Entrance();
        await here.Household(entrance, "101", await here.Resident("王芳"), await here.Resident("张伟"));
        await here.Household(entrance, "102", await here.Resident("李娜"));
        await here.Assign(entrance, AreaKind.Group, group);

        await here.Recount();

        var register = await Register(here);
        register.Statistic(CommunityKeys.Households.Name).ShouldBe(new(2));
        register.Statistic(CommunityKeys.Population.Name).ShouldBe(new(3));
        register.Statistic(CommunityKeys.GroupHouseholds.Name).ShouldBe(new(2, 2));
        register.Statistic(CommunityKeys.GridCoverage.Name).ShouldBeNull();
        (await Register(here, Given.Today.AddDays(-1))).Statistic(CommunityKeys.Households.Name).ShouldBeNull();
    }

    [Fact]
    public async Task A_change_dated_back_changes_the_days_since()
    {
        await using var here = await Neighbourhood.Open(databases);
        var entrance = await here.Entrance();
        await here.Household(entrance, "101", await here.Resident("王芳"));
        await here.Recount();
        here.Clock.Today = Given.Today.AddDays(10);
        await here.Household(entrance, "102", await here.Resident("李娜"));

        await here.Recount(Given.Today.AddDays(5));

        (await Register(here, Given.Today.AddDays(4))).Statistic(CommunityKeys.Households.Name)!.Value.A.ShouldBe(1);
        (await Register(here, Given.Today.AddDays(5))).Statistic(CommunityKeys.Households.Name)!.Value.A.ShouldBe(2);
    }

    private static Task<CommunityRegister> Register(Neighbourhood here, DateOnly? on = null) => here.With(async services =>
        await services.GetRequiredService<RegisterReader>().Read((await here.Division()).Id, on ?? Given.Today, Neighbourhood.Stop));
}
