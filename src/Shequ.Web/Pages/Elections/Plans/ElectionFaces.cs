using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Reading;
using Shequ.Elections.Plans.Steps;
using Shequ.Elections.Polling;
using Shequ.Norms;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>Words, colour classes and addresses of elections and the steps of their plans, in one place.</summary>
public static class ElectionFaces
{
    public static string Href(string code, Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return $"/elections/{code}/{election.Id}";
    }

    public static async Task<Breadcrumbs> Crumbs(Division place, DivisionQueries divisions, CancellationToken stop, params Crumb[] more) =>
        await Hosting.Crumbs.To(place, divisions, "/elections", stop, more);

    public static string Word(StepState state) => state switch
    {
        StepState.Done => "已办",
        StepState.TooLate => "已过法定期限",
        StepState.Late => "晚于计划",
        StepState.Open => "可以办",
        _ => "以后办",
    };

    /// <summary>The colours of what is due are those of 今日事项.</summary>
    public static string Class(StepState state) => state switch
    {
        StepState.Done => "later",
        StepState.TooLate => "overdue",
        StepState.Late => "soon",
        StepState.Open => "undated",
        _ => "unrecorded",
    };

    /// <summary>还有 5 日, 晚 2 日, 等“公布选民名单”.</summary>
    public static string When(PlannedStep step, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(step);
        var days = step.Due.DayNumber - today.DayNumber;
        return step switch
        {
            { DoneOn: { } done } => $"{Chinese.Date(done)}办",
            { State: StepState.Waiting, WaitsFor: [var first, ..] } => $"等“{first.Title}”",
            { State: StepState.TooLate, Latest: { } latest } => $"法定最后一天是{Chinese.Date(latest)}",
            _ when days < 0 => $"计划晚了 {-days} 日",
            _ when days == 0 => "今天",
            _ => $"还有 {days} 日",
        };
    }

    /// <summary>The one thing that a resident can do now.</summary>
    public static (string Text, Link? Link) Now(ElectionFace face, string code)
    {
        ArgumentNullException.ThrowIfNull(face);
        var (election, here) = (face.Election, Href(code, face.Election));
        bool Done(string step) => face.Plan.Find(step)?.DoneOn is not null;
        return (election.State, face.Latest) switch
        {
            (ElectionState.Cancelled, _) => ($"这次选举已取消。{election.EndReason}", null),
            (ElectionState.Void, _) => ("这次选举的结果已被认定无效。", null),
            (_, { State: PollState.Declared } poll) => ("结果已经宣布。", new("看结果", $"{here}/polls/{poll.Number}/result")),
            (_, { State: PollState.Open } poll) => ("正在投票。带好身份证件，到投票站领取选票。", new("看投票情况", $"{here}/polls/{poll.Number}/turnout")),
            (_, { State: PollState.Closed }) => ("投票已经结束，正在公开计票。", null),
            _ when face.HasCandidates => ($"正式候选人已经公布，{Chinese.Date(election.Day)}投票。", new("看候选人", $"{here}/candidates")),
            _ when Done(PlanStep.NominationOpened) && !Done(PlanStep.NominationClosed) => ($"正在提名候选人，计划到{Chinese.Date(face.Plan.Find(PlanStep.NominationClosed)!.Due)}结束。想提名的，到{Presider(election)}领取提名表。", null),
            _ when election.RollPublishedOn is { } published => ($"名单已于{Chinese.Date(published)}公布。请查一查有没有您；有错漏的，尽快提出。", new("查名单", $"{here}/roll/check")),
            _ when Done(PlanStep.RegistrationOpened) && !Done(PlanStep.RegistrationClosed) => ($"正在登记，计划到{Chinese.Date(face.Plan.Find(PlanStep.RegistrationClosed)!.Due)}结束。愿意参加的，请本人到登记处表示，或等工作人员上门时当面说。", null),
            _ => ("正在准备。登记开始时会发公告。", null),
        };
    }

    public static string Presider(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        return BodyCatalogue.Of(election.Presider).Chinese;
    }

    /// <summary>Where a stage of the plan stands: done, now, or still to come.</summary>
    public static string Stage(IEnumerable<PlannedStep> steps)
    {
        var all = steps.ToArray();
        return all.All(s => s.State == StepState.Done) ? "done" : all.Any(s => s.State is not (StepState.Done or StepState.Waiting)) ? "now" : "later";
    }

    public static string StageWord(string state) => state switch { "done" => "已办", "now" => "正在办", _ => "以后" };
}
