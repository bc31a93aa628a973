using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Calling;

/// <summary>分次投票: prepares a further vote for contests of the election that were not on an earlier ballot.</summary>
public sealed class AddStep(Session session, NormLibrary library) : ElectionAct<AddStep.Request, Id<Poll>>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请填写这一次投票的日期。")]
        public DateOnly? Day { get; set; }

        /// <summary>Places of the contests on the ballot.</summary>
        public IList<int> Contests { get; set; } = [];
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Contests.Count == 0)
        {
            yield return new(nameof(request.Contests), "请选择这一次投票选举哪些职务。");
        }

        if (request.Day < Session.Today)
        {
            yield return new(nameof(request.Day), "投票日期不能早于今天。");
        }
    }

    protected override async Task<Id<Poll>> Act(Request request, Election election, CancellationToken stop)
    {
        if (request.Day < election.Day)
        {
            throw new BadInputException(nameof(request.Day), $"分次投票不能早于选举日{Chinese.Date(election.Day)}。");
        }

        var contests = await Session.Db.Contests.Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id && request.Contests.Contains(c.Position)).OrderBy(c => c.Position).ToListAsync(stop);
        if (contests.Count != request.Contests.Distinct().Count())
        {
            throw new BadInputException(nameof(request.Contests), "有的职务不在本次选举中，请从列表中选择。");
        }

        var polls = await Session.Db.Polls.Include(p => p.Contests).Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id).ToListAsync(stop);
        if (contests.Find(c => polls.Exists(p => p.Contests.Any(o => o.ContestId == c.Id))) is { } already)
        {
            throw new RefusedException($"{already.Title}已经安排在一次投票里。", remedy: "没有选满的，在结果宣布后另行选举；不用再安排分次投票。");
        }

        var poll = await new ElectionDraft(Session, library).Poll(election, polls.Max(p => p.Number) + 1, PollReason.Step, request.Day!.Value, contests, stop);
        Session.Db.Polls.Add(poll);
        election.Version++;
        return poll.Id;
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：{request.Day:yyyy-MM-dd} 分次投票，第 {string.Join('、', request.Contests)} 项";
}
