using System.ComponentModel.DataAnnotations;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Counting;

/// <summary>登记并箱: the papers of a box are counted face down, poured into another box and mixed, so that few papers betray nobody.</summary>
public sealed class EmptyBox(Session session, NormLibrary library) : ElectionAct<EmptyBox.Request, int>(session)
{
    private string box = "";

    public sealed record Request : ElectionRequest
    {
        public int Poll { get; set; }

        public Id<BallotBox> Box { get; set; }

        /// <summary>The box that takes the papers.</summary>
        public Id<BallotBox> Into { get; set; }

        [Required(ErrorMessage = "请填倒出的票数。"), Range(0, 1_000_000, ErrorMessage = "倒出的票数是不小于 0 的整数。")]
        public int? Papers { get; set; }
    }

    /// <returns>Which count of the taking box has to be made.</returns>
    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await CountedPoll.Require(Session, election, request.Poll, stop);
        poll.RequireCounting(await ElectionRules.For(Session, library, election, Session.Today, stop));
        var (from, into) = (poll.Box(request.Box) ?? throw new NotFoundException("这只票箱"), poll.Box(request.Into));
        box = from.Box.Name;
        if (into is not { Alone: true } || into == from)
        {
            throw new BadInputException(nameof(request.Into), "请选择另一只单独计票的票箱；流动票箱和已经并箱的不能选。");
        }

        if (from.State != BoxState.Waiting || from.Took.Count > 0)
        {
            throw new RefusedException(
                $"“{box}”{(from.Took.Count > 0 ? "已有别的票倒入" : from.Alone ? "已经录入计票单" : "不单独计票")}，不能再倒出。", remedy: "录错的，请登记重新计票后再并箱。");
        }

        var by = Session.Signature(Needed(request, election), election);
        Session.Db.EmptiedBoxes.Add(new()
        {
            DivisionId = poll.Poll.DivisionId, PollId = poll.Poll.Id, BoxId = from.Box.Id, IntoId = into.Box.Id, Papers = request.Papers!.Value, EmptiedBy = by,
        });
        poll.Poll.Version++;
        return into.First is null ? into.Attempt : RecountBox.Begin(Session, poll, into, $"“{box}”的票倒入，一起重新计票", by);
    }

    protected override string Describe(Request request, Election target) => $"第{request.Poll}次投票，{box}并箱，{request.Papers} 张";
}
