using Microsoft.EntityFrameworkCore;
using Shequ.Accounts.Management;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Accounts.Demonstrations;

/// <summary>
/// 演示变动: some days in the life of the demonstration's community, done once through the acts themselves as its chair, so that
/// today's business has something to show: a member applies to resign, a representative and a member of a subcommittee leave.
/// </summary>
public sealed class PlayDemoChanges(Session session, ActingFor acting, RosterReader rosters, RecordResignation resign, EndAppointment end)
{
    private const string Chair = "chair";

    public async Task Run(CancellationToken stop = default)
    {
        var place = await session.Db.Set<Account>().Where(a => a.UserName == Chair && a.Demonstration)
            .Join(session.Db.Set<Person>(), a => a.PersonId, p => p.Id, (_, p) => p.DivisionId)
            .Join(session.Db.Set<Division>(), id => id, d => d.Id, (_, d) => d).AsNoTracking().SingleOrDefaultAsync(stop);
        if (place is null || await session.Db.Set<Duty>().AnyAsync(d => d.DivisionId == place.Id, stop))
        {
            return;
        }

        var machine = session.Actor;
        session.Actor = await acting.Actor(Chair, stop);
        try
        {
            await Play(await rosters.Bodies(place, session.Today, stop), stop);
        }
        finally
        {
            session.Actor = machine;
        }
    }

    private async Task Play(IReadOnlyList<BodyView> bodies, CancellationToken stop)
    {
        if (Somebody(bodies, BodyKind.ResidentsCommittee, PostKind.Member) is { } member)
        {
            await resign.Run(new() { Appointment = member, Day = session.Today.AddDays(-3), Document = "辞职申请（演示）" }, stop);
        }

        foreach (var (body, post, days) in new[] { (BodyKind.ResidentsGroup, PostKind.Representative, 5), (BodyKind.Subcommittee, PostKind.Member, 9) })
        {
            if (Somebody(bodies, body, post) is { } leaving)
            {
                await end.Run(new() { Appointment = leaving, Cause = EndCause.Resigned, Day = session.Today.AddDays(-days), Document = "辞职申请（演示）" }, stop);
            }
        }
    }

    private static Id<Appointment>? Somebody(IReadOnlyList<BodyView> bodies, BodyKind body, PostKind post) =>
        bodies.Where(b => b.Kind == body).SelectMany(b => b.Posts).Where(p => p.Kind == post).SelectMany(p => p.Holders)
            .Select(h => (Id<Appointment>?)new Id<Appointment>(h.Appointment)).LastOrDefault();
}
