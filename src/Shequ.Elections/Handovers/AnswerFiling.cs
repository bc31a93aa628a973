using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization;

namespace Shequ.Elections.Handovers;

/// <summary>答复备案: the street receives a filing, or returns it with reasons.</summary>
public sealed class AnswerFiling(Session session) : ElectionAct<AnswerFiling.Request, FilingAnswer>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请选择接收还是退回。"), EnumDataType(typeof(FilingAnswer), ErrorMessage = "只能是接收或者退回。")]
        public FilingAnswer? Answer { get; set; }

        [StringLength(1000, ErrorMessage = "理由请写在 1000 字以内。")]
        public string? Reasons { get; set; }

        /// <summary>The filing that somebody read when they answered.</summary>
        public int Number { get; set; }
    }

    protected override Permission Permission => ElectionPermissions.Supervise;

    protected override bool WhenOver => true;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Answer == FilingAnswer.Returned && string.IsNullOrWhiteSpace(request.Reasons))
        {
            yield return new(nameof(Request.Reasons), "退回的，请写明理由和要补正什么。");
        }
    }

    protected override async Task<FilingAnswer> Act(Request request, Election election, CancellationToken stop)
    {
        var filing = await Session.Db.ElectionFilings.SingleOrDefaultAsync(f => f.DivisionId == election.DivisionId && f.ElectionId == election.Id && f.Number == request.Number, stop)
            ?? throw new NotFoundException("这次报送");
        if (filing.Answer is not null)
        {
            throw new StaleException($"这次报送已由{filing.AnsweredBy}答复。");
        }

        (filing.Answer, filing.AnsweredOn, filing.Reasons) = (request.Answer, Session.Today, string.IsNullOrWhiteSpace(request.Reasons) ? null : request.Reasons.Trim());
        filing.AnsweredBy = Session.Signature(Permission, election);
        filing.Version++;
        if (request.Answer == FilingAnswer.Received)
        {
            await StepBook.Done(Session, election, PlanStep.Filing, Session.Today, filing.Document, stop);
        }

        return request.Answer!.Value;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：{(request.Answer == FilingAnswer.Received ? "接收备案" : "退回备案")}，第 {request.Number} 次报送";
}
