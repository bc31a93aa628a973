using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>
/// 登记选举结果: who was elected on paper outside the system. The only way into a residents' committee; the supervisory committee and
/// the election committee, which a meeting chooses, are recorded the same way.
/// </summary>
public sealed class RecordElectionResult(Session session, NormLibrary library, RosterGuard guard, DutyOpener duties, VacancyDuties vacancies)
    : UseCase<RecordElectionResult.Request, Body, PostChanged>(session)
{
    private static readonly BodyKind[] Elected = [BodyKind.ResidentsCommittee, BodyKind.SupervisoryCommittee, BodyKind.ElectionCommittee];

    public sealed record Request
    {
        public Id<Body> Body { get; set; }

        [Required(ErrorMessage = "请选择是换届选举还是补选。")]
        [EnumDataType(typeof(ElectionKind), ErrorMessage = "只能是换届选举或补选。")]
        public ElectionKind? Kind { get; set; }

        /// <summary>Who voted; asked for only where a residents' committee is elected for a new term.</summary>
        [EnumDataType(typeof(ElectionMode), ErrorMessage = "没有这种选举方式，请从列表中选择。")]
        public ElectionMode? Mode { get; set; }

        [Required(ErrorMessage = "请填写选举（推选）日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明结果报告或会议决定。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        public IList<ElectedPerson> Elected { get; set; } = [];

        /// <summary>Why it is done although a norm advises against it.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.RecordResults;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Elected.Count == 0 || request.Elected.Any(e => e is null))
        {
            yield return new(nameof(Request.Elected), "请填写至少一名当选人，每人选好岗位；空行请删去。");
        }
        else if (request.Elected.GroupBy(e => e.Person).Any(g => g.Count() > 1))
        {
            yield return new(nameof(Request.Elected), "同一人填了两次。一人只能担任其中一个职务，请删去一行。");
        }

        if (request.Day > Session.Today)
        {
            yield return new(nameof(Request.Day), "选举日期不能在今天之后，请核对日期。");
        }
    }

    protected override Task<Body?> Find(Request request, CancellationToken stop) =>
        Session.Db.Bodies.Include(b => b.Division).SingleOrDefaultAsync(b => b.Id == request.Body, stop);

    protected override async Task<PostChanged> Decide(Request request, Body target, CancellationToken stop)
    {
        await RequireFit(request, target, stop);
        var day = request.Day!.Value;
        var set = await NormsOfDay.For(Session, library, target.Division!, day, stop);
        var weighing = new Weighing(request.Reason);
        var before = await guard.Look(target.Division!, Session.Today, stop);
        var (roster, committee) = (await BodySeats.Of(Session.Db, target, stop), PostCatalogue.IsCommittee(target.Kind));
        var termEnd = (request.Kind, committee) switch
        {
            (ElectionKind.General, true) => await new NewTerm(Session, target, roster).Begin(request, CommitteeTerm.EndOf(set, day), stop),
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

    protected override string Describe(Request request, Body target) =>
        $"{target.Name}{(request.Kind == ElectionKind.General ? "换届" : "补选")}，{request.Elected.Count} 人，{request.Day:yyyy-MM-dd}，{request.Document.Trim()}";

    private async Task RequireFit(Request request, Body body, CancellationToken stop)
    {
        if (!Elected.Contains(body.Kind))
        {
            throw new BadInputException(nameof(Request.Body), $"{BodyCatalogue.Of(body.Kind).Chinese}不由选举产生，请用“登记任职”。");
        }

        if (PostCatalogue.IsCommittee(body.Kind) && request is { Kind: ElectionKind.General, Mode: null })
        {
            throw new BadInputException(nameof(Request.Mode), "请选择选举方式：全体有选举权的居民、户代表或居民代表。");
        }

        if (!body.ExistsOn(request.Day!.Value))
        {
            throw new BadInputException(nameof(Request.Day), $"“{body.Name}”在 {request.Day:yyyy-MM-dd} 不存在（{body.FoundedOn:yyyy-MM-dd} 成立），请核对日期。");
        }

        var people = request.Elected.Select(e => e.Person).ToArray();
        if (await Session.Db.People.CountAsync(p => people.Contains(p.Id), stop) != people.Length)
        {
            throw new BadInputException(nameof(Request.Elected), "有当选人不在人员登记中。请先登记人员，再登记结果。");
        }
    }

    private Id<Appointment> Fill(Request request, BodySeats roster, ElectedPerson elected, int row, DateOnly? termEnd)
    {
        var field = $"{nameof(Request.Elected)}[{row}]";
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

    private static AppointmentOrigin Origin(Request request, Body body) => !PostCatalogue.IsCommittee(body.Kind)
        ? AppointmentOrigin.ChosenByMeeting
        : request.Kind == ElectionKind.General ? AppointmentOrigin.Elected : AppointmentOrigin.ByElected;

    private async Task<IReadOnlyList<Id<Duty>>> Open(Request request, Body body, CancellationToken stop)
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
