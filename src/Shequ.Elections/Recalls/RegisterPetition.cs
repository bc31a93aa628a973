using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Recalls;

/// <summary>登记罢免要求: somebody handed in a petition to recall a member of the residents' committee.</summary>
public sealed class RegisterPetition(Session session, NormLibrary library) : UseCase<RegisterPetition.Request, HeldAppointment, Id<Petition>>(session)
{
    public sealed record Request
    {
        /// <summary>The seat in question.</summary>
        public Id<Appointment> Appointment { get; set; }

        [Required(ErrorMessage = "请选择以什么身份联名。"), EnumDataType(typeof(PetitionKind), ErrorMessage = "没有这种联名方式，请从列表中选择。")]
        public PetitionKind? Kind { get; set; }

        [StringLength(2000, ErrorMessage = "理由请写在 2000 字以内。")]
        public string Reasons { get; set; } = "";

        [Required(ErrorMessage = "请写明罢免要求书的名称和日期。"), StringLength(100, ErrorMessage = "文件不超过 100 字。")]
        public string Document { get; set; } = "";

        [Required(ErrorMessage = "请填写收到的日期。")]
        public DateOnly? ReceivedOn { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.Convene;

    protected override Permission Needed(Request request, HeldAppointment target) => PetitionAct<PetitionRequest, bool>.Either(Session, target);

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.ReceivedOn > Session.Today)
        {
            yield return new(nameof(Request.ReceivedOn), $"收到的日期不能晚于今天（{Chinese.Date(Session.Today)}）。");
        }
    }

    protected override Task<HeldAppointment?> Find(Request request, CancellationToken stop) => HeldAppointment.Find(Session.Db, request.Appointment, stop);

    protected override async Task<Id<Petition>> Decide(Request request, HeldAppointment target, CancellationToken stop)
    {
        var (seat, day) = (target.Appointment, request.ReceivedOn!.Value);
        if (target.Body.Kind != BodyKind.ResidentsCommittee || !seat.HeldOn(day) || !seat.HeldOn(Session.Today))
        {
            throw new RefusedException("罢免要求只能针对在任的居民委员会成员。", remedy: "请从现任居委会成员中选择；已经离任的不必再罢免。");
        }

        await RequireReasons(request, target, stop);
        if (await Session.Db.Petitions.AnyAsync(p => p.DivisionId == seat.DivisionId && p.AppointmentId == seat.Id && p.Kind == request.Kind && p.RecallId == null, stop))
        {
            throw new RefusedException("对此人已有一件同样身份联名、还没有投票的罢免要求。", remedy: "请在那一件上继续登记联名人。");
        }

        var member = await Session.Db.RegisterOfPeople.Where(p => p.Id == seat.PersonId).Select(p => p.Name).SingleAsync(stop);
        var petition = new Petition
        {
            DivisionId = seat.DivisionId, Id = Id<Petition>.New(Session.Now), BodyId = seat.BodyId, AppointmentId = seat.Id, Member = member, Post = target.Title, Kind = request.Kind!.Value,
            Reasons = request.Reasons.Trim(), Document = request.Document.Trim(), ReceivedOn = day,
            RecordedBy = Session.Signature(Needed(request, target), target.Path),
        };
        Session.Db.Petitions.Add(petition);
        return petition.Id;
    }

    /// <summary>Which seat, by its post alone: a name under accusation does not stand in a record that cannot be mended.</summary>
    protected override string Describe(Request request, HeldAppointment target) => $"登记罢免要求：{target.Title}，{request.ReceivedOn:yyyy-MM-dd} 收到";

    private async Task RequireReasons(Request request, HeldAppointment target, CancellationToken stop)
    {
        if (!string.IsNullOrWhiteSpace(request.Reasons))
        {
            return;
        }

        var norm = (await NormsOfDay.For(Session, library, target.Division, request.ReceivedOn!.Value, stop)).Holding(TermOfOfficeActKeys.RecallReasons)?.Norm.Norm;
        throw new BadInputException(nameof(Request.Reasons), $"提出罢免要求应当说明理由，请照要求书写明。{(norm is null ? "" : $"依据：{norm.Citation}")}");
    }
}
