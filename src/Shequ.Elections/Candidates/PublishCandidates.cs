using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Candidates;

/// <summary>公布正式候选人名单: of all contests or of some; numbers the candidates, writes them onto the prepared ballots and posts the notice.</summary>
public sealed class PublishCandidates(Session session, NormLibrary library) : ElectionAct<PublishCandidates.Request, CandidatesPublished>(session)
{
    public sealed record Request : ElectionRequest
    {
        /// <summary>All where none is named.</summary>
        public IList<Id<Contest>> Contests { get; set; } = [];

        /// <summary>Why it is published although a norm asks for more.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override async Task<CandidatesPublished> Act(Request request, Election election, CancellationToken stop)
    {
        election.RequireCandidates();
        var contests = await Session.Db.Contests.Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Position).ToListAsync(stop);
        var chosen = request.Contests.Count == 0 ? contests : contests.Where(c => request.Contests.Contains(c.Id)).ToList();
        if (chosen.Count == 0)
        {
            throw new BadInputException(nameof(request.Contests), "请选择本次选举的职务。");
        }

        var all = await Session.Db.Candidates.Where(c => c.DivisionId == election.DivisionId && c.ElectionId == election.Id).OrderBy(c => c.Id).ToListAsync(stop);
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var checks = new ListChecks(Session, election, contests, all, rules, new(rules, request.Reason));
        var fresh = checks.RequireNew(chosen);
        checks.WeighSurplus(chosen);
        await checks.WeighWomen(chosen, stop);
        var relatives = await checks.Relatives(chosen, stop);
        Publish(chosen, all, fresh);
        await new BallotList(Session, election, rules).Write(chosen, all, stop);
        var notice = await NoticeBoard.Post(Session, election, CandidateNotices.List, "正式候选人名单公告", Text(election, chosen, all), stop);
        await Mark(election, $"第 {notice.Number} 号公告", stop);
        election.Version++;
        return new(notice.Number, fresh.Count, relatives, checks.Warnings);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：公布正式候选人名单";

    /// <summary>With the list nominating and reviewing are over too; a step that was recorded before keeps its own day.</summary>
    private async Task Mark(Election election, string evidence, CancellationToken stop)
    {
        var done = await Session.Db.ElectionSteps.Where(s => s.DivisionId == election.DivisionId && s.ElectionId == election.Id).Select(s => s.Step).ToListAsync(stop);
        foreach (var step in new[] { PlanStep.NominationClosed, PlanStep.EligibilityReview }.Except(done).Append(PlanStep.CandidatesPublished))
        {
            await StepOrder.Require(Session, library, election, step, stop);
            await StepBook.Done(Session, election, step, Session.Today, evidence, stop);
        }
    }

    /// <summary>A number once published stays; who comes later gets the next.</summary>
    private void Publish(IEnumerable<Contest> chosen, IReadOnlyCollection<Candidate> all, IReadOnlyCollection<Candidate> fresh)
    {
        foreach (var contest in chosen)
        {
            var next = all.Where(c => c.ContestId == contest.Id).Max(c => c.ListNumber) ?? 0;
            foreach (var candidate in fresh.Where(c => c.ContestId == contest.Id))
            {
                (candidate.State, candidate.StateOn, candidate.ListNumber) = (CandidateState.Official, Session.Today, ++next);
                candidate.Version++;
            }
        }
    }

    private static IEnumerable<string> Text(Election election, IEnumerable<Contest> chosen, IReadOnlyCollection<Candidate> all)
    {
        yield return $"{election.Name}正式候选人已经确定，现予公布。选举日为{Chinese.Date(election.Day)}。";
        foreach (var contest in chosen)
        {
            var official = all.Where(c => c.ContestId == contest.Id && c.State == CandidateState.Official).OrderBy(c => c.ListNumber).ToArray();
            yield return $"{contest.Title}（应选 {contest.Seats} 名，候选人 {official.Length} 名）：";
            foreach (var c in official)
            {
                yield return $"{c.ListNumber}. {c.Name}，{(c.Sex == Sex.Female ? "女" : "男")}{(c.BornOn is { } born ? $"，{Ages.On(born, election.Day)} 岁" : "")}";
            }
        }

        yield return "候选人在选票上的次序由公开抽签决定，上列序号只用于抽签。";
    }
}

/// <summary>公布结果.</summary>
/// <param name="Added">Candidates who became official.</param>
/// <param name="Relatives">Near relatives among the candidates, who cannot both take office.</param>
public sealed record CandidatesPublished(int Notice, int Added, IReadOnlyList<string> Relatives, IReadOnlyList<RosterWarning> Warnings);
