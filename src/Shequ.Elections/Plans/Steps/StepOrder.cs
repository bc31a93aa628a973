using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Steps;

/// <summary>步骤次序: what acts of all parts ask before they do a step: no stage is skipped, and nothing is done after the last day that a norm leaves.</summary>
internal static class StepOrder
{
    internal static Task Require(Session session, NormLibrary library, Election election, string step, CancellationToken stop) =>
        Require(session, library, election, step, session.Today, stop);

    /// <param name="on">The day on which it was or is done.</param>
    /// <exception cref="RefusedException">It is out of order, too early or too late; with the article.</exception>
    internal static async Task Require(Session session, NormLibrary library, Election election, string step, DateOnly on, CancellationToken stop)
    {
        if ((await Plan(session, library, election, stop)).Find(step) is not { } planned)
        {
            return;
        }

        if (planned.WaitsFor is [var first, ..])
        {
            throw new RefusedException(
                $"“{planned.Row.Title}”要在“{string.Join("”“", planned.WaitsFor.Select(w => w.Title))}”之后办理，选举的步骤不能跳过。",
                planned.Citation, $"请先办“{first.Title}”；已经在纸上办过的，先登记这一步。");
        }

        if (planned.Latest is { } latest && on > latest)
        {
            throw new RefusedException(
                $"“{planned.Row.Title}”最迟应在{Chinese.Date(latest)}办理，{Chinese.Date(on)}已经晚了。", planned.Citation, $"请先变更选举日，使这一步在期限以内；现在的选举日是{Chinese.Date(election.Day)}。");
        }

        if (planned.Row.Earliest.StartsWith("day", StringComparison.Ordinal) && on < planned.Earliest)
        {
            throw new RefusedException($"“{planned.Row.Title}”不能早于{Chinese.Date(planned.Earliest)}。", planned.Citation, "请到那一天再办；要提前的，先变更选举日。");
        }
    }

    /// <summary>The plan as it stands, with what the running act has done.</summary>
    internal static async Task<ElectionPlan> Plan(Session session, NormLibrary library, Election election, CancellationToken stop)
    {
        var saved = await session.Db.ElectionSteps.Where(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id).ToListAsync(stop);
        var done = saved.Union(session.Db.ElectionSteps.Local.Where(s => s.ElectionId == election.Id)).ToArray();
        var rules = await ElectionRules.For(session, library, election, session.Today, stop);
        return ElectionPlan.Of(election, rules, done, library.Calendar, session.Today);
    }
}
