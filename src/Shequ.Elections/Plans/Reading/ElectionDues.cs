using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Norms.Calendars;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Reading;

/// <summary>选举事项: the steps of running elections that can be done now or are late, for 今日事项.</summary>
internal sealed class ElectionDues(Session session, NormLibrary library) : DueSource
{
    public override async Task<IReadOnlyList<DueItem>> Of(Division community, CancellationToken stop)
    {
        var items = new List<DueItem>();
        foreach (var election in await session.Db.Elections.AsNoTracking().Include(e => e.Division).Where(e => e.DivisionId == community.Id && e.State == ElectionState.Running).ToListAsync(stop))
        {
            items.AddRange((await StepOrder.Plan(session, library, election, stop)).Next.Select(s => Item(election, s)));
        }

        return items;
    }

    private DueItem Item(Election election, PlannedStep step)
    {
        var due = step.State == StepState.TooLate ? step.Latest!.Value : step.Due;
        return new($"election.{step.Row.Step}.{election.Id}", "选举", step.Row.Title, step.Norms.Count == 0 ? null : step.Norms[0].Norm, DueItem.StateOf(due, session.Today))
        {
            DueOn = due, DaysLeft = LegalCalendar.DaysBetween(session.Today, due), Subject = election.Name, Href = $"/elections/{election.Division!.Code}/{election.Id}/work#s-{step.Row.Step}",
        };
    }
}
