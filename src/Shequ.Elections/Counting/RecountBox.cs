using System.ComponentModel.DataAnnotations;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Counting;

/// <summary>登记重新计票: a box is counted again because the entries disagree or for another reason; nothing that was typed is lost.</summary>
public sealed class RecountBox(Session session, NormLibrary library) : ElectionAct<RecountBox.Request, int>(session)
{
    private string box = "";

    public sealed record Request : ElectionRequest
    {
        public int Poll { get; set; }

        public Id<BallotBox> Box { get; set; }

        [Required(ErrorMessage = "请写明为什么重新计票。"), StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string Reason { get; set; } = "";
    }

    /// <returns>Which count begins.</returns>
    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await CountedPoll.Require(Session, election, request.Poll, stop);
        poll.RequireCounting(await ElectionRules.For(Session, library, election, Session.Today, stop));
        var found = poll.Box(request.Box) ?? throw new NotFoundException("这只票箱");
        box = found.Box.Name;
        if (found.State is BoxState.Waiting or BoxState.Emptied)
        {
            throw new RefusedException($"“{box}”{(found.Alone ? "这次计票还没有录入" : "不单独计票")}，不用登记重新计票。", remedy: "请直接录入计票单。");
        }

        return Begin(Session, poll, found, request.Reason.Trim(), Session.Signature(Needed(request, election), election));
    }

    protected override string Describe(Request request, Election target) => $"第{request.Poll}次投票，{box}重新计票";

    internal static int Begin(Session session, CountedPoll poll, CountedBox found, string reason, string by)
    {
        session.Db.Recounts.Add(new()
        {
            DivisionId = poll.Poll.DivisionId, PollId = poll.Poll.Id, BoxId = found.Box.Id, Attempt = found.Attempt + 1, Reason = reason, OrderedBy = by, OrderedAt = session.Now,
        });
        poll.Poll.Version++;
        return found.Attempt + 1;
    }
}
