using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>
/// 离任: ends a post with everything that goes with it and opens what is to be done about the vacancy, inside the transaction of the act
/// that knows the cause.
/// </summary>
public sealed class PostEnding(Session session, RosterGuard guard, VacancyDuties duties)
{
    public async Task<PostChanged> End(HeldAppointment target, EndCause cause, DateOnly day, string document, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var before = await guard.Look(target.Division, session.Today, stop);
        var ended = new List<Appointment> { target.Appointment };
        ended.AddRange(target.IsCommittee ? await HeldBecauseOfIt(target, day, stop) : []);
        foreach (var appointment in ended)
        {
            appointment.End(appointment.FromDay > day ? appointment.FromDay : day, cause, document, session.Actor.Name);
        }

        target.Body.Version++;
        await session.Db.SaveChangesAsync(stop);
        var warnings = await guard.Check(before, block: false, reason: null, stop);
        var opened = await duties.Follow(target, cause, day, document, stop);
        return new([.. ended.Select(a => a.Id)], null, opened, warnings);
    }

    /// <summary>Posts that go with a seat on the committee go with it, e.g. the chair of a subcommittee.</summary>
    private async Task<IReadOnlyList<Appointment>> HeldBecauseOfIt(HeldAppointment target, DateOnly day, CancellationToken stop) =>
        await session.Db.Appointments.Where(a => a.DivisionId == target.Appointment.DivisionId && a.PersonId == target.Appointment.PersonId
            && a.Origin == AppointmentOrigin.ExOfficio && a.HeldUntil > day).ToListAsync(stop);
}
