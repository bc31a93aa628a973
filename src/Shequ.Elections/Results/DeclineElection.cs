using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;

namespace Shequ.Elections.Results;

/// <summary>登记放弃当选: somebody elected gives up with a document, e.g. because a near relative was elected too; the seat is open again.</summary>
public sealed class DeclineElection(Session session) : ElectionAct<DeclineElection.Request, Id<Candidate>>(session)
{
    public sealed record Request : ElectionRequest
    {
        public int Poll { get; set; }

        public Id<Candidate> Candidate { get; set; }

        [Required(ErrorMessage = "请写明本人的书面声明。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填名称和日期。")]
        public string Document { get; set; } = "";
    }

    protected override async Task<Id<Candidate>> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await Session.Db.Polls.SingleOrDefaultAsync(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Number == request.Poll, stop)
            ?? throw new NotFoundException($"第 {request.Poll} 次投票");
        var result = await Session.Db.PollResults.SingleOrDefaultAsync(r => r.DivisionId == election.DivisionId && r.PollId == poll.Id, stop)
            ?? throw new RefusedException("结果还没有宣布，没有当选人。", remedy: "候选人要退出的，请办理退出。");
        var contest = result.Outcome.Contests.FirstOrDefault(c => c.Count.Rule != Counting.ContestRule.Recall && c.Elected.Any(e => e.Count.Candidate == request.Candidate))
            ?? throw new BadInputException(nameof(request.Candidate), "此人在这次投票中没有当选，请从当选人中选择。");
        if (await Session.Db.DeclinedSeats.AnyAsync(d => d.DivisionId == election.DivisionId && d.PollId == poll.Id && d.CandidateId == request.Candidate, stop))
        {
            throw new StaleException("此人放弃当选已经登记，没有再次登记。请查看最新内容。");
        }

        Session.Db.DeclinedSeats.Add(new()
        {
            DivisionId = election.DivisionId, PollId = poll.Id, ContestId = contest.Count.Contest, CandidateId = request.Candidate, ElectionId = election.Id, DeclinedOn = Session.Today,
            Document = request.Document.Trim(), RecordedBy = Session.Signature(Needed(request, election), election),
        });
        election.Version++;
        var name = contest.Elected.Single(e => e.Count.Candidate == request.Candidate).Count.Name;
        await NoticeBoard.Post(
            Session, election, "seat_declined", $"{election.Name}当选人放弃当选公告", [$"{name}在第{poll.Number}次投票中当选{contest.Count.Title}，书面声明放弃当选，这一名额空缺。"], stop);
        return request.Candidate;
    }

    protected override string Describe(Request request, Election target) => $"第{request.Poll}次投票，登记一人放弃当选，{request.Document.Trim()}";
}
