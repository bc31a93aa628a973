using Microsoft.Extensions.DependencyInjection;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Checkups;
using Shequ.Organization.Posts;
using Shequ.Organization.Profiles;
using Shequ.Population.Places;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Population;

/// <summary>What the register of households counts reaches the checkup of the community and of everything above it.</summary>
public sealed class RecordedHouseholdsTests(TestDatabases databases)
{
    [Fact]
    public async Task The_checkup_judges_by_registered_households_and_shows_what_was_reported_beside_them()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Act<RecordFigures, int>(a => a.Run(Given.Figures((CommunityKeys.Households.Name, "2450")), Neighbourhood.Stop));
        await here.Household(await here.Entrance(), "101", await here.Resident());

        await here.Recount();

        var line = (await Check(here)).Lines.Single(l => l.Norm.Id == "LAW-3");
        line.Finding.Outcome.ShouldBe(Outcome.NotMet);
        var recorded = line.Recorded.ShouldHaveSingleItem();
        (recorded.Counted, recorded.Value.A, recorded.Reported!.Value.A, recorded.Differs).ShouldBe((true, 1m, 2450m, true));
        FindingView.Of(line).Recorded.ShouldBe("住户登记（截至 2026-11-20）");
    }

    [Fact]
    public async Task An_entrance_in_nobodys_area_counts_as_a_building_without_a_head()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.Body(BodyKind.ResidentsCommittee);
        var body = await here.Body(BodyKind.Building, "3幢2单元");
        await here.Appoint(Neighbourhood.PostOf(body, PostKind.BuildingHead, await here.Person("周敏"), AppointmentOrigin.Appointed));
        var (covered, bare) = (await here.Entrance(), await here.Entrance("和平里", "1号楼", ""));
        await here.Assign(covered, AreaKind.BuildingHead, body);
        await here.Household(covered, "101", await here.Resident());
        await here.Household(bare, "101", await here.Resident("李娜"));

        await here.Recount();

        (await Check(here)).Register.Statistic(Shequ.Organization.Registers.Statistic.EntrancesWithoutHead)!.Value.A.ShouldBe(1);
        Shequ.Organization.Registers.RegisterMeasures.For(CommunityKeys.BuildingsWithoutHead)!.Value((await Check(here)).Register, new()).ShouldBe(new Measured(1));
    }

    [Fact]
    public async Task Counts_kept_for_the_country_move_as_a_rebuild_makes_them()
    {
        await using var here = await Neighbourhood.Open(databases);
        await here.With(async s => await s.GetRequiredService<RebuildTallies>().Run(stop: Neighbourhood.Stop));
        await here.Household(await here.Entrance(), "101", await here.Resident());

        await here.Recount();

        var moved = await here.Tallies();
        moved.ShouldContain(t => t.StartsWith("32 LAW-3 0 1", StringComparison.Ordinal));
        await here.With(async s => await s.GetRequiredService<RebuildTallies>().Run(stop: Neighbourhood.Stop));
        (await here.Tallies()).ShouldBe(moved);
    }

    private static async Task<CheckupReport> Check(Neighbourhood here)
    {
        var division = await here.Division();
        return await here.Act<CommunityCheckup, CheckupReport>(c => c.Run(division, stop: Neighbourhood.Stop));
    }
}
