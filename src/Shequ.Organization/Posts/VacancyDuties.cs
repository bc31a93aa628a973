using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Duties;

namespace Shequ.Organization.Posts;

/// <summary>缺额待办: what the end of an appointment asks for, by the kind of post.</summary>
public sealed class VacancyDuties(Session session, DutyOpener duties)
{
    internal async Task<IReadOnlyList<Id<Duty>>> Follow(HeldAppointment held, EndCause cause, DateOnly day, string document, CancellationToken stop)
    {
        if (cause == EndCause.Resigned && held.IsCommittee)
        {
            await CloseApplication(held, day, document, stop);
        }

        var opened = new List<Id<Duty>>();
        var subject = await SubjectOf(held, stop);
        foreach (var due in CausesFor(held.Body.Kind, held.Post.Kind))
        {
            opened.AddRange((await duties.Open(held.Division, due, subject, held.Appointment.Id.Value, day, stop)).Select(d => d.Id));
        }

        return opened;
    }

    /// <summary>Who it is about; without the name where the post is not public.</summary>
    internal async Task<string> SubjectOf(HeldAppointment held, CancellationToken stop) => held.Rule.Public
        ? $"{await session.Db.People.Where(p => p.Id == held.Appointment.PersonId).Select(p => p.Name).SingleAsync(stop)}，{held.Title}"
        : held.Title;

    private static IReadOnlyList<DutyCause> CausesFor(BodyKind body, PostKind post) => (body, post) switch
    {
        (BodyKind.ResidentsCommittee, _) => [DutyCause.MemberVacancy],
        (BodyKind.ResidentsGroup, PostKind.Representative) => [DutyCause.RepresentativeVacancy, DutyCause.RepresentativeChange],
        (BodyKind.ResidentsGroup, PostKind.GroupLeader) => [DutyCause.GroupLeaderVacancy],
        (BodyKind.Subcommittee, _) => [DutyCause.SubcommitteeVacancy],
        (BodyKind.SupervisoryCommittee, _) => [DutyCause.SupervisionVacancy, DutyCause.SupervisionChange],
        _ => [],
    };

    /// <summary>The meeting has decided, so nothing remains to be done about the application.</summary>
    private async Task CloseApplication(HeldAppointment held, DateOnly day, string document, CancellationToken stop)
    {
        var open = await session.Db.Duties.Where(d => d.DivisionId == held.Appointment.DivisionId && d.Cause == DutyCause.MemberResignation
            && d.SubjectId == held.Appointment.Id.Value && d.DoneOn == null).ToListAsync(stop);
        foreach (var duty in open)
        {
            duty.Close(day, document, session.Actor.Name);
        }
    }
}
