using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Results;

/// <summary>宣布结果: the agreed figures of all boxes decide the poll; the result is signed by names, kept for good, and posted at once.</summary>
public sealed class DeclareResult(Session session, NormLibrary library) : ElectionAct<DeclareResult.Request, PollOutcome>(session)
{
    public sealed record Request : ElectionRequest
    {
        public int Poll { get; set; }

        /// <summary>主持人.</summary>
        [Required(ErrorMessage = "请写明主持人的姓名。"), StringLength(100, ErrorMessage = "姓名不超过 100 字。")]
        public string Presider { get; set; } = "";

        /// <summary>监票人.</summary>
        [Required(ErrorMessage = "请写明监票人的姓名。"), StringLength(100, ErrorMessage = "姓名不超过 100 字。")]
        public string Scrutineers { get; set; } = "";

        /// <summary>计票人.</summary>
        [Required(ErrorMessage = "请写明计票人的姓名。"), StringLength(100, ErrorMessage = "姓名不超过 100 字。")]
        public string Talliers { get; set; } = "";

        /// <summary>唱票人.</summary>
        [Required(ErrorMessage = "请写明唱票人的姓名。"), StringLength(100, ErrorMessage = "姓名不超过 100 字。")]
        public string Callers { get; set; } = "";

        /// <summary>Why it is declared later than on the day of the vote.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }

        internal string Signers => string.Join('\n', $"主持人：{Presider.Trim()}", $"监票人：{Scrutineers.Trim()}", $"计票人：{Talliers.Trim()}", $"唱票人：{Callers.Trim()}");
    }

    protected override async Task<PollOutcome> Act(Request request, Election election, CancellationToken stop)
    {
        var poll = await CountedPoll.Require(Session, election, request.Poll, stop);
        var rules = await ElectionRules.For(Session, library, election, poll.Poll.Day, stop);
        poll.RequireCounting(rules);
        RequireCounted(poll, rules);
        RequireDay(request, poll, rules);
        await RequireAccounts(poll, stop);
        var figures = new PollFigures(Session, rules, poll);
        var standing = await Standing.Of(Session, election, rules.Least(ElectionActKeys.SurplusCandidates), stop);
        var outcome = PollDecision.Of(await figures.Cases(stop), await figures.Context(standing, stop));
        Session.Db.PollResults.Add(new()
        {
            DivisionId = election.DivisionId, PollId = poll.Poll.Id, ElectionId = election.Id, Outcome = outcome, DeclaredOn = Session.Today, DeclaredAt = Session.Now,
            DeclaredBy = Session.Signature(Needed(request, election), election), Signers = request.Signers,
        });
        poll.Poll.State = PollState.Declared;
        poll.Poll.Version++;
        election.Version++;
        await Announce(request, poll, outcome, stop);
        return outcome;
    }

    protected override string Describe(Request request, Election target) => $"宣布第{request.Poll}次投票的结果";

    private static void RequireCounted(CountedPoll poll, ElectionRules rules)
    {
        if (!poll.AllAgreed)
        {
            var open = poll.Counted.Where(b => b.State != BoxState.Agreed).Select(b => $"{b.Station.Name}{b.Box.Name}（{CountWords.Of(b.State)}）");
            throw new RefusedException(
                poll.Counted.Any() ? $"还有票箱没有计完：{string.Join("、", open)}。" : "还没有登记票箱，没有票可以计。", rules.Citation(VotingActKeys.PublicCount), "每只票箱由两个人分别录入并一致后，才能宣布结果。");
        }
    }

    private void RequireDay(Request request, CountedPoll poll, ElectionRules rules)
    {
        if (Session.Today < poll.Poll.Day)
        {
            throw new RefusedException($"投票日是 {poll.Poll.Day:yyyy-MM-dd}，现在不能宣布结果。", rules.Citation(VotingActKeys.ResultOnTheSpot), "请在投票日计票后当场宣布。");
        }

        if (Session.Today > poll.Poll.Day && string.IsNullOrWhiteSpace(request.Reason))
        {
            throw new RefusedException(
                $"结果应当在投票日 {poll.Poll.Day:yyyy-MM-dd} 当场公布，今天已过。", rules.Citation(VotingActKeys.ResultOnTheSpot), "请写明没有当场公布的理由，理由随结果一起公布。");
        }
    }

    /// <summary>More papers than were given out are explained on the account before anybody is declared elected by them.</summary>
    private async Task RequireAccounts(CountedPoll poll, CancellationToken stop)
    {
        foreach (var station in poll.Boxes.Select(b => b.Station).Distinct())
        {
            await StationPapers.Write(Session.Db, poll, station, stop);
        }

        var accounts = await Session.Db.BallotAccounts.Where(a => a.DivisionId == poll.Poll.DivisionId && a.PollId == poll.Poll.Id).ToListAsync(stop);
        if (accounts.Find(a => a.Found > a.Issued && string.IsNullOrWhiteSpace(a.Explanation)) is { } more)
        {
            var station = poll.Boxes.First(b => b.Station.Id == more.StationId).Station;
            throw new RefusedException(
                $"“{station.Name}”收回 {more.Found} 张票，比发出的 {more.Issued} 张还多，账上没有说明。", remedy: "请先查清，在该站的选票账上写明原因，再宣布结果。");
        }
    }

    private async Task Announce(Request request, CountedPoll poll, PollOutcome outcome, CancellationToken stop)
    {
        var late = string.IsNullOrWhiteSpace(request.Reason) ? Array.Empty<string>() : [$"未能当场公布的理由：{request.Reason.Trim()}"];
        var title = $"{poll.Election.Name}{poll.Title}结果公告";
        await NoticeBoard.Post(
            Session, poll.Election, "result", title, [.. outcome.Contests.SelectMany(ResultNotice.Of), .. late, .. request.Signers.Split('\n')], stop);
        await StepBook.Done(Session, poll.Election, PlanStep.ElectionDay, poll.Poll.Day, poll.Title, stop);
        await StepBook.Done(Session, poll.Election, PlanStep.ResultAnnounced, Session.Today, title, stop);
    }
}
