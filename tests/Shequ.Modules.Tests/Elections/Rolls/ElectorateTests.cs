using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Rolls;

public sealed class ElectorateTests(TestDatabases databases)
{
    [Theory]
    [InlineData(ElectionMode.AllVoters)]
    [InlineData(ElectionMode.HouseholdRepresentatives)]
    [InlineData(ElectionMode.ResidentRepresentatives)]
    public async Task Those_vote_who_stand_on_the_list_of_the_mode(ElectionMode mode)
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here, mode, voters: 3);

        (await Count(here, election)).ShouldBe(3);
        await here.With(s => s.GetRequiredService<Session>().Db.Voters.Where(v => v.Number == 1)
            .ExecuteUpdateAsync(v => v.SetProperty(x => x.OnRoll, false).SetProperty(x => x.ForHousehold, false).SetProperty(x => x.ForGroup, false), Neighbourhood.Stop));
        (await Count(here, election)).ShouldBe(2);
    }

    private static Task<int> Count(Neighbourhood here, RunningElection election) =>
        here.With(s => Electorate.Of(s.GetRequiredService<Session>(), election.Election).CountAsync(Neighbourhood.Stop));
}
