using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Duties;
using Shequ.Organization.People;
using Shequ.Organization.RuleBooks;

namespace Shequ.Organization.Posts;

/// <summary>登记任职: somebody takes up a post that is not filled by an election of the residents' committee or the like.</summary>
public sealed class Appoint(Session session, NormLibrary library, RosterGuard guard, DutyOpener duties, VacancyDuties vacancies) : UseCase<Appoint.Request, Body, PostChanged>(session)
{
    public sealed record Request
    {
        public Id<Body> Body { get; set; }

        [Required(ErrorMessage = "请选择岗位。")]
        [EnumDataType(typeof(PostKind), ErrorMessage = "没有这种岗位，请从列表中选择。")]
        public PostKind? Post { get; set; }

        public Id<Person> Person { get; set; }

        /// <summary>The first day in the post.</summary>
        [Required(ErrorMessage = "请填写任职开始的日期。")]
        public DateOnly? From { get; set; }

        [Required(ErrorMessage = "请选择产生方式。")]
        [EnumDataType(typeof(AppointmentOrigin), ErrorMessage = "没有这种产生方式，请从列表中选择。")]
        public AppointmentOrigin? Origin { get; set; }

        [Required(ErrorMessage = "请写明推选记录、决定或聘书。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填文号或名称。")]
        public string Document { get; set; } = "";

        /// <summary>身份来源 of a member of a subcommittee: a word of the packs or its Chinese name.</summary>
        public string? SourceCategory { get; set; }

        /// <summary>自愿、无偿: a member of a subcommittee agrees to serve without pay.</summary>
        public bool VoluntaryUnpaid { get; set; }

        /// <summary>Why it is done although a norm advises against it.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override Permission Permission => OrganizationPermissions.RecordPosts;

    protected override Permission Needed(Request request, Body target) =>
        PostCatalogue.Find(target.Kind, request.Post!.Value)?.RecordedUnder ?? Permission;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.From > Session.Today)
        {
            yield return new(nameof(Request.From), "任职开始的日期不能在今天之后，请在到任当日或之后登记。");
        }
    }

    protected override Task<Body?> Find(Request request, CancellationToken stop) =>
        Session.Db.Bodies.Include(b => b.Division).SingleOrDefaultAsync(b => b.Id == request.Body, stop);

    protected override async Task<PostChanged> Decide(Request request, Body target, CancellationToken stop)
    {
        var rule = PostCatalogue.Find(target.Kind, request.Post!.Value)
            ?? throw new BadInputException(nameof(Request.Post), $"{BodyCatalogue.Of(target.Kind).Chinese}没有这种岗位，请从列表中选择。");
        var from = request.From!.Value;
        var set = await NormsOfDay.For(Session, library, target.Division!, from, stop);
        AppointChecks.RequireOrigin(set, target, rule, request.Origin!.Value);
        await RequireFacts(request, target, stop);
        var (weighing, roster) = (new Weighing(request.Reason), await BodySeats.Of(Session.Db, target, stop));
        var category = AppointChecks.SourceOf(set, request, rule, weighing);
        AppointChecks.WeighLeader(set, request, roster, weighing);
        var termEnd = await CommitteeTerm.EndFor(Session.Db, set, target, rule.Kind, from, weighing, stop);
        var post = roster.Post(rule.Kind)!;
        roster.RequireRoom(post, request.Person, from, termEnd, nameof(Request.Person), alone: false);
        var appointment = new Appointment
        {
            DivisionId = target.DivisionId, Id = Id<Appointment>.New(Session.Now), PostId = post.Id, BodyId = target.Id, PersonId = request.Person, FromDay = from,
            TermEndsOn = termEnd, Origin = request.Origin.Value, Document = request.Document.Trim(), SourceCategory = category, RecordedBy = Session.Actor.Name,
        };
        var before = await guard.Look(target.Division!, Session.Today, stop);
        Session.Db.Appointments.Add(appointment);
        target.Version++;
        await Session.Db.SaveChangesAsync(stop);
        weighing.Add(await guard.Check(before, block: true, request.Reason, stop));
        await vacancies.Filled(target, [post.Id], from, request.Document.Trim(), stop);
        return new([appointment.Id], termEnd, await Open(request, target, appointment, stop), weighing.Warnings);
    }

    protected override string Describe(Request request, Body target) =>
        $"{target.Name}{PostCatalogue.Find(target.Kind, request.Post!.Value)?.Title}任职，{request.From:yyyy-MM-dd}，{request.Document.Trim()}";

    private async Task RequireFacts(Request request, Body body, CancellationToken stop)
    {
        var from = request.From!.Value;
        if (!body.ExistsOn(from))
        {
            throw new BadInputException(
                nameof(Request.From), $"“{body.Name}”{body.FoundedOn:yyyy-MM-dd} 成立{(body.EndedOn is { } end ? $"，{end:yyyy-MM-dd} 终止" : "")}，任职不能从 {from:yyyy-MM-dd} 开始。请核对日期。");
        }

        if (!await Session.Db.People.AnyAsync(p => p.Id == request.Person, stop))
        {
            throw new BadInputException(nameof(Request.Person), "没有这个人的登记。请先登记人员，再登记任职。");
        }

        if (request.Origin == AppointmentOrigin.ExOfficio && !await Session.Db.Appointments.AnyAsync(
            a => a.DivisionId == body.DivisionId && a.PersonId == request.Person && a.FromDay <= from && a.HeldUntil > from, stop))
        {
            throw new BadInputException(nameof(Request.Origin), $"此人在{body.Division!.Name}没有其他职务，不能“因所任职务当然担任”。请先登记其所任职务，或改选产生方式。");
        }
    }

    private async Task<IReadOnlyList<Id<Duty>>> Open(Request request, Body body, Appointment appointment, CancellationToken stop)
    {
        if (request.Post != PostKind.Representative)
        {
            return [];
        }

        var name = await Session.Db.People.Where(p => p.Id == request.Person).Select(p => p.Name).SingleAsync(stop);
        var opened = await duties.Open(body.Division!, DutyCause.RepresentativeChange, $"{name}，{body.Name}居民代表", appointment.Id.Value, appointment.FromDay, stop);
        return [.. opened.Select(d => d.Id)];
    }
}
