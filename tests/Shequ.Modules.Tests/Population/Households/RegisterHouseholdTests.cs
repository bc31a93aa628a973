using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Households;

public sealed class RegisterHouseholdTests(TestDatabases databases)
{
    private static readonly DateOnly Day = new(2016, 3, 1);

    [Fact]
    public async Task A_household_is_kept_with_its_door_members_and_representative()
    {
        await using var here = await Neighbourhood.Open(databases);

        var made = await here.Couple();

        var seen = await here.See(made.Household);
        seen.Door.ShouldBe("阳光花园3幢2单元501");
        seen.Representative.ShouldBe(seen.Member("王芳").Resident);
        seen.Members.Select(m => (m.Name, m.Sex, m.Relation, m.Age)).ShouldBe([("王芳", Sex.Female, HouseholdRelation.Self, 46), ("张伟", Sex.Male, HouseholdRelation.Spouse, 48)]);
        (await here.LastAudit()).Detail.ShouldBe("登记住户一户，2 人，2016-03-01");
        (await here.Ask<string>("select initials as \"Value\" from population_resident order by initials")).ShouldBe(["wf", "zw"]);
        (await here.Ask<long>("select count(*) as \"Value\" from population_view")).ShouldBe([2L]);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once()
    {
        await using var here = await Neighbourhood.Open(databases);
        var bad = Home(
            Given.Today.AddDays(1), new(), Member("王", HouseholdRelation.Self, new(1980, 5, 5), 2), Member("张伟", HouseholdRelation.Self, new(1978, 8, 8), 1, m => m.Phone = "1"),
            new() { Name = "李娜", DocumentKind = DocumentKind.None, LivesHere = false });

        var failure = await here.Register(bad).ShouldThrowAsync<BadInputException>();

        failure.Errors.Select(e => e.Field).ShouldBe(
            ["Door.Building", "Members[0].Name", "Members[1].Phone", "Members[2].Relation", "Members[2].Sex", "Members[2].LivesHere", "Members", "Day"]);
    }

    [Fact]
    public async Task A_household_without_people_and_people_without_a_dwelling_are_told_what_to_do()
    {
        await using var here = await Neighbourhood.Open(databases);

        var empty = await here.Register(Home(Day, Door())).ShouldThrowAsync<BadInputException>();
        var homeless = await here.Register(Home(Day, new() { Building = "3幢" }, Member("王芳", HouseholdRelation.Self, new(1980, 5, 5), 2))).ShouldThrowAsync<BadInputException>();

        empty.Message.ShouldContain("没有人住的房子只登记住房");
        homeless.Message.ShouldContain("没有门牌的");
    }

    [Fact]
    public async Task Nothing_is_half_done_when_the_last_member_is_refused()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Couple();

        var twice = await here.Register(Home(
            Day, new() { Estate = "新园", Building = "1幢", Number = "1" }, Member("李娜", HouseholdRelation.Self, new(1990, 1, 1), 2), Member("张伟", HouseholdRelation.Spouse, new(1978, 8, 8), 1)))
            .ShouldThrowAsync<RefusedException>();

        var known = (await here.Ask<Guid>("select id as \"Value\" from population_resident where name = '张伟'")).Single();
        twice.Remedy.ShouldNotBeNull().ShouldContain($"/residents/{Given.Community}/people/{known}");
        twice.Message.ShouldNotContain("张伟");
        (await here.Ask<string>("select name as \"Value\" from population_estate")).ShouldBe(["阳光花园"]);
        (await here.Ask<long>("select count(*) as \"Value\" from population_resident")).ShouldBe([2L]);
        (await here.LastAudit()).Refused.ShouldBe(twice.Message);
    }

    [Fact]
    public async Task Only_whoever_records_residents_here_may()
    {
        await using var here = await Neighbourhood.Open(databases);
        var request = Home(Day, Door(), Member("王芳", HouseholdRelation.Self, new(1980, 5, 5), 2));

        await here.Register(request, Worker(Neighbourhood.NextDoor)).ShouldThrowAsync<ForbiddenException>();
        await here.Register(request, Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.ViewResidents)).ShouldThrowAsync<ForbiddenException>();
        await here.Register(request, Actor.Public).ShouldThrowAsync<ForbiddenException>();
        await here.Register(request, Worker());

        var (division, home) = (await here.Division(), await here.Ask<Guid>("select id as \"Value\" from population_household"));
        await here.Act<HouseholdOnDay, HouseholdOnDayView>(r => r.Of(division, new(home.Single()), null, Neighbourhood.Stop), Worker(Neighbourhood.NextDoor)).ShouldThrowAsync<ForbiddenException>();
        await here.Act<ResidentsOnDay, ResidentsOnDayView>(r => r.Page(division, null, null, Neighbourhood.Stop), Actor.Public).ShouldThrowAsync<ForbiddenException>();
    }

    [Fact]
    public async Task A_household_next_door_is_not_found_from_here()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);

        var stranger = seen.With(new MoveOut.Request { Everybody = true }, new(2026, 10, 1), r => r.Division = Elsewhere);

        await here.Do<MoveOut>(a => a.Run(stranger, Neighbourhood.Stop), Worker(Neighbourhood.NextDoor)).ShouldThrowAsync<NotFoundException>();
        (await here.Living()).ShouldBe("张伟 王芳");
    }
}
