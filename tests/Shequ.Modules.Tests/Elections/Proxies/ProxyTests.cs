using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Proxies;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;
using Shequ.Tests.Elections.Rolls;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;
using static Shequ.Tests.Elections.Rolls.RollRoom;

namespace Shequ.Tests.Elections.Proxies;

public sealed class ProxyTests(TestDatabases databases)
{
    [Fact]
    public async Task An_agent_takes_three_proxies_and_the_fourth_is_refused_with_the_article()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 8);

        for (var i = 1; i <= 3; i++)
        {
            (await Give(here, election, i, 0)).Held.ShouldBe(i);
        }

        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 4, 0))).Citation!.ShouldContain("LAW-19k");
        await Give(here, election, 4, 5);
    }

    [Fact]
    public async Task A_candidate_takes_none_and_who_becomes_one_loses_those_they_took()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 6);
        await Give(here, election, 1, 0);
        await Give(here, election, 2, 0);
        await Stands(here, election, 3, CandidateState.Nominated);
        await Stands(here, election, 4, CandidateState.Withdrawn);

        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 5, 3))).Citation!.ShouldContain("LAW-19l");
        await Give(here, election, 5, 4);
        var lapsed = await here.With(async s =>
        {
            var session = s.GetRequiredService<Session>();
            var count = await ProxyLapse.WhenNominated(session, election.Election, election.Voters[0].Id, Stop);
            await session.Db.SaveChangesAsync(Stop);
            return count;
        });

        lapsed.ShouldBe(2);
        (await Proxies(here, election)).Where(p => p.AgentId == election.Voters[0].Id).ShouldAllBe(p => p.WithdrawnOn == Given.Today && p.WithdrawnReason!.Contains("候选人"));
    }

    [Fact]
    public async Task There_are_none_where_representatives_vote()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(ElectionMode.ResidentRepresentatives, voters: 3);

        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 1, 0))).Citation!.ShouldContain("LAW-19n");
        (await Should.ThrowAsync<RefusedException>(() => Publish(here, election))).Citation!.ShouldContain("LAW-19n");
    }

    [Fact]
    public async Task It_must_be_written_by_somebody_away_to_another_voter_and_is_never_handed_on()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 6);
        await here.Strike(election, election.Voters[5].Id);

        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 1, 0, r => r.InWriting = false))).Citation!.ShouldContain("LAW-19j");
        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 1, 5))).Citation!.ShouldContain("LAW-19j");
        await Should.ThrowAsync<RefusedException>(() => Give(here, election, 5, 0));
        await Should.ThrowAsync<BadInputException>(() => Give(here, election, 1, 0, r => r.Away = " "));
        await Should.ThrowAsync<BadInputException>(() => Give(here, election, 1, 1));
        await Should.ThrowAsync<BadInputException>(() => Give(here, election, 1, 0, r => r.WrittenOn = Given.Today.AddDays(1)));
        await Give(here, election, 1, 0);
        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 1, 2))).Message.ShouldContain("一人只能委托一人");
        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 0, 2))).Message.ShouldContain("转委托");
        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 3, 1))).Message.ShouldContain("已经外出");
    }

    [Theory]
    [InlineData(PollState.Prepared, true)]
    [InlineData(PollState.Open, false)]
    [InlineData(PollState.Closed, false)]
    [InlineData(PollState.Declared, true)]
    public async Task It_is_given_and_taken_back_until_the_vote_opens(PollState state, bool may)
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 4);
        var given = await Give(here, election, 1, 0);
        await here.With(s => s.GetRequiredService<Session>().Db.Polls.Where(p => p.ElectionId == election.Election.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.State, state), Stop));

        if (may)
        {
            await Give(here, election, 2, 0);
            await Withdraw(here, election, given.Proxy);
            (await Should.ThrowAsync<RefusedException>(() => Withdraw(here, election, given.Proxy))).Message.ShouldContain("撤回");
            await Give(here, election, 1, 3);
            return;
        }

        (await Should.ThrowAsync<RefusedException>(() => Give(here, election, 2, 0))).Message.ShouldContain("投票已经开始");
        await Should.ThrowAsync<RefusedException>(() => Withdraw(here, election, given.Proxy));
    }

    [Fact]
    public async Task Who_is_struck_off_neither_gives_nor_holds_a_proxy_any_more()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 4);
        await Give(here, election, 1, 0);
        await Give(here, election, 2, 3);

        await here.Strike(election, election.Voters[0].Id);
        await here.Strike(election, election.Voters[2].Id);

        (await Proxies(here, election)).ShouldAllBe(p => p.WithdrawnOn != null);
    }

    [Fact]
    public async Task Principals_and_agents_are_published_by_name_and_number()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 4);
        await Give(here, election, 1, 0);
        var withdrawn = await Give(here, election, 2, 3);
        await Withdraw(here, election, withdrawn.Proxy);

        await Should.ThrowAsync<ForbiddenException>(() => Publish(here, election, Registrar()));
        await Publish(here, election);

        var text = (await here.Notices(election)).Single().Text;
        text.ShouldContain("委托人选民002（2号），受托人选民001（1号）");
        text.ShouldNotContain("选民003");
        text.ShouldNotContain("上海");
        (await here.Done(election, PlanStep.ProxiesPublished)).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_forbidden_next_door_and_audited_without_names()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 3);
        var neighbour = Registrar(Neighbourhood.NextDoor);

        await Should.ThrowAsync<ForbiddenException>(() => Give(here, election, 1, 0, actor: neighbour));
        await Should.ThrowAsync<ForbiddenException>(() => here.Act<ProxyReader, (IReadOnlyList<ProxyLine>, bool)>(async r => await r.Page(await here.Kept(election), stop: Stop), neighbour));
        await Give(here, election, 1, 0);

        var told = await here.LastAudit();
        told.Detail.ShouldContain("登记委托投票");
        told.Detail.ShouldNotContain("选民00");
        var (lines, more) = await here.Act<ProxyReader, (IReadOnlyList<ProxyLine> Lines, bool More)>(async r => await r.Page(await here.Kept(election), stop: Stop), Registrar());
        (lines.Single().Principal, lines.Single().Agent, more).ShouldBe(("选民002", "选民001", false));
    }

    private static Task<GivenProxy> Give(Neighbourhood here, RunningElection election, int principal, int agent, Action<GiveProxy.Request>? more = null, Actor? actor = null) => here.Act<GiveProxy, GivenProxy>(
        a => a.Run(
            election.Ask<GiveProxy.Request>(r =>
            {
                (r.Principal, r.Agent, r.WrittenOn, r.Away, r.InWriting) = (election.Voters[principal].Id, election.Voters[agent].Id, Given.Today, "上海", true);
                more?.Invoke(r);
            }), Stop),
        actor ?? Registrar());

    private static Task<Id<Proxy>> Withdraw(Neighbourhood here, RunningElection election, Id<Proxy> proxy) =>
        here.Act<WithdrawProxy, Id<Proxy>>(a => a.Run(election.Ask<WithdrawProxy.Request>(r => (r.Proxy, r.Reason) = (proxy, "本人提前回来")), Stop), Registrar());

    private static Task<int> Publish(Neighbourhood here, RunningElection election, Actor? actor = null) =>
        here.Act<PublishProxies, int>(a => a.Run(election.Ask<PublishProxies.Request>(), Stop), actor ?? Committee());

    private static Task<List<Proxy>> Proxies(Neighbourhood here, RunningElection election) =>
        here.With(s => s.GetRequiredService<Session>().Db.Proxies.AsNoTracking().Where(p => p.ElectionId == election.Election.Id).ToListAsync(Stop));

    private static Task<int> Stands(Neighbourhood here, RunningElection election, int voter, CandidateState state) => here.With(s => s.GetRequiredService<Session>().Db.Candidates
        .Where(c => c.Id == election.Candidates[voter].Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.VoterId, election.Voters[voter].Id).SetProperty(x => x.State, state), Stop));
}
