using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Duties;

namespace Shequ.Organization.Posts;

/// <summary>缺额待办: what the end of an appointment asks for, by the kind of post.</summary>
public sealed class VacancyDuties(Session session, DutyOpener duties)
{
    private static readonly DutyCause[] Vacancies =
    [
        DutyCause.MemberVacancy, DutyCause.RepresentativeVacancy, DutyCause.GroupLeaderVacancy, DutyCause.SubcommitteeVacancy, DutyCause.SupervisionVacancy,
    ];

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

    /// <summary>
    /// Seats were filled: for each the vacancy that has waited longest is over, and with it what was still to be done to fill it.
    /// A notice that the same procedure asks for afterwards stays open.
    /// </summary>
    internal async Task Filled(Body body, IEnumerable<Id<Post>> seats, DateOnly day, string document, CancellationToken stop)
    {
        var posts = await session.Db.Appointments.Where(a => a.DivisionId == body.DivisionId && a.BodyId == body.Id && a.EndedOn != null)
            .Select(a => new { a.Id, a.PostId }).ToDictionaryAsync(a => a.Id.Value, a => a.PostId, stop);
        var waiting = (await session.Db.Duties.Where(d => d.DivisionId == body.DivisionId && d.DoneOn == null && Vacancies.Contains(d.Cause) && d.OpenedOn <= day)
            .ToListAsync(stop)).Where(d => posts.ContainsKey(d.SubjectId)).ToLookup(d => d.SubjectId);
        var vacancies = waiting.OrderBy(v => v.Min(d => d.OpenedOn)).Select(v => v.Key).ToList();
        foreach (var seat in seats)
        {
            var longest = vacancies.FirstOrDefault(v => posts[v] == seat);
            vacancies.Remove(longest);
            foreach (var duty in waiting[longest].Where(FillsSeat))
            {
                duty.Close(day, document, session.Actor.Name);
            }
        }
    }

    /// <summary>Where a procedure goes on after the seat is filled, only its first step fills it.</summary>
    private static bool FillsSeat(Duty duty) => duty.Cause != DutyCause.SubcommitteeVacancy || duty.Step == 0;

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
