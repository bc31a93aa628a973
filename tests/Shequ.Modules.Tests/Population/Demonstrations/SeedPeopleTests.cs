using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Registers;
using Shequ.Population;
using Shequ.Population.Demonstrations;
using Shequ.Population.Places;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Demonstrations;

/// <summary>The act that fills a community of the demonstration with people.</summary>
public sealed class SeedPeopleTests(TestDatabases databases)
{
    [Fact]
    public async Task The_same_seed_makes_the_same_people_in_another_database_and_another_seed_makes_others()
    {
        await using var here = await Neighbourhood.Open(databases);
        await using var elsewhere = await Neighbourhood.Open(databases);
        foreach (var place in new[] { here, elsewhere })
        {
            await MadeUpPeople.SeedRegister(place);
            await MadeUpPeople.Seed(place, 300);
        }

        await MadeUpPeople.Seed(here, 300, code: Given.Second);
        await MadeUpPeople.Seed(elsewhere, 300, seed: 2, code: Given.Second);

        (await MadeUpPeople.Read(elsewhere)).Hash().ShouldBe((await MadeUpPeople.Read(here)).Hash());
        (await MadeUpPeople.Read(elsewhere, Given.Second)).Hash().ShouldNotBe((await MadeUpPeople.Read(here, Given.Second)).Hash());
    }

    [Fact]
    public async Task A_second_time_adds_nothing()
    {
        await using var here = await Neighbourhood.Open(databases);
        (await MadeUpPeople.Seed(here, 60)).ShouldBeGreaterThan(100);
        var before = (await MadeUpPeople.Read(here)).Hash();

        (await MadeUpPeople.Seed(here, 60, seed: 2)).ShouldBe(0);

        (await MadeUpPeople.Read(here)).Hash().ShouldBe(before);
    }

    [Fact]
    public async Task A_community_where_real_people_live_or_serve_is_left_alone()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Household(await here.Entrance(), "101", await here.Resident("王芳"));
        await here.Establish(Neighbourhood.BodyOf(BodyKind.ResidentsCommittee, more: r => r.Division = Given.Second));

        (await MadeUpPeople.Seed(here)).ShouldBe(0);
        (await MadeUpPeople.Seed(here, code: Given.Second)).ShouldBe(0);

        (await MadeUpPeople.Read(here)).Residents.ShouldHaveSingleItem().Name.ShouldBe("王芳");
        (await MadeUpPeople.Read(here, Given.Second)).Residents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_only_do_it_next_door_is_refused_and_what_was_done_is_on_record()
    {
        await using var here = await Neighbourhood.Open(databases);

        await Should.ThrowAsync<ForbiddenException>(() => MadeUpPeople.Seed(here, actor: Neighbourhood.Of("32/3201/320102/320102002")));
        await Should.ThrowAsync<NotFoundException>(() => MadeUpPeople.Seed(here, code: Given.Village));
        await Should.ThrowAsync<BadInputException>(() => MadeUpPeople.Seed(here, households: 0));
        await MadeUpPeople.Seed(here, 20);

        var entry = await here.LastAudit();
        entry.Act.ShouldBe("organization.seed_demonstration");
        entry.Detail.ShouldBe("320102001001 的演示居民，种子 1");
    }

    [Fact]
    public async Task All_urban_communities_of_an_area_are_filled_each_by_itself()
    {
        await using var here = await Neighbourhood.Open(databases);
        await MadeUpPeople.Seed(here, 20);

        var (communities, people) = await here.Act<AreaSeeding, (int Communities, long People)>(a => a.Run(new(Given.Street, 20), Neighbourhood.Stop));

        communities.ShouldBe(1);
        people.ShouldBe((await MadeUpPeople.Read(here, Given.Second)).Residents.Count);
        (await MadeUpPeople.Read(here, Given.NextDoor)).Residents.ShouldBeEmpty();
    }

    [Fact]
    public async Task Those_who_hold_posts_and_live_there_live_in_their_building_or_group()
    {
        await using var here = await Neighbourhood.Open(databases);
        await MadeUpPeople.SeedRegister(here);
        await MadeUpPeople.Seed(here, 1500);

        await here.With(async services =>
        {
            var (db, id) = (services.GetRequiredService<Session>().Db, (await here.Division()).Id);
            var people = await db.People.Where(p => p.DivisionId == id && p.LivesHere).ToDictionaryAsync(p => p.Id, Neighbourhood.Stop);
            var linked = await db.Residents.Where(r => r.DivisionId == id && r.PersonId != null).ToListAsync(Neighbourhood.Stop);
            linked.Select(r => r.PersonId!.Value).ShouldBe(people.Keys, ignoreOrder: true);
            linked.Where(r => people[r.PersonId!.Value].Name != r.Name || people[r.PersonId!.Value].Sex != r.Sex).ShouldBeEmpty();
            var doors = await db.Dwellings.Where(w => w.DivisionId == id).Select(w => w.Door).ToListAsync(Neighbourhood.Stop);
            people.Values.Select(p => p.Dwelling!).ShouldBeSubsetOf(doors);
            return 0;
        });
        (await here.Ask<long>("""
            select count(*) as "Value" from population_resident r join population_stay s on s.resident_id = r.id join population_household h on h.id = s.household_id
            join population_dwelling w on w.id = h.dwelling_id join population_area_assignment a on a.entrance_id = w.entrance_id and a.kind = 2
            join organization_appointment p on p.person_id = r.person_id join organization_body b on b.id = p.body_id and b.kind = 10
            where a.body_id <> b.id
            """.Replace("b.kind = 10", $"b.kind = {(int)BodyKind.Building}", StringComparison.Ordinal))).Single().ShouldBe(0);
    }

    [Fact]
    public async Task Groups_and_grids_have_the_size_that_the_checkup_then_records()
    {
        await using var here = await Neighbourhood.Open(databases);
        await MadeUpPeople.SeedRegister(here);
        await MadeUpPeople.Seed(here, 1500);

        var living = (await MadeUpPeople.Read(here)).Members().Count;
        var register = await here.With(async services => await services.GetRequiredService<RegisterReader>().Read((await here.Division()).Id, Given.Today, Neighbourhood.Stop));
        register.Statistic(CommunityKeys.Households.Name)!.Value.A.ShouldBe(living);
        register.Statistic(CommunityKeys.GroupHouseholds.Name)!.Value.B.ShouldBeInRange(living / 40, living / 4);
        register.Statistic(CommunityKeys.GridCoverage.Name)!.Value.A.ShouldBe(living);
        var areas = await here.Ask<int>("""select distinct kind::int as "Value" from population_area_assignment order by 1""");
        areas.ShouldBe([(int)AreaKind.Group, (int)AreaKind.Grid, (int)AreaKind.BuildingHead]);
    }
}
