using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization;

namespace Shequ.Elections.Handovers;

/// <summary>确认监督移交: the street was there and confirms that everything on the list changed hands.</summary>
public sealed class SuperviseHandover(Session session, HandoverDuties duties) : ElectionAct<SuperviseHandover.Request, DateOnly>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请填写监督移交的日期。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请写明监督的情况，如“三方在场清点，清单无异议”。"), StringLength(300, ErrorMessage = "请写在 300 字以内。")]
        public string Note { get; set; } = "";
    }

    protected override Permission Permission => ElectionPermissions.Supervise;

    protected override bool WhenOver => true;

    protected override async Task<DateOnly> Act(Request request, Election election, CancellationToken stop)
    {
        var handover = await Session.Db.Handovers.SingleOrDefaultAsync(h => h.DivisionId == election.DivisionId && h.ElectionId == election.Id, stop);
        if (handover?.CompletedOn is not { } completed)
        {
            throw new RefusedException("移交还没有办完，不能确认。", remedy: "请居民选举委员会办完移交、登记清单以后再确认。");
        }

        if (handover.SupervisedOn is not null)
        {
            throw new StaleException($"已由{handover.SupervisedBy}确认。");
        }

        if (request.On < completed || request.On > Session.Today)
        {
            throw new BadInputException(nameof(Request.On), $"日期应在移交办完的{Chinese.Date(completed)}至今天之间。");
        }

        (handover.SupervisedOn, handover.SupervisionNote) = (request.On, request.Note.Trim());
        handover.SupervisedBy = Session.Signature(Permission, election);
        handover.Version++;
        await duties.Supervised(election, request.On!.Value, request.Note.Trim(), handover.SupervisedBy, stop);
        return request.On.Value;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：确认监督移交，{request.On:yyyy-MM-dd}";
}
