using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Checkups;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Organization.Registers;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Support;

namespace Shequ.Tests.Organization.Demonstrations;

/// <summary>The made-up register of the demonstration.</summary>
public sealed class SeedRegisterTests(TestDatabases databases)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_agrees_with_the_made_up_figures_where_those_are_stated()
    {
        await using var given = await Given.Country(databases, moreCommunities: 20);
        await Seed(given);

        NormKey[] agreeing =
        [
            CommitteeKeys.Members, CommitteeKeys.Deputies, CommitteeKeys.Women, CommitteeKeys.ElectedOn, CommitteeKeys.LegalPersonCode, CommitteeKeys.Subcommittees,
            CommitteeKeys.SupervisionMembers, CommunityKeys.Groups, CommunityKeys.GroupsWithoutLeader, CommunityKeys.BuildingsWithoutHead, CommunityKeys.GridsWithoutPerson,
            CommitteeKeys.Representatives, CommitteeKeys.GridsWithoutPartyUnit,
        ];
        var all = await Reports(given);
        var recorded = all.SelectMany(r => r.Lines).SelectMany(l => l.Recorded).Where(r => agreeing.Contains(r.Key)).ToArray();
        recorded.Length.ShouldBeGreaterThan(200);
        recorded.Where(r => r.Differs).Select(r => $"{r.Key.Name} {r.Value} {r.Reported}").Distinct().ShouldBeEmpty();
        all.ShouldContain(r => r.Count(Shequ.Norms.Evaluation.Outcome.NotMet) > 0);
    }

    [Fact]
    public async Task A_second_time_adds_nothing_and_nobody_else_may_do_it()
    {
        await using var given = await Given.Country(databases);
        (await Seed(given)).ShouldBe(3);
        var before = await Count(given);

        (await Seed(given)).ShouldBe(0);

        (await Count(given)).ShouldBe(before);
        await Should.ThrowAsync<ForbiddenException>(() =>
            new SeedRegister(given.Session(new DivisionPath("32/3201/320102/320102001")), Given.Library).Run(new() { Division = "320102" }, Stop));
    }

    [Fact]
    public async Task Every_post_is_one_of_the_catalogue_and_filled_as_it_may_be()
    {
        await using var given = await Given.Country(databases);
        await Seed(given);

        var db = given.Db();
        var rows = await db.Appointments.Join(db.Posts, a => a.PostId, p => p.Id, (a, p) => new { a.Origin, a.BodyId, a.FromDay, p.Kind })
            .Join(db.Bodies, a => a.BodyId, b => b.Id, (a, b) => new { a.Origin, a.FromDay, Post = a.Kind, Body = b.Kind, b.FoundedOn }).ToListAsync(Stop);

        rows.Count.ShouldBeGreaterThan(300);
        rows.Where(r => PostCatalogue.Find(r.Body, r.Post) is not { } rule || !rule.Origins.Contains(r.Origin)).ShouldBeEmpty();
        rows.Where(r => r.FromDay < r.FoundedOn || r.FromDay > Given.Today).ShouldBeEmpty();
    }

    private static async Task<int> Seed(Given given)
    {
        await new SeedDemonstration(given.Session()).Run(new() { Division = "320102" }, Stop);
        return await new SeedRegister(given.Session(), Given.Library).Run(new() { Division = "320102" }, Stop);
    }

    private static async Task<List<CheckupReport>> Reports(Given given)
    {
        var session = given.Session();
        var reports = new List<CheckupReport>();
        foreach (var i in Enumerable.Range(0, 20))
        {
            var community = await new DivisionQueries(session.Db).ByCode(Given.More(i), Stop);
            reports.Add(await Given.Checking(session).Run(community!, null, Stop));
        }

        return reports;
    }

    private static async Task<(int, int)> Count(Given given) => (await given.Db().Appointments.CountAsync(Stop), await given.Db().People.CountAsync(Stop));
}
