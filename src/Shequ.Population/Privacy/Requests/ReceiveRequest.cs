using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.Requests;

/// <summary>受理个人信息请求: a worker takes in at the counter what a resident, whose identity was verified, asks.</summary>
public sealed class ReceiveRequest(Session session, RequestDesk desk) : UseCase<ReceiveRequest.Request, Resident, Id<PersonalRequest>>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<Resident> Resident { get; set; }

        [Required(ErrorMessage = "请选择是哪一种请求。"), EnumDataType(typeof(RequestKind), ErrorMessage = "没有这种请求，请从列表中选择。")]
        public RequestKind? Kind { get; set; }

        [Required(ErrorMessage = "请写明居民要求什么，照居民的话写。")]
        [StringLength(1000, ErrorMessage = "请写在 1000 字以内。")]
        public string Asked { get; set; } = "";

        [Required(ErrorMessage = "请填写收到请求的日期。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请选择怎样核实的身份；没有核实的，先核实再受理。")]
        public IdentityProof? Proof { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.On > Session.Today || request.On < Session.Today.AddYears(-1))
        {
            yield return new(nameof(Request.On), $"收到日期应在一年以内，不晚于今天（{Chinese.Date(Session.Today)}）。");
        }

        if (request.Proof is IdentityProof.OwnAccount || (request.Proof is { } proof && !Enum.IsDefined(proof)))
        {
            yield return new(nameof(Request.Proof), "窗口受理的，请选择看了哪种证件。");
        }
    }

    protected override Task<Resident?> Find(Request request, CancellationToken stop) => Session.Db.FindResident(request.Division, request.Resident, stop);

    protected override async Task<Id<PersonalRequest>> Decide(Request request, Resident target, CancellationToken stop) => (await desk.Receive(
        target.Division!, target, request.Kind!.Value, request.Asked, request.On!.Value, request.Proof!.Value,
        Session.Signature(Permission, target.Path), stop)).Id;

    protected override string Describe(Request request, Resident target) =>
        request.Kind is { } kind ? $"受理个人信息请求：{RequestMatter.Of(kind).Chinese}，{request.On:yyyy-MM-dd}" : "";
}
