using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Authority;
using Shequ.Organization.People;

namespace Shequ.Organization.Posts;

/// <summary>委托代理: lends some powers of one's own post to somebody until a day.</summary>
public sealed class DelegatePowers(Session session) : UseCase<DelegatePowers.Request, HeldAppointment, Id<Delegation>>(session)
{
    /// <summary>A precaution of ours, not of a document: whoever is away longer has somebody appointed instead.</summary>
    private const int MostDays = 183;

    public sealed record Request
    {
        public Id<Appointment> Appointment { get; set; }

        public Id<Person> Delegate { get; set; }

        /// <summary>Names of permissions.</summary>
        public IReadOnlyList<string> Permissions { get; set; } = [];

        [Required(ErrorMessage = "请填写代理开始的日期。")]
        public DateOnly? From { get; set; }

        /// <summary>The first day on which it no longer holds.</summary>
        [Required(ErrorMessage = "请填写代理到哪一天为止。")]
        public DateOnly? Until { get; set; }

        [Required(ErrorMessage = "请写明委托的原因。"), StringLength(100, ErrorMessage = "原因不超过 100 字。")]
        public string Reason { get; set; } = "";
    }

    protected override Permission Permission => OrganizationPermissions.DelegatePost;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Permissions.Count == 0)
        {
            yield return new(nameof(Request.Permissions), "请至少勾选一项委托的权限。");
        }

        if (request.From < Session.Today)
        {
            yield return new(nameof(Request.From), "代理不能从过去的日期开始，请填今天或之后。");
        }

        if (request.Until <= request.From)
        {
            yield return new(nameof(Request.Until), "截止日期应在开始日期之后。");
        }
        else if (request.Until is { } until && request.From is { } from && until.DayNumber - from.DayNumber > MostDays)
        {
            yield return new(nameof(Request.Until), $"一次委托不超过 {MostDays} 日。时间更长的，请由有权的人登记新的任职。");
        }
    }

    protected override Task<HeldAppointment?> Find(Request request, CancellationToken stop) => HeldAppointment.Find(Session.Db, request.Appointment, stop);

    protected override async Task<Id<Delegation>> Decide(Request request, HeldAppointment target, CancellationToken stop)
    {
        RequireOwn(Session, target);
        target.RequireOpen(Session.Today);
        if (request.From < target.Appointment.FromDay || request.Until > BodySeats.Until(target.Appointment))
        {
            throw new BadInputException(
                nameof(Request.Until), $"代理期限应在您的任期之内（{target.Appointment.FromDay:yyyy-MM-dd} 至 {BodySeats.Until(target.Appointment):yyyy-MM-dd}）。请改早截止日期。");
        }

        if (request.Delegate == target.Appointment.PersonId || !await Session.Db.People.AnyAsync(p => p.Id == request.Delegate, stop))
        {
            throw new BadInputException(nameof(Request.Delegate), "请选择已登记人员中的另一个人作为代理人。");
        }

        var names = request.Permissions.Distinct().ToArray();
        RequireLendable(names, target);
        var delegation = new Delegation
        {
            DivisionId = target.Appointment.DivisionId, Id = Id<Delegation>.New(Session.Now), AppointmentId = target.Appointment.Id, DelegateId = request.Delegate,
            Permissions = names, FromDay = request.From!.Value, UntilDay = request.Until!.Value, Reason = request.Reason.Trim(), RecordedBy = Session.Actor.Name,
        };
        Session.Db.Delegations.Add(delegation);
        return delegation.Id;
    }

    protected override string Describe(Request request, HeldAppointment target) =>
        $"委托代理{target.Title}，{request.From:yyyy-MM-dd} 至 {request.Until:yyyy-MM-dd}：{string.Join("、", request.Permissions)}";

    /// <summary>What was lent is not one's own, so it cannot be lent on.</summary>
    internal static void RequireOwn(Session session, HeldAppointment held)
    {
        if (session.Actor.Person != held.Appointment.PersonId.Value)
        {
            throw new RefusedException("只能委托本人担任的职务，也只有本人可以收回；代理来的权限不能再委托他人。", remedy: "请由担任这一职务的人本人办理。");
        }
    }

    private void RequireLendable(IReadOnlyList<string> names, HeldAppointment held)
    {
        var own = AuthorityTable.Of(held.Body.Kind, held.Post.Kind, held.Division.Level)?.Permissions ?? [];
        var lendable = own.Where(p => p != Permission).ToArray();
        if (names.FirstOrDefault(n => lendable.All(p => p.Name != n)) is { } stranger)
        {
            var chinese = OrganizationPermissions.All.FirstOrDefault(p => p.Name == stranger)?.Chinese ?? stranger;
            throw new BadInputException(
                nameof(Request.Permissions), $"“{chinese}”不能委托。{held.Title}可以委托：{string.Join("、", lendable.Select(p => p.Chinese))}。");
        }
    }
}
