using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Acts;
using Shequ.Population.Derived;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;
using static Shequ.Tests.Elections.Rolls.RollRoom;

namespace Shequ.Tests.Elections.Rolls;

public sealed class ObjectionTests(TestDatabases databases)
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Objections_are_taken_within_five_days_and_later_only_with_a_reason_and_a_warning(int days, bool inTime)
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 3);
        await here.Publish(election);
        here.Clock.Today = Given.Today.AddDays(days);

        if (inTime)
        {
            (await Object(here, election)).Warnings.ShouldBeEmpty();
            return;
        }

        (await Should.ThrowAsync<RefusedException>(() => Object(here, election))).Citation!.ShouldContain("LAW-17c");
        (await Object(here, election, r => r.Reason = "住院，今天才出院")).Warnings.Single().Citation.Norm.ShouldBe("LAW-17c");
    }

    [Fact]
    public async Task A_roll_that_is_not_out_and_a_voter_who_is_not_named_cannot_be_objected_to()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 1);
        (await Should.ThrowAsync<RefusedException>(() => Object(here, election))).Message.ShouldContain("还没有公布");
        await here.Publish(election);

        await Should.ThrowAsync<BadInputException>(() => Object(here, election, r => r.Kind = ObjectionKind.NotEntitled));
        await Should.ThrowAsync<BadInputException>(() => Object(here, election, r => r.ReceivedOn = Given.Today.AddDays(1)));
        await Should.ThrowAsync<ForbiddenException>(() => Object(here, election, actor: Registrar(Neighbourhood.NextDoor)));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task It_is_decided_within_three_days_or_the_decision_says_why_not(int days, bool inTime)
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 2);
        await here.Publish(election);
        var objection = await Object(here, election);
        objection.DueOn.ShouldBe(Given.Today.AddDays(3));
        here.Clock.Today = Given.Today.AddDays(days);
        (await here.Act<ObjectionReader, IReadOnlyList<ObjectionLine>>(async r => await r.Of(await here.Kept(election), Stop), Registrar())).Single().IsLate.ShouldBe(!inTime);

        if (inTime)
        {
            (await Decide(here, election, objection, false)).Warnings.ShouldBeEmpty();
            return;
        }

        (await Should.ThrowAsync<RefusedException>(() => Decide(here, election, objection, false))).Citation!.ShouldContain("LAW-17d");
        (await Decide(here, election, objection, false, r => r.Reason = "等派出所回函")).Warnings.Single().Citation.Norm.ShouldBe("LAW-17d");
    }

    [Fact]
    public async Task Upheld_it_adds_strikes_or_corrects_in_the_same_act_and_the_outcome_is_published_without_grounds()
    {
        await using var here = await Neighbourhood.Open(databases);
        var people = await here.Home(await here.Entrance(), "101", "王芳");
        var election = await here.Called(voters: 3);
        await here.Publish(election);

        var missing = await Object(here, election, r => r.Resident = people[0].Id);
        await Decide(here, election, missing, true);
        await Decide(here, election, await Object(here, election, r => (r.Kind, r.Voter) = (ObjectionKind.NotEntitled, election.Voters[0].Id)), true);
        await Decide(here, election, await Object(here, election, r => (r.Kind, r.Voter) = (ObjectionKind.Wrong, election.Voters[1].Id)), true, r => (r.Name, r.Class) = ("选民贰", VoterClass.LivesHere));

        (await here.Voters(election)).Select(v => (v.Number, v.Name, v.OnRoll)).ShouldBe([(1, "选民001", false), (2, "选民贰", true), (3, "选民003", true), (4, "王芳", true)]);
        var outcomes = (await here.Notices(election)).Where(n => n.Kind == "objection_outcome").Select(n => n.Text).ToArray();
        outcomes.Length.ShouldBe(3);
        outcomes[0].ShouldContain("补入名单：王芳（4号）");
        outcomes[1].ShouldContain("从名单除名：选民001（1号）");
        outcomes[2].ShouldContain("更正为：选民贰（2号）");
        outcomes.ShouldAllBe(t => !t.Contains("已迁走") && !t.Contains("查过户口簿") && !t.Contains("陈阿姨"));
        (await Should.ThrowAsync<RefusedException>(() => Decide(here, election, missing, false))).Message.ShouldContain("第 1 件");
        (await here.LastAudit()).Detail.ShouldNotContain("陈阿姨");
    }

    [Fact]
    public async Task Not_upheld_it_changes_nothing_and_is_published_too_and_only_the_committee_decides()
    {
        await using var here = await Neighbourhood.Open(databases);
        var election = await here.Called(voters: 2);
        await here.Publish(election);
        var objection = await Object(here, election, r => (r.Kind, r.Voter) = (ObjectionKind.NotEntitled, election.Voters[0].Id));

        await Should.ThrowAsync<ForbiddenException>(() => Decide(here, election, objection, false, actor: Registrar()));
        await Should.ThrowAsync<RefusedException>(() => here.Freeze(election));
        await Decide(here, election, objection, false);

        (await here.Voters(election)).ShouldAllBe(v => v.OnRoll);
        (await here.Notices(election))[^1].Text.ShouldContain("不成立：维持名单不变");
        await here.Freeze(election);
        (await here.Done(election, PlanStep.ObjectionsDecided)).ShouldBeTrue();
    }

    [Fact]
    public async Task Upheld_for_somebody_too_young_it_is_refused_with_the_article()
    {
        await using var here = await Neighbourhood.Open(databases);
        var young = await here.Resident("小明", born: Day.AddYears(-18).AddDays(1));
        await here.Household(await here.Entrance(), "101", young);
        var election = await here.Called(voters: 1);
        await here.Publish(election);
        var objection = await Object(here, election, r => r.Resident = young.Id);

        (await Should.ThrowAsync<RefusedException>(() => Decide(here, election, objection, true))).Citation!.ShouldContain("LAW-16");
        (await Should.ThrowAsync<BadInputException>(async () => await Decide(here, election, await Object(here, election), true))).Message.ShouldContain("指明");
    }

    private static Task<TakenObjection> Object(Neighbourhood here, RunningElection election, Action<ObjectToRoll.Request>? more = null, Actor? actor = null) => here.Act<ObjectToRoll, TakenObjection>(
        a => a.Run(
            election.Ask<ObjectToRoll.Request>(r =>
            {
                (r.Kind, r.Objector, r.Grounds) = (ObjectionKind.Missing, "陈阿姨", "这家人早已迁走");
                more?.Invoke(r);
            }), Stop),
        actor ?? Registrar());

    private static Task<DecidedObjection> Decide(
        Neighbourhood here, RunningElection election, TakenObjection objection, bool upheld, Action<DecideObjection.Request>? more = null, Actor? actor = null) => here.Act<DecideObjection, DecidedObjection>(
        a => a.Run(
            election.Ask<DecideObjection.Request>(r =>
            {
                (r.Objection, r.Upheld, r.Decision) = (objection.Objection, upheld, "查过户口簿");
                more?.Invoke(r);
            }), Stop),
        actor ?? Committee());
}
