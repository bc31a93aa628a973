using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Plans.Calling;

/// <summary>取消选举: as long as nobody was given a ballot; afterwards only a result, or a finding that it is void, ends an election.</summary>
public sealed class CancelElection(Session session) : ElectionAct<CancelElection.Request, Id<Election>>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请写明取消的原因和决定，它会写进公告。"), StringLength(200, ErrorMessage = "原因不超过 200 字。")]
        public string Reason { get; set; } = "";
    }

    protected override async Task<Id<Election>> Act(Request request, Election election, CancellationToken stop)
    {
        var polls = await Session.Db.Polls.Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id).ToListAsync(stop);
        var ids = polls.ConvertAll(p => p.Id);
        if (polls.Exists(p => p.State is PollState.Closed or PollState.Declared) || await Session.Db.CheckIns.AnyAsync(c => c.DivisionId == election.DivisionId && ids.Contains(c.PollId), stop))
        {
            throw new RefusedException("已经有人领取选票，不能取消选举。", remedy: "请办完投票和计票；认为选举无效的，由有权机关调查认定。");
        }

        (election.State, election.EndedOn, election.EndReason) = (ElectionState.Cancelled, Session.Today, request.Reason.Trim());
        var text = NoticeTemplate.Of("cancelled").Fill(election, ("reason", request.Reason.Trim()));
        await NoticeBoard.Post(Session, election, "cancelled", text.Title, text.Paragraphs, stop);
        election.Version++;
        return election.Id;
    }

    protected override string Describe(Request request, Election target) => $"取消{target.Name}";
}
