using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Duties;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>
/// 就任: gives the posts of a body to those who were elected to them and ends what went before, inside the transaction of the act that
/// knows the result. The only way into a residents' committee.
/// </summary>
public sealed class ResultSeating(Session session, NormLibrary library, RosterGuard guard, DutyOpener duties, VacancyDuties vacancies)
{
    private static readonly BodyKind[] Elected = [BodyKind.ResidentsCommittee, BodyKind.SupervisoryCommittee, BodyKind.ElectionCommittee];

    private Session Session { get; } = session;

    /// <param name="chosenSince">From when on group leaders and representatives were chosen for this term already, where an election here knows it.</param>
    public async Task<PostChanged> Seat(RecordElectionResult.Request request, Body target, DateOnly? chosenSince = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(target);
        await RequireFit(request, target, stop);
        var day = request.Day!.Value;
        var set = await NormsOfDay.For(Session, library, target.Division!, day, stop);
        var weighing = new Weighing(request.Reason);
        var before = await guard.Look(target.Division!, Session.Today, stop);
        var (roster, committee) = (await BodySeats.Of(Session.Db, target, stop), PostCatalogue.IsCommittee(target.Kind));
        var termEnd = (request.Kind, committee) switch
        {
            (ElectionKind.General, true) => await new NewTerm(Session, target, roster).Begin(request, CommitteeTerm.EndOf(set, day), chosenSince, stop),
            (ElectionKind.ByElection, true) => (await CommitteeTerm.On(Session.Db, target, day, stop))?.EndsOn ?? throw NoTerm(day),
            _ => await CommitteeTerm.EndFor(Session.Db, set, target, request.Elected[0].Post, day, weighing, stop),
        };
        if (request.Kind == ElectionKind.General && !committee)
        {
            roster.Vacate(day, request.Document.Trim(), Session.Actor.Name);
        }

        var made = request.Elected.Select((e, i) => Fill(request, roster, e, i, termEnd)).ToArray();
        target.Version++;
        await Session.Db.SaveChangesAsync(stop);
        await vacancies.Filled(target, request.Elected.Select(e => roster.Post(e.Post)!.Id), day, request.Document.Trim(), stop);
        weighing.Add(await guard.Check(before, block: target.Kind == BodyKind.SupervisoryCommittee, request.Reason, stop));
        return new(made, termEnd, await Open(request, target, stop), weighing.Warnings);
    }

    private async Task RequireFit(RecordElectionResult.Request request, Body body, CancellationToken stop)
    {
        if (!Elected.Contains(body.Kind))
        {
            throw new BadInputException(nameof(request.Body), $"{BodyCatalogue.Of(body.Kind).Chinese}不由选举产生，请用“登记任职”。");
        }

        if (PostCatalogue.IsCommittee(body.Kind) && request is { Kind: ElectionKind.General, Mode: null })
        {
            throw new BadInputException(nameof(request.Mode), "请选择选举方式：全体有选举权的居民、户代表或居民代表。");
        }

        if (!body.ExistsOn(request.Day!.Value))
        {
            throw new BadInputException(nameof(request.Day), $"“{body.Name}”在 {request.Day:yyyy-MM-dd} 不存在（{body.FoundedOn:yyyy-MM-dd} 成立），请核对日期。");
        }

        var people = request.Elected.Select(e => e.Person).ToArray();
        if (await Session.Db.People.CountAsync(p => people.Contains(p.Id), stop) != people.Length)
        {
            throw new BadInputException(nameof(request.Elected), "有当选人不在人员登记中。请先登记人员，再登记结果。");
        }
    }

    private Id<Appointment> Fill(RecordElectionResult.Request request, BodySeats roster, ElectedPerson elected, int row, DateOnly? termEnd)
    {
        var field = $"{nameof(request.Elected)}[{row}]";
        var post = roster.Post(elected.Post) ?? throw new BadInputException($"{field}.{nameof(elected.Post)}", "本组织没有这种岗位，请从列表中选择。");
        var day = request.Day!.Value;
        roster.RequireRoom(post, elected.Person, day, termEnd, $"{field}.{nameof(elected.Person)}", alone: true);
        var appointment = new Appointment
        {
            DivisionId = roster.Body.DivisionId, Id = Id<Appointment>.New(Session.Now), PostId = post.Id, BodyId = roster.Body.Id, PersonId = elected.Person, FromDay = day,
            TermEndsOn = termEnd, Origin = Origin(request, roster.Body), Document = request.Document.Trim(), RecordedBy = Session.Actor.Name,
        };
        roster.Add(appointment);
        Session.Db.Appointments.Add(appointment);
        return appointment.Id;
    }

    private static AppointmentOrigin Origin(RecordElectionResult.Request request, Body body) => !PostCatalogue.IsCommittee(body.Kind)
        ? AppointmentOrigin.ChosenByMeeting
        : request.Kind == ElectionKind.General ? AppointmentOrigin.Elected : AppointmentOrigin.ByElected;

    private async Task<IReadOnlyList<Id<Duty>>> Open(RecordElectionResult.Request request, Body body, CancellationToken stop)
    {
        DutyCause? cause = (body.Kind, request.Kind) switch
        {
            (BodyKind.ResidentsCommittee, ElectionKind.General) => DutyCause.NewCommittee,
            (BodyKind.SupervisoryCommittee, _) => DutyCause.SupervisionChange,
            _ => null,
        };
        return cause is { } known
            ? [.. (await duties.Open(body.Division!, known, body.Name, body.Id.Value, request.Day!.Value, stop)).Select(d => d.Id)]
            : [];
    }

    private static RefusedException NoTerm(DateOnly day) =>
        new($"{day:yyyy-MM-dd} 没有正在任期内的居委会，不能补选。", remedy: "请核对日期；任期已届满的，登记换届选举结果。");
}
