using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;

namespace Shequ.Population.Care;

/// <summary>结束关爱标签: from that day on it no longer holds; what was remains readable until its time is past.</summary>
public sealed class EndCareTag(Session session, CareDesk desk) : UseCase<EndCareTag.Request, CareTag, Id<CareTag>>(session)
{
    public sealed record Request
    {
        /// <summary>The code of the community.</summary>
        [Required(ErrorMessage = "请写明是哪个社区（区划代码）。")]
        public string Division { get; set; } = "";

        public Id<CareTag> Tag { get; set; }

        [Required(ErrorMessage = "请填写从哪一天起不再适用。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请选择为什么结束。")]
        public CareEnd? Why { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.RecordCare;

    protected override IEnumerable<InputError> Check(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Why is not (null or CareEnd.Over or CareEnd.Mistake))
        {
            yield return new(nameof(Request.Why), "只能选“情况已变”或“登记有误”；要延长的请用续期。");
        }

        if (request.On > Session.Today)
        {
            yield return new(nameof(Request.On), $"结束日期不能晚于今天（{Chinese.Date(Session.Today)}）。");
        }
    }

    protected override Task<CareTag?> Find(Request request, CancellationToken stop) => desk.Find(request.Division, request.Tag, stop);

    protected override Task<Id<CareTag>> Decide(Request request, CareTag target, CancellationToken stop)
    {
        if (target.EndedOn is { } ended)
        {
            throw new StaleException($"这个标签已由{target.EndedBy}于{Chinese.Date(ended)}结束，没有再次结束。");
        }

        if (request.On < target.FromDay)
        {
            throw new BadInputException(nameof(Request.On), $"结束日期不能早于开始的{Chinese.Date(target.FromDay)}；从来不是的，请选“登记有误”，日期填开始那天。");
        }

        // What never held, held on no day.
        target.Close(request.Why == CareEnd.Mistake ? target.FromDay : request.On!.Value, request.Why!.Value, Session.Signature(Permission, target.Path));
        return Task.FromResult(target.Id);
    }

    protected override string Describe(Request request, CareTag target) => $"结束关爱标签（{target.Id}），{request.On:yyyy-MM-dd}";
}
