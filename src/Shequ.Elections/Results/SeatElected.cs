using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Results;

/// <summary>
/// 登记就任: when no vote must follow, those elected take their posts, those before them leave, and the election is over. Nobody comes
/// into an elected post in another way.
/// </summary>
public sealed class SeatElected(Session session, NormLibrary library, Seats seats) : ElectionAct<SeatElected.Request, Seated>(session)
{
    public sealed record Request : ElectionRequest
    {
        /// <summary>The result report that the appointments refer to.</summary>
        [Required(ErrorMessage = "请写明选举结果报告单。"), StringLength(100, ErrorMessage = "文件不超过 100 字，请只填名称。")]
        public string Document { get; set; } = "";

        /// <summary>Why it is done although a norm advises against it.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override async Task<Seated> Act(Request request, Election election, CancellationToken stop)
    {
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var standing = await Standing.Of(Session, election, rules.Least(ElectionActKeys.SurplusCandidates), stop);
        RequireSettled(standing, rules);
        var people = await Session.Db.Candidates.Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).ToDictionaryAsync(c => c.Id, stop);
        RequireElected(standing, people);
        var changed = await seats.Give(new(election, standing, people, request.Document.Trim(), request.Reason), stop);
        var certificates = election.Kind == ElectionKind.Recall ? 0 : Certify(election, standing);
        (election.State, election.EndedOn) = (ElectionState.Concluded, Session.Today);
        election.Version++;
        await StepBook.Done(Session, election, PlanStep.Seated, Session.Today, request.Document.Trim(), stop);
        if (certificates > 0)
        {
            await StepBook.Done(Session, election, PlanStep.Certificates, Session.Today, $"第 1 号至第 {certificates} 号", stop);
        }

        return new([.. changed.SelectMany(c => c.Appointments)], changed.Select(c => c.TermEndsOn).FirstOrDefault(), certificates, [.. changed.SelectMany(c => c.Warnings)]);
    }

    protected override string Describe(Request request, Election target) => $"登记就任，{request.Document.Trim()}";

    private static void RequireSettled(Standing standing, ElectionRules rules)
    {
        if (standing.Contests.FirstOrDefault(c => c.Next is null) is { } pending)
        {
            throw new RefusedException(
                $"“{pending.Contest.Title}”{(pending.Last is { } poll ? $"的第{poll.Number}次投票" : "")}还没有结果，不能登记就任。", rules.Citation(CommitteeKeys.AppointedMembers), "请先完成投票、计票并宣布结果。");
        }

        if (standing.Contests.FirstOrDefault(c => c.MustVote) is { } open)
        {
            throw new RefusedException(
                $"“{open.Contest.Title}”还缺 {open.Open} 人，须{Counting.CountWords.Of(open.Next!.Value)}。", rules.Citation(VotingActKeys.SecondRound), "请先准备下一次投票；没有人可以再投票的名额以后补选。");
        }
    }

    /// <summary>What was declared is looked at once more: everybody stood on the ballot and met every threshold, and nobody has two seats.</summary>
    private static void RequireElected(Standing standing, Dictionary<Id<Candidate>, Candidate> people)
    {
        foreach (var contest in standing.Contests)
        {
            foreach (var winner in contest.Winners)
            {
                var stood = winner.Poll.Contests.Any(c => c.ContestId == contest.Contest.Id && c.Candidates.Any(p => p.CandidateId == winner.Candidate && p.WithdrawnOn is null));
                if (!stood || !people.ContainsKey(winner.Candidate) || winner.Outcome.Votes is { Holds: false } || winner.Outcome.Count.Votes <= 0)
                {
                    throw new RefusedException($"“{contest.Contest.Title}”有人不在选票上或者得票不够，不能就任。", remedy: "结果与选票不符，请提出举报，由有权的单位调查处理。");
                }
            }
        }

        if (standing.Contests.SelectMany(c => c.Winners).GroupBy(w => people[w.Candidate].PersonId).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RefusedException($"{twice.First().Outcome.Count.Name}在两项竞选中都当选，一人只能担任一个职务。", remedy: "请由本人书面放弃其中一项，登记放弃当选后再办。");
        }
    }

    private int Certify(Election election, Standing standing)
    {
        var by = Session.Actor.Name;
        var winners = standing.Contests.SelectMany(c => c.Winners.Select(w => (c.Contest, Winner: w))).ToArray();
        foreach (var (number, (contest, winner)) in winners.Index())
        {
            Session.Db.ElectionCertificates.Add(new()
            {
                DivisionId = election.DivisionId, ElectionId = election.Id, Number = number + 1, PollId = winner.Poll.Id, ContestId = contest.Id, CandidateId = winner.Candidate,
                IssuedOn = Session.Today, IssuedBy = by,
            });
        }

        return winners.Length;
    }
}

/// <summary>就任结果: the appointments that an election began or ended, and the certificates made for it.</summary>
public sealed record Seated(IReadOnlyList<Id<Appointment>> Appointments, DateOnly? TermEndsOn, int Certificates, IReadOnlyList<RosterWarning> Warnings);
