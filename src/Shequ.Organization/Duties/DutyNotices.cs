using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Organization.Duties;

/// <summary>公告拟稿: drafts the notice or filing letter that a duty asks for, from the register.</summary>
public sealed class DutyNotices(Session session, DivisionQueries divisions)
{
    private static readonly DutyCause[] Vacancies =
    [
        DutyCause.MemberVacancy, DutyCause.RepresentativeVacancy, DutyCause.GroupLeaderVacancy, DutyCause.SubcommitteeVacancy, DutyCause.SupervisionVacancy,
    ];

    private static readonly string[] Endings = ["居民委员会", "居委会"];

    /// <returns>Null where the step asks for no notice.</returns>
    public async Task<NoticeText?> Draft(DutyReport report, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (NoticeText.KindOf(report.Duty.Does) is not { } kind)
        {
            return null;
        }

        var street = await divisions.Above(report.Community, stop) is [.., var above] ? above.Name : "";
        return NoticeText.Of(
            kind, await Facts(report, stop), report.Duty.Does, await Issuer(report, stop), street.Replace("办事处", "", StringComparison.Ordinal),
            report.Norm?.Citation, session.Today);
    }

    private async Task<ChangeFacts> Facts(DutyReport report, CancellationToken stop)
    {
        var duty = report.Duty;
        var facts = new ChangeFacts(duty.Cause, duty.Subject, duty.OpenedOn)
        {
            ToBeFilled = report.Related.Any(d => d.IsOpen && Vacancies.Contains(d.Cause)),
        };
        var id = new Id<Appointment>(duty.SubjectId);
        var found = await (
            from a in session.Db.Appointments.AsNoTracking()
            join p in session.Db.Posts on new { a.DivisionId, Id = a.PostId } equals new { p.DivisionId, p.Id }
            join b in session.Db.Bodies on new { a.DivisionId, Id = a.BodyId } equals new { b.DivisionId, b.Id }
            join who in session.Db.People on a.PersonId equals who.Id
            where a.DivisionId == duty.DivisionId && a.Id == id
            select new { Appointment = a, p.Kind, Body = b.Kind, BodyName = b.Name, who.Name }).SingleOrDefaultAsync(stop);
        return found is null ? facts : facts with
        {
            Person = found.Name,
            Post = found.BodyName + PostCatalogue.Of(found.Body, found.Kind).Title,
            End = found.Appointment.EndCause,
            EndedOn = found.Appointment.EndedOn,
            BeganOn = found.Appointment.FromDay,
            Origin = found.Appointment.Origin,
        };
    }

    /// <summary>The body that the step names, as the register calls it; the committee where it names none that we know.</summary>
    private async Task<string> Issuer(DutyReport report, CancellationToken stop)
    {
        var kind = report.Step?.By?.Contains("监督委员会", StringComparison.Ordinal) == true ? BodyKind.SupervisoryCommittee : BodyKind.ResidentsCommittee;
        var registered = await session.Db.Bodies.AsNoTracking()
            .Where(b => b.DivisionId == report.Community.Id && b.Kind == kind && b.EndedOn == null).Select(b => b.Name).FirstOrDefaultAsync(stop);
        return registered ?? PlaceName(report.Community.Name) + BodyCatalogue.Of(kind).Chinese;
    }

    /// <summary>仙霞路社区居委会 is the place 仙霞路社区 and its committee.</summary>
    private static string PlaceName(string division) =>
        Endings.FirstOrDefault(e => division.EndsWith(e, StringComparison.Ordinal)) is { } ending ? division[..^ending.Length] : division;
}
