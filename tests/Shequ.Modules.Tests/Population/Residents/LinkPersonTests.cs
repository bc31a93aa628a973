using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Organization.People;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Privacy.Requests;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Residents;

/// <summary>Somebody who lives here and holds a post is entered once.</summary>
public sealed class LinkPersonTests(TestDatabases databases)
{
    private static readonly DateOnly Born = new(1980, 5, 5);

    [Fact]
    public async Task Facts_of_a_linked_resident_are_carried_over_and_two_of_one_household_are_seen_to_be_near()
    {
        await using var here = await Neighbourhood.Open(databases);
        var committee = await here.Committee();
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);

        await Link(here, seen.Of("王芳"), committee.People[0]);
        (await Person(here, committee.People[0])).ShouldSatisfyAllConditions(p => p.Dwelling.ShouldBe("阳光花园3幢2单元501"), p => p.LivesHere.ShouldBeTrue(), p => p.PartyMember.ShouldBeFalse());

        // The deputy is the chair's husband, which the household tells.
        var husband = await Correct(here, seen.Of("张伟"), r => r.BornOn = Born);
        husband.ShouldBeEmpty();
        var near = await Link(here, seen.Of("张伟"), committee.People[1], 1);

        near.ShouldNotBeEmpty();
        near.ShouldAllBe(n => n.Citation != null);
    }

    [Fact]
    public async Task Who_moves_out_or_dies_no_longer_lives_here_in_the_register_of_posts()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (home, person) = ((await here.Couple()).Household, await here.Person("王芳", Sex.Female, born: Born));
        var seen = await here.See(home);
        await Link(here, seen.Of("王芳"), person);
        seen = await here.See(home);

        await here.Do<MoveOut>(a => a.Run(seen.With(new MoveOut.Request { Residents = [seen.Of("王芳")] }, Given.Today), Neighbourhood.Stop));

        (await Person(here, person)).ShouldSatisfyAllConditions(p => p.LivesHere.ShouldBeFalse(), p => p.Dwelling.ShouldBeNull(), p => p.Name.ShouldBe("王芳"));
    }

    [Fact]
    public async Task Two_who_are_not_the_same_are_not_linked()
    {
        await using var here = await Neighbourhood.Open(databases);
        var seen = await here.See((await here.Couple()).Household);
        var (other, same, far) = (
            await here.Person("王芳", Sex.Female, born: new(1985, 1, 1)), await here.Person("王芳", Sex.Female, born: Born), await here.Person("王芳", Sex.Female, Elsewhere, Born));

        (await Link(here, seen.Of("王芳"), other).ShouldThrowAsync<RefusedException>()).Message.ShouldContain("出生日期不一致");
        await Link(here, seen.Of("王芳"), far).ShouldThrowAsync<NotFoundException>();
        await Link(here, seen.Of("王芳"), same, actor: Neighbourhood.Of(Neighbourhood.Here, PopulationPermissions.RecordResidents)).ShouldThrowAsync<ForbiddenException>();
        await Link(here, seen.Of("王芳"), same);
        (await Link(here, seen.Of("王芳"), same, 1).ShouldThrowAsync<RefusedException>()).Message.ShouldContain("已经与别人关联");
        await Link(here, seen.Of("王芳"), null, 1);
        await Link(here, seen.Of("王芳"), same, 2);
    }

    [Fact]
    public async Task What_the_file_of_a_resident_says_is_not_typed_a_second_time()
    {
        await using var here = await Neighbourhood.Open(databases);
        var (home, person) = ((await here.Couple()).Household, await here.Person("王芳", Sex.Female, born: Born));
        var seen = await here.See(home);
        await Link(here, seen.Of("王芳"), person);

        (await Type(here, person, r => r.Name = "王方").ShouldThrowAsync<RefusedException>()).Remedy.ShouldNotBeNull().ShouldContain("居民资料");
        await Type(here, person, r => r.Accounting = true);
        await Link(here, seen.Of("王芳"), null, 1);
        await Type(here, person, r => r.Name = "王方");
    }

    [Fact]
    public async Task Somebody_of_the_register_of_residents_is_put_into_that_of_posts_without_typing()
    {
        await using var here = await Neighbourhood.Open(databases);
        var seen = await here.See((await here.Couple()).Household);

        var person = await Put(here, seen.Of("王芳"), 0);

        (await Person(here, person)).ShouldSatisfyAllConditions(p => p.BornOn.ShouldBe(Born), p => p.Sex.ShouldBe(Sex.Female), p => p.Dwelling.ShouldBe("阳光花园3幢2单元501"));
        (await Put(here, seen.Of("王芳"), 1).ShouldThrowAsync<RefusedException>()).Message.ShouldContain("已关联");
        await here.Person("张伟", Sex.Male, born: new(1978, 8, 8));
        (await Put(here, seen.Of("张伟"), 0).ShouldThrowAsync<RefusedException>()).Remedy.ShouldNotBeNull().ShouldContain("关联");
    }

    private static Task<IReadOnlyList<ChangeNotice>> Link(Neighbourhood here, Id<Resident> who, Id<Person>? person, int version = 0, Actor? actor = null) =>
        here.Act<LinkPerson, IReadOnlyList<ChangeNotice>>(
            a => a.Run(new() { Division = Given.Community, Resident = who, Version = version, Person = person, Proof = IdentityProof.DocumentShown }, Neighbourhood.Stop), actor);

    /// <summary>Corrects what the register of posts says, with all else as it is.</summary>
    private static async Task Type(Neighbourhood here, Id<Person> id, Action<CorrectPerson.Request> more)
    {
        var p = await Person(here, id);
        var request = new CorrectPerson.Request
        {
            Person = id, Version = p.Version, Name = p.Name, Sex = p.Sex, BornOn = p.BornOn, PartyMember = p.PartyMember, LivesHere = p.LivesHere, Dwelling = p.Dwelling,
        };
        more(request);
        await here.Act<CorrectPerson, IReadOnlyList<Shequ.Organization.Posts.RosterWarning>>(a => a.Run(request, Neighbourhood.Stop));
    }

    private static Task<Id<Person>> Put(Neighbourhood here, Id<Resident> who, int version) => here.Act<RegisterPersonFromResident, Id<Person>>(
        a => a.Run(new() { Division = Given.Community, Resident = who, Version = version }, Neighbourhood.Stop));

    private static Task<IReadOnlyList<ChangeNotice>> Correct(Neighbourhood here, Id<Resident> who, Action<CorrectResident.Request> more)
    {
        var request = new CorrectResident.Request { Division = Given.Community, Resident = who, Name = "张伟", DocumentNumber = Card(Born, 1), RegisteredHere = true, Basis = "户口簿" };
        more(request);
        return here.Act<CorrectResident, IReadOnlyList<ChangeNotice>>(a => a.Run(request, Neighbourhood.Stop));
    }

    private static async Task<PersonView> Person(Neighbourhood here, Id<Person> id) => (await here.Act<PeopleReader, PersonView?>(r => r.Person(id, Neighbourhood.Stop)))!;
}
