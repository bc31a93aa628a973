using System.ComponentModel.DataAnnotations;
using Shequ.Elections.Candidates;
using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Results;

/// <summary>准备下一次投票: a second round for missing seats, a run-off between those who are tied, or a repeat where too few took part.</summary>
public sealed class PrepareNextPoll(Session session, NormLibrary library) : ElectionAct<PrepareNextPoll.Request, int>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请填写下一次投票的日期。")]
        public DateOnly? Day { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Day < Session.Today)
        {
            yield return new(nameof(Request.Day), "下一次投票的日期不能在今天之前，请核对日期。");
        }
    }

    /// <returns>第几次投票.</returns>
    protected override async Task<int> Act(Request request, Election election, CancellationToken stop)
    {
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var standing = await Standing.Of(Session, election, rules.Least(ElectionActKeys.SurplusCandidates), stop);
        var again = standing.Contests.Where(c => c.MustVote).ToArray();
        if (again.Length == 0)
        {
            throw new RefusedException(
                standing.Settled ? "没有必须再投票的名额。" : "投票还没有都宣布结果，不能准备下一次投票。", rules.Citation(VotingActKeys.SecondRound),
                standing.Settled ? "请登记就任；仍空缺的名额以后补选。" : "请先完成已准备的投票并宣布结果。");
        }

        var poll = Make(request, election, standing, again);
        Session.Db.Polls.Add(poll);
        election.Version++;
        await NoticeBoard.Post(Session, election, "second_round", $"{election.Name}第{poll.Number}次投票公告", Words(poll, again, standing), stop);
        return poll.Number;
    }

    protected override string Describe(Request request, Election target) => $"准备下一次投票，{request.Day:yyyy-MM-dd}";

    private Poll Make(Request request, Election election, Standing standing, ContestStanding[] again)
    {
        var id = Id<Poll>.New(Session.Now);
        return new()
        {
            DivisionId = election.DivisionId, Id = id, ElectionId = election.Id, Number = standing.Polls.Max(p => p.Number) + 1, Reason = ReasonOf(again), Day = request.Day!.Value,
            Contests = [.. again.Select(c => new PollContest
            {
                DivisionId = election.DivisionId, PollId = id, ContestId = c.Contest.Id, Seats = c.Outcome!.Open, Rule = RuleOf(c), OnlyWomen = c.OnBallot.OnlyWomen || c.Outcome.OnlyWomenNext,
                Candidates = [.. InOrder(c).Select((candidate, i) => new PollCandidate
                {
                    DivisionId = election.DivisionId, PollId = id, ContestId = c.Contest.Id, CandidateId = candidate, Position = i + 1,
                })],
            })],
        };
    }

    /// <summary>As on the last ballot, until places are drawn again.</summary>
    private static IEnumerable<Id<Candidate>> InOrder(ContestStanding contest) =>
        contest.OnBallot.Candidates.Where(p => contest.Stand.Contains(p.CandidateId)).OrderBy(p => p.Position).Select(p => p.CandidateId);

    /// <summary>Where contests go on in different ways, the ballot is that of a second round; the rule of each stands with it.</summary>
    private static PollReason ReasonOf(ContestStanding[] again) =>
        again.All(c => c.Next == NextVote.Repeat) ? PollReason.Repeat : again.All(c => c.Next == NextVote.RunOff) ? PollReason.RunOff : PollReason.SecondRound;

    private static ContestRule RuleOf(ContestStanding contest) => contest.Next switch
    {
        NextVote.RunOff => ContestRule.RunOff,
        NextVote.SecondRound => ContestRule.SecondRound,
        _ => contest.OnBallot.Rule,
    };

    private static IEnumerable<string> Words(Poll poll, ContestStanding[] again, Standing standing)
    {
        yield return $"定于{Chinese.Date(poll.Day)}进行第{poll.Number}次投票（{ElectionWords.Of(poll.Reason)}），选民名单沿用已经确定的名单。";
        foreach (var contest in again)
        {
            var names = contest.Outcome!.Candidates.ToDictionary(c => c.Count.Candidate, c => c.Count.Name);
            var women = poll.Contests.Single(c => c.ContestId == contest.Contest.Id).OnlyWomen ? "妇女专项，" : "";
            yield return $"{contest.Contest.Title}：{women}应选 {contest.Outcome.Open} 人，{CountWords.Of(contest.Next!.Value)}，候选人 {string.Join("、", InOrder(contest).Select(c => names[c]))}。";
        }

        foreach (var open in standing.Contests.Where(c => c.Next == NextVote.ByElection && c.Open > 0))
        {
            yield return $"{open.Contest.Title}：尚缺 {open.Open} 人，以后补选。";
        }
    }
}
