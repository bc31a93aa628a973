using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Candidates;

/// <summary>登记退出: a candidate no longer wants to stand. Once the ballots are printed the name stays on them and votes for it count for nobody.</summary>
public sealed class WithdrawCandidate(Session session, NormLibrary library) : ElectionAct<WithdrawCandidate.Request, CandidateWithdrawn>(session)
{
    public sealed record Request : ElectionRequest
    {
        public Id<Candidate> Candidate { get; set; }

        [Required(ErrorMessage = "请填写退出日期。")]
        public DateOnly? Day { get; set; }

        [Required(ErrorMessage = "请写明本人的书面声明。"), StringLength(200, ErrorMessage = "声明不超过 200 字，请只填名称和日期。")]
        public string Document { get; set; } = "";
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Day > Session.Today)
        {
            yield return new(nameof(Request.Day), "退出日期不能在今天之后，请核对日期。");
        }
    }

    protected override async Task<CandidateWithdrawn> Act(Request request, Election election, CancellationToken stop)
    {
        election.RequireCandidates();
        var candidate = await Session.Candidate(election, request.Candidate, stop);
        if (!CandidacyRules.Standing.Contains(candidate.State))
        {
            throw new RefusedException($"此人{ElectionWords.Of(candidate.State)}，不用再登记退出。", remedy: "请查看候选人的办理经过。");
        }

        var contest = await Session.Contest(election, candidate.ContestId, stop);
        var published = candidate.State == CandidateState.Official;
        var printed = published && await OffTheBallot(election, candidate, request.Day!.Value, stop);
        (candidate.State, candidate.StateOn, candidate.StateReason) = (CandidateState.Withdrawn, request.Day!.Value, request.Document.Trim());
        candidate.Version++;
        election.Version++;
        await Session.Db.SaveChangesAsync(stop);
        if (published)
        {
            await NoticeBoard.Post(Session, election, CandidateNotices.Withdrawn, "候选人退出公告", Notice(contest, candidate, printed), stop);
        }

        return new(printed, published ? await Shortage(election, contest, stop) : null);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：候选人退出一人，{request.Day:yyyy-MM-dd}";

    /// <returns>Whether the name stays on printed ballots.</returns>
    private async Task<bool> OffTheBallot(Election election, Candidate candidate, DateOnly day, CancellationToken stop)
    {
        var printed = await Session.Db.ElectionSteps.AnyAsync(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id && s.Step == PlanStep.BallotsPrinted, stop);
        var stays = false;
        foreach (var poll in await Session.Db.Polls.AsSplitQuery().Include(p => p.Contests).ThenInclude(c => c.Candidates)
            .Where(p => p.DivisionId == election.DivisionId && p.ElectionId == election.Id && p.Contests.Any(c => c.Candidates.Any(x => x.CandidateId == candidate.Id))).ToListAsync(stop))
        {
            if (poll.State >= PollState.Closed)
            {
                throw new RefusedException("这项投票已经结束，不能再登记退出。", remedy: "当选后不愿任职的，任职后依法辞职。");
            }

            var contest = poll.Contests.Single(c => c.Candidates.Any(x => x.CandidateId == candidate.Id));
            var own = contest.Candidates.Single(c => c.CandidateId == candidate.Id);
            if (printed || poll.State == PollState.Open)
            {
                (own.WithdrawnOn, stays) = (day, true);
            }
            else
            {
                TakeOff(contest, own);
            }

            poll.Version++;
        }

        return stays;
    }

    /// <summary>Those behind move up; nobody changes places with anybody.</summary>
    private void TakeOff(PollContest contest, PollCandidate own)
    {
        contest.Candidates.Remove(own);
        Session.Db.Remove(own);
        foreach (var behind in contest.Candidates.Where(c => c.Position > own.Position))
        {
            behind.Position--;
        }
    }

    private static IEnumerable<string> Notice(Contest contest, Candidate candidate, bool printed) =>
    [
        $"{contest.Title}正式候选人{candidate.Name}因本人要求，自{Norms.Chinese.Date(candidate.StateOn)}起退出参选。",
        printed ? $"选票已经印制，票上仍有{candidate.Name}的名字：投给{candidate.Name}的票不计入任何人，同一张票上其他选择照常有效。" : "选票上不再列出该候选人。",
    ];

    /// <summary>Told and not refused: nobody can be made to stand.</summary>
    private async Task<string?> Shortage(Election election, Contest contest, CancellationToken stop)
    {
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var left = await Session.Db.Candidates.CountAsync(c => c.DivisionId == election.DivisionId && c.ContestId == contest.Id && c.State == CandidateState.Official, stop);
        return election.Office == ElectedOffice.Committee && !rules.Allows(VotingSurplus, left - contest.Seats)
            ? $"“{contest.Title}”应选 {contest.Seats} 名，候选人只剩 {left} 名，不再是差额。投票前可以补充提名并再次公布。依据：{rules.Citation(VotingSurplus)}"
            : null;
    }

    private static NormKey VotingSurplus => ElectionActKeys.SurplusCandidates;
}

/// <summary>退出结果.</summary>
/// <param name="OnPrintedBallots">The name stays on ballots that are printed already.</param>
/// <param name="Shortage">What is now missing in the contest; null where nothing is.</param>
public sealed record CandidateWithdrawn(bool OnPrintedBallots, string? Shortage);
