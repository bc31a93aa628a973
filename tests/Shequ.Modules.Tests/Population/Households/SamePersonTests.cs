using Shequ.Kernel.Acts;
using Shequ.Population.Households;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;
using static Shequ.Tests.Population.Registry;

namespace Shequ.Tests.Population.Households;

/// <summary>One document, two communities.</summary>
public sealed class SamePersonTests(TestDatabases databases)
{
    private static readonly DateOnly Born = new(1980, 5, 5);

    [Fact]
    public async Task Nobody_lives_in_two_communities_on_one_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Couple();

        var refused = await here.Register(There(new(2020, 1, 1))).ShouldThrowAsync<RefusedException>();

        refused.Message.ShouldContain((await here.Division()).Name);
        refused.Message.ShouldNotContain("王芳");
        refused.Message.ShouldNotContain("阳光花园");
        refused.Remedy.ShouldNotBeNull().ShouldContain("户在人不在");
        (await here.Living(code: Elsewhere)).ShouldBe("");
    }

    [Fact]
    public async Task Who_lives_in_one_may_be_registered_in_the_other()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Couple();

        await here.Register(There(new(2020, 1, 1), m => m.LivesHere = false));

        (await here.Living(code: Elsewhere)).ShouldBe("");
        (await here.Living()).ShouldBe("张伟 王芳");
    }

    [Fact]
    public async Task Who_moved_out_there_moves_in_here_on_the_same_day()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);
        await here.Do<MoveOut>(a => a.Run(seen.With(new MoveOut.Request { Residents = [seen.Of("王芳")] }, new(2024, 5, 1)), Neighbourhood.Stop));

        (await here.Register(There(new(2024, 4, 30))).ShouldThrowAsync<RefusedException>()).Message.ShouldContain("2024-04-30");
        await here.Register(There(new(2024, 5, 1)));

        (await here.Living(new(2024, 4, 30))).ShouldBe("张伟 王芳");
        (await here.Living(new(2024, 5, 1), Elsewhere)).ShouldBe("王芳");
        (await here.Ask<bool>("select registered_here as \"Value\" from population_resident where name = '王芳' order by id")).ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_change_of_the_number_cannot_make_two_of_one_either()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Couple();
        var there = (await here.Register(There(new(2020, 1, 1), m => m.DocumentNumber = Card(new(1990, 1, 1), 4)))).Residents[0];

        var correct = here.Act<Shequ.Population.Residents.CorrectResident, IReadOnlyList<Shequ.Population.ChangeNotice>>(a => a.Run(
            new() { Division = Elsewhere, Resident = there, Version = 0, Name = "王芳", DocumentNumber = Card(Born, 2), RegisteredHere = true, Basis = "更正" }, Neighbourhood.Stop));

        (await correct.ShouldThrowAsync<RefusedException>()).Message.ShouldContain("同一人同一天不能住在两个社区");
    }

    [Fact]
    public async Task Two_communities_that_write_down_the_same_person_at_once_wait_for_each_other()
    {
        await using var here = await Neighbourhood.Open(databases);

        var both = await Task.WhenAll(Try(here.Couple()), Try(here.Register(There(new(2020, 1, 1)))));

        both.Count(done => done).ShouldBe(1);
    }

    [Fact]
    public async Task Who_comes_back_goes_on_with_the_same_file()
    {
        await using var here = await Neighbourhood.Open(databases);
        var home = (await here.Couple()).Household;
        var seen = await here.See(home);
        await here.Do<MoveOut>(a => a.Run(seen.With(new MoveOut.Request { Residents = [seen.Of("王芳")] }, new(2020, 5, 1)), Neighbourhood.Stop));

        var back = await here.Register(Home(new(2023, 1, 1), Door("602"), Member("王芳", HouseholdRelation.Self, Born, 2, m => m.Workplace = "新单位")));

        back.Residents.ShouldBe([seen.Of("王芳")]);
        back.Notices.ShouldContain(n => n.Message.Contains("原来的档案"));
        (await here.Living(new(2021, 1, 1))).ShouldBe("张伟");
        (await here.Living(new(2023, 1, 1))).ShouldBe("张伟 王芳");
        (await here.Ask<DateOnly>("select resident_since as \"Value\" from population_resident where name = '王芳'")).ShouldBe([new(2023, 1, 1)]);
        (await here.Ask<long>("select count(*) as \"Value\" from population_resident")).ShouldBe([2L]);
        var early = Home(new(2020, 4, 30), Door("603"), new MemberFields { Resident = seen.Of("张伟"), Relation = HouseholdRelation.Self });
        (await here.Register(early).ShouldThrowAsync<BadInputException>()).Message.ShouldContain("现在登记在本社区另一户");
    }

    private static RegisterHousehold.Request There(DateOnly day, Action<MemberFields>? more = null)
    {
        var request = Home(day, Door("101"), Member("王芳", HouseholdRelation.Self, Born, 2, more));
        request.Division = Elsewhere;
        return request;
    }

    private static async Task<bool> Try(Task act)
    {
        try
        {
            await act;
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
