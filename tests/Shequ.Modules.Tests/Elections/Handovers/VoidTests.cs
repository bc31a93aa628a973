using Shequ.Elections.Handovers;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Handovers;

public sealed class VoidTests(TestDatabases databases)
{
    private const string Open = "select count(*)::int as \"Value\" from organization_appointment where ended_on is null";

    [Fact]
    public async Task A_void_result_ends_every_post_that_came_from_it_and_is_announced()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        await election.Seat(here);
        var done = await Void(here, election, Officials.Street);

        (done.Whole, done.Ended.Count).ShouldBe((true, 5));
        (await here.Ask<int>(Open)).ShouldBe([0]);
        (await here.Ask<int>("select distinct end_cause::int as \"Value\" from organization_appointment")).ShouldBe([(int)EndCause.ElectionVoid]);
        (await here.Ask<int>("select state::int as \"Value\" from elections_election")).ShouldBe([(int)ElectionState.Void]);
        (await here.Ask<string>("select text as \"Value\" from elections_notice")).ShouldHaveSingleItem().ShouldContain("LAW-22");
        (await here.LastAudit()).Detail.ShouldBe("第四届居民委员会换届选举：认定结果无效，bribery，街道决定3号");
        (await Should.ThrowAsync<RefusedException>(() => Void(here, election, Officials.Street))).Message.ShouldContain("不能再认定");
    }

    [Fact]
    public async Task One_persons_election_is_void_and_the_others_stay()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);
        await election.Seat(here);
        var candidate = election.In(RunningElection.ChairContest).First();
        var done = await Void(here, election, Officials.Street, r => r.Candidate = candidate.Id);

        (done.Whole, done.Ended.Count).ShouldBe((false, 1));
        (await here.Ask<int>(Open)).ShouldBe([4]);
        (await here.LastAudit()).Detail.ShouldNotContain(candidate.Name);
        (await Should.ThrowAsync<BadInputException>(() => Void(here, election, Officials.Street, r => r.Candidate = election.In(RunningElection.ChairContest).Last().Id))).Message.ShouldContain("不在宣布的当选人中");
    }

    [Fact]
    public async Task Neither_the_committee_nor_the_neighbours_may_and_the_ground_is_of_the_law()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await DeclaredElection.In(here);

        await Should.ThrowAsync<ForbiddenException>(() => Void(here, election, Officials.Electoral));
        await Should.ThrowAsync<ForbiddenException>(() => Void(here, election, Officials.Chair));
        await Should.ThrowAsync<ForbiddenException>(() => Void(here, election, Officials.Neighbour));
        (await Should.ThrowAsync<BadInputException>(() => Void(here, election, Officials.Street, r => r.Ground = "dislike"))).Message.ShouldContain("没有这种无效情形");
    }

    [Fact]
    public async Task Before_a_result_there_is_nothing_to_declare_void()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await RunningElection.In(here);

        (await Should.ThrowAsync<RefusedException>(() => Void(here, election, Officials.Street))).Message.ShouldContain("还没有宣布结果");
    }

    private static Task<VoidDeclared> Void(Neighbourhood here, RunningElection election, Actor actor, Action<VoidResult.Request>? more = null) => here.Act<VoidResult, VoidDeclared>(
        a => a.Run(election.Ask<VoidResult.Request>(r =>
        {
            (r.Ground, r.Document) = ("bribery", "街道决定3号");
            more?.Invoke(r);
        }), Neighbourhood.Stop), actor);
}
