using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Organization;

namespace Shequ.Elections.Recalls;

/// <summary>登记申辩: the member in question answers, from their own account or on paper that the street records; it stands beside the petition.</summary>
public sealed class AnswerRecall(Session session) : PetitionAct<AnswerRecall.Request, bool>(session)
{
    public sealed record Request : PetitionRequest
    {
        [Required(ErrorMessage = "请写下申辩意见。"), StringLength(5000, ErrorMessage = "申辩意见请写在 5000 字以内。")]
        public string Answer { get; set; } = "";
    }

    private Guid? member;

    /// <summary>Until the day of the vote the member may be heard.</summary>
    protected override bool AfterCall => true;

    /// <summary>Nobody else on the committee may answer for the member, nor change what they said.</summary>
    protected override Permission Needed(Request request, Petition target) =>
        Session.Actor.Person is { } person && person == member ? ElectionPermissions.View : ElectionPermissions.Supervise;

    protected override async Task<Petition?> Find(Request request, CancellationToken stop)
    {
        var petition = await base.Find(request, stop);
        member = petition is null ? null : await Session.Db.Appointments.Where(a => a.DivisionId == petition.DivisionId && a.Id == petition.AppointmentId)
            .Select(a => (Guid?)a.PersonId.Value).SingleOrDefaultAsync(stop);
        return petition;
    }

    protected override async Task<bool> Act(Request request, Petition petition, CancellationToken stop)
    {
        var own = Needed(request, petition) == ElectionPermissions.View;
        if (petition.OwnAnswer && !own)
        {
            throw new RefusedException("本人已从自己的账户写了申辩意见，不能由他人改写。", remedy: "请本人登录后修改。");
        }

        (petition.Answer, petition.AnsweredOn, petition.OwnAnswer) = (request.Answer.Trim(), Session.Today, own);
        petition.AnsweredBy = own ? petition.Member : Session.Signature(ElectionPermissions.Supervise, petition.Path);
        await Publish(petition, stop);
        return own;
    }

    private async Task Publish(Petition petition, CancellationToken stop)
    {
        if (petition.RecallId is not { } id)
        {
            return;
        }

        var election = await Session.Db.Elections.SingleAsync(e => e.DivisionId == petition.DivisionId && e.Id == id, stop);
        if (election.State != ElectionState.Running || election.Day < Session.Today)
        {
            throw new RefusedException("罢免投票已经结束，申辩意见不再更改。", remedy: "对结果有异议的，可以向街道反映。");
        }

        await NoticeBoard.Post(Session, election, "recall_answer", "关于罢免要求的申辩意见", [$"被要求罢免的成员提出申辩意见：{petition.Answer}"], stop);
    }

    protected override string Describe(Request request, Petition target) => target.OwnAnswer ? "本人提交申辩意见" : "登记申辩意见";
}
