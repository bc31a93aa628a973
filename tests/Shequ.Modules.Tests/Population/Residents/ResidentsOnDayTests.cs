using Shequ.Kernel.Data;
using Shequ.Population.Residents;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population.Residents;

public sealed class ResidentsOnDayTests(TestDatabases databases)
{
    [Fact]
    public async Task Pages_follow_each_other_until_everybody_was_shown_once()
    {
        await using var here = await Neighbourhood.Open(databases);
        var people = new List<Resident>();
        for (var i = 0; i < ResidentsOnDay.PageSize + 5; i++)
        {
            people.Add(await here.Resident($"王{(char)('一' + i)}"));
        }

        await here.Household(await here.Entrance(), "101", [.. people]);
        var division = await here.Division();

        var first = await Page(null);
        var second = await Page(first.Next);

        (first.Count, first.Residents.Count, second.Residents.Count, second.Next).ShouldBe((people.Count, ResidentsOnDay.PageSize, 5, null));
        first.Residents.Concat(second.Residents).Select(r => r.Resident).Distinct().Count().ShouldBe(people.Count);

        Task<ResidentsOnDayView> Page(Guid? after) => here.Act<ResidentsOnDay, ResidentsOnDayView>(
            r => r.Page(division, null, after is { } last ? new Id<Resident>(last) : null, Neighbourhood.Stop));
    }
}
