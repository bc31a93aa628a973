using Microsoft.Extensions.DependencyInjection;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Duties;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;
using Shequ.Tests.Organization.Bodies;
using Shequ.Tests.Organization.Profiles;
using Shequ.Tests.Population;
using Shequ.Tests.Support;

namespace Shequ.Tests.Elections.Plans;

public sealed class PlanTests(TestDatabases databases)
{
    private static readonly string[] Meeting = [.. VotingActKeys.CandidateMeeting.Words!.In(ulong.MaxValue)];

    [Fact]
    public void Every_row_of_the_plan_names_steps_that_come_before_it()
    {
        var seen = new HashSet<string>();
        foreach (var row in StepRow.All)
        {
            row.After.ShouldAllBe(s => seen.Contains(s), row.Step);
            seen.Add(row.Step);
        }

        StepRow.All.Select(r => r.Stage).Distinct().Count().ShouldBe(11);
    }

    [Fact]
    public async Task The_days_follow_from_the_election_day_and_the_norms()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        var plan = await room.Plan(made.Election);

        plan.Find(PlanStep.VoterList)!.Latest.ShouldBe(CallRoom.Day.AddDays(-20));
        plan.Find(PlanStep.VoterList)!.Planned.ShouldBe(CallRoom.Day.AddDays(-29));
        plan.Find(PlanStep.Handover)!.Latest.ShouldBe(CallRoom.Day.AddDays(10));
        plan.Find(PlanStep.RegistrationOpened)!.State.ShouldBe(StepState.Open);
        plan.Find(PlanStep.VoterList)!.State.ShouldBe(StepState.Waiting);
        plan.Find(PlanStep.VoterList)!.WaitsFor.Select(w => w.Step).ShouldBe([PlanStep.RegistrationClosed]);
        plan.Steps.Select(s => s.Row.Step).ShouldNotContain(PlanStep.Representatives);
    }

    [Fact]
    public async Task Practice_shrinks_with_the_time_that_is_left_and_the_law_does_not()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General(r => r.Day = Given.Today.AddDays(22)));

        var plan = await room.Plan(made.Election);

        plan.Find(PlanStep.VoterList)!.Due.ShouldBe(Given.Today.AddDays(2));
        plan.Steps.ShouldAllBe(s => s.Planned >= Given.Today || s.DoneOn != null);
    }

    [Theory]
    [InlineData(25, StepState.Open)]
    [InlineData(26, StepState.TooLate)]
    public async Task The_last_day_of_the_list_is_the_twentieth_before_the_election(int daysOn, StepState state)
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        await room.Done(made.Election, PlanStep.RegistrationOpened, PlanStep.RegistrationClosed);
        room.Here.Clock.Today = Given.Today.AddDays(daysOn);

        (await room.Plan(made.Election)).Find(PlanStep.VoterList)!.State.ShouldBe(state == StepState.Open ? StepState.Late : state);
        Task Require() => room.Here.With(async s =>
        {
            await StepOrder.Require(s.GetRequiredService<Session>(), s.GetRequiredService<NormLibrary>(), await room.Election(made.Election), PlanStep.VoterList, Neighbourhood.Stop);
            return 0;
        });
        if (state == StepState.TooLate)
        {
            (await Should.ThrowAsync<RefusedException>(Require)).Citation!.ShouldContain("LAW-17");
        }
        else
        {
            await Require();
        }
    }

    [Fact]
    public async Task No_stage_is_skipped()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        (await Should.ThrowAsync<RefusedException>(() => Record(room, made.Election, PlanStep.CandidateMeeting, Meeting))).Message.ShouldContain("公布正式候选人名单");
        await room.Done(made.Election, PlanStep.CandidatesPublished);
        await Record(room, made.Election, PlanStep.CandidateMeeting, Meeting);
        (await room.Plan(made.Election)).Find(PlanStep.CandidateMeeting)!.State.ShouldBe(StepState.Done);
        (await room.Here.LastAudit()).Detail.ShouldContain(PlanStep.CandidateMeeting);
    }

    [Fact]
    public async Task A_meeting_of_candidates_that_answered_no_questions_is_warned_of()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        await room.Done(made.Election, PlanStep.CandidatesPublished);

        (await Record(room, made.Election, PlanStep.CandidateMeeting, Meeting[..2])).Warnings.ShouldHaveSingleItem().Citation.Norm.ShouldBe("LAW-18f");
    }

    [Fact]
    public async Task A_step_with_an_act_of_its_own_is_not_recorded_by_hand()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        await Should.ThrowAsync<RefusedException>(() => Record(room, made.Election, PlanStep.VoterList));
        await Should.ThrowAsync<NotFoundException>(() => Record(room, made.Election, PlanStep.Representatives));
        await Should.ThrowAsync<ForbiddenException>(() => Record(room, made.Election, PlanStep.BallotsPrinted, actor: Neighbourhood.Of(Neighbourhood.NextDoor)));
        await Record(room, made.Election, PlanStep.BallotsPrinted);
    }

    [Fact]
    public async Task What_can_be_done_stands_in_the_list_of_the_day()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());

        var report = await room.Here.Act<CommunityToday, TodayReport>(async t => await t.Run(await room.Here.Division(), Neighbourhood.Stop));

        var item = report.Items.Single(i => i.Kind.StartsWith($"election.{PlanStep.RegistrationOpened}", StringComparison.Ordinal));
        item.Href.ShouldBe($"/elections/{Given.Community}/{made.Election}/work#s-{PlanStep.RegistrationOpened}");
        item.DueOn.ShouldBe(CallRoom.Day.AddDays(-34));
    }

    [Fact]
    public async Task Who_may_not_look_into_an_election_sees_that_a_step_was_done_and_not_its_papers()
    {
        await using var room = await CallRoom.Open(databases);
        var made = await room.Call(CallRoom.General());
        Task<ElectionFace> Read(Actor actor, bool inside = false) => room.Here.Act<ElectionReader, ElectionFace>(
            async r => inside ? await r.Inside(await room.Here.Division(), made.Election.Value, Neighbourhood.Stop) : await r.One(await room.Here.Division(), made.Election.Value, Neighbourhood.Stop), actor);

        (await Read(Actor.Public)).Plan.Find(PlanStep.SeatsApproved)!.Evidence.ShouldBeNull();
        (await Read(Neighbourhood.Of(Neighbourhood.Here))).Plan.Find(PlanStep.SeatsApproved)!.Evidence.ShouldBe("玄民〔2026〕3号");
        await Should.ThrowAsync<ForbiddenException>(() => Read(Neighbourhood.Of(Neighbourhood.NextDoor), inside: true));
        await Should.ThrowAsync<NotFoundException>(() => room.Here.Act<ElectionReader, ElectionFace>(async r => await r.One(await room.Here.Division(Given.NextDoor), made.Election.Value, Neighbourhood.Stop)));
    }

    private static Task<RecordedStep> Record(CallRoom room, Id<Election> election, string step, string[]? contents = null, Actor? actor = null) => room.Do<RecordStep, RecordedStep>(
        a => a.Run(new() { Division = Given.Community, Election = election, Step = step, On = Given.Today, Evidence = "会议记录", Contents = contents ?? [] }, Neighbourhood.Stop), actor);
}
