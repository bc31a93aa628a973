using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Rolls;

/// <summary>封存选民名单: from today on every change is an act with a reason, marked as made after the freeze.</summary>
public sealed class FreezeRoll(Session session, NormLibrary library) : ElectionAct<FreezeRoll.Request, IReadOnlyList<RosterWarning>>(session)
{
    public sealed record Request : ElectionRequest
    {
        /// <summary>Why it is frozen before the time for objections is over.</summary>
        [StringLength(200, ErrorMessage = "理由最多 200 字。")]
        public string? Reason { get; set; }
    }

    protected override async Task<IReadOnlyList<RosterWarning>> Act(Request request, Election election, CancellationToken stop)
    {
        if (election.RollFrozenOn is { } frozen)
        {
            throw new RefusedException($"选民名单已于{RollWords.Day(frozen)}封存。", remedy: "不用再办；之后的变动写明理由逐项办理。");
        }

        if (election.RollPublishedOn is not { } published)
        {
            throw new RefusedException("选民名单还没有公布，不能封存。", remedy: "请先公布名单，留出提出异议的时间。");
        }

        var open = await Session.Db.RollObjections.CountAsync(o => o.DivisionId == election.DivisionId && o.ElectionId == election.Id && o.DecidedOn == null, stop);
        if (open > 0)
        {
            throw new RefusedException($"还有 {open} 件名单异议没有处理，不能封存名单。", remedy: "请先作出处理决定。");
        }

        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var weighing = new RollWeighing(rules, request.Reason);
        if (rules.Period(VotingActKeys.ObjectionDays) is { } within && library.Calendar.LastDay(published, within) is var last)
        {
            weighing.Require(VotingActKeys.ObjectionDays, Session.Today > last, $"居民可以在{RollWords.Day(last)}以前（含当日）对名单提出异议，现在封存会使异议来不及处理。");
        }

        election.RollFrozenOn = Session.Today;
        election.Version++;
        await StepBook.Done(Session, election, PlanStep.ObjectionsDecided, Session.Today, "名单异议已处理完毕", stop);
        await StepBook.Done(Session, election, PlanStep.RollFrozen, Session.Today, "选民名单封存", stop);
        return weighing.Warnings;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：封存选民名单";
}
