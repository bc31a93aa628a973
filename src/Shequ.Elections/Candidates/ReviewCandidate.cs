using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Candidates;

/// <summary>资格审查: decides whether somebody may stand, by what the offices answered and the registers know.</summary>
public sealed class ReviewCandidate(Session session, NormLibrary library) : ElectionAct<ReviewCandidate.Request, IReadOnlyList<RosterWarning>>(session)
{
    public sealed record Request : ElectionRequest
    {
        public Id<Candidate> Candidate { get; set; }

        [Required(ErrorMessage = "请选择审查通过还是不通过。")]
        public bool? Accepted { get; set; }

        [Required(ErrorMessage = "请填写审查日期。")]
        public DateOnly? Day { get; set; }

        [StringLength(200, ErrorMessage = "声明不超过 200 字，请只填名称和日期。")]
        public string? Declaration { get; set; }

        public IList<GroundCheck> Checks { get; set; } = [];

        /// <summary>Why they may not stand.</summary>
        [EnumDataType(typeof(EligibilityGround), ErrorMessage = "没有这种理由，请从列表中选择。")]
        public EligibilityGround? Ground { get; set; }

        [StringLength(300, ErrorMessage = "说明不超过 300 字。")]
        public string? Explanation { get; set; }

        [StringLength(200, ErrorMessage = "确认文件不超过 200 字。")]
        public string? Confirmation { get; set; }

        /// <summary>Why it is decided although a norm asks for more.</summary>
        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Day > Session.Today)
        {
            yield return new(nameof(Request.Day), "审查日期不能在今天之后，请核对日期。");
        }

        if (request.Accepted == false && request.Ground is null)
        {
            yield return new(nameof(Request.Ground), "审查不通过的，请选择理由。");
        }

        if (request.Accepted == false && string.IsNullOrWhiteSpace(request.Explanation))
        {
            yield return new(nameof(Request.Explanation), "审查不通过的，请写明事实和依据的材料，本人可以据此申辩。");
        }

        for (var i = 0; i < request.Checks.Count; i++)
        {
            foreach (var fault in request.Checks[i].Faults($"{nameof(Request.Checks)}[{i}].", request.Day ?? Session.Today))
            {
                yield return fault;
            }
        }
    }

    protected override async Task<IReadOnlyList<RosterWarning>> Act(Request request, Election election, CancellationToken stop)
    {
        election.RequireCandidates();
        var candidate = await Session.Candidate(election, request.Candidate, stop);
        if (candidate.State is CandidateState.Withdrawn or CandidateState.Official)
        {
            throw new RefusedException(
                candidate.State == CandidateState.Withdrawn ? "此人已经退出，不用审查。" : "此人已是正式候选人，名单已经公布。",
                remedy: "公布后发现不能参选的，由本人退出，或向街道、区县反映。");
        }

        var contest = await Session.Contest(election, candidate.ContestId, stop);
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        var weighing = new CandidateWeighing(rules, request.Reason);
        var accepted = request.Accepted!.Value;
        var citation = accepted ? null : Rejecting(request, rules, election, contest, candidate);
        if (accepted)
        {
            await Accepting(request, rules, election, contest, candidate, weighing, stop);
        }

        Keep(request, election, candidate, citation);
        return weighing.Warnings;
    }

    protected override string Describe(Request request, Election target) =>
        $"{target.Name}：候选人资格审查{(request.Accepted == true ? "通过" : "不通过")}一人，{request.Day:yyyy-MM-dd}";

    private async Task Accepting(
        Request request, ElectionRules rules, Election election, Contest contest, Candidate candidate, CandidateWeighing weighing, CancellationToken stop)
    {
        if (election.Office == ElectedOffice.Committee)
        {
            RequireChecked(request, rules);
        }

        foreach (var check in request.Checks.Where(c => c.Found))
        {
            weighing.Weigh(EligibilityRules.KeyOf(check.Ground!.Value, election.Office, contest.Post), Measured.Flag(true), $"{check.Office}核查：{CandidateWords.Of(check.Ground.Value)}。");
        }

        var born = candidate.BornOn ?? throw new RefusedException("出生日期不详，不能认定选举日的年龄。", rules.Citation(VotingActKeys.VoterAge), "请先在居民资料中补填出生日期，退出后重新提名。");
        weighing.Weigh(VotingActKeys.VoterAge, Measured.Number(Ages.On(born, election.Day)), $"到选举日 {election.Day:yyyy-MM-dd} 年龄不够。");
        if (await Deprived(candidate, stop) && rules.Names(VotingActKeys.Exclusion, "political_rights_deprived"))
        {
            weighing.Against(rules.Holding(VotingActKeys.Exclusion)!.Norm, "居民资料登记为依法被剥夺政治权利。");
        }

        if (EligibilityRules.ConfirmationKey(election.Office, contest.Post) is { } key && string.IsNullOrWhiteSpace(request.Confirmation)
            && !await Session.Db.Nominations.AnyAsync(n => n.DivisionId == election.DivisionId && n.CandidateId == candidate.Id && n.Confirmation != null, stop))
        {
            weighing.Weigh(key, Measured.Flag(false), $"“{contest.Title}”候选人还没有{(contest.Post == PostKind.Chair ? "街道党工委或纪工委" : "社区党组织")}的确认文件。");
        }
    }

    /// <summary>Each of the grounds that a norm in force names was answered by an office, and the candidate signed a declaration.</summary>
    private static void RequireChecked(Request request, ElectionRules rules)
    {
        var asked = EligibilityRules.Checked.Where(g => rules.Holding(EligibilityRules.KeyOf(g, ElectedOffice.Committee, PostKind.Member)) is not null).ToArray();
        var missing = asked.Except(request.Checks.Select(c => c.Ground!.Value)).Select(g => new InputError(nameof(Request.Checks), $"还没有核查“{CandidateWords.Of(g)}”：请填写核查单位、日期和材料。")).ToList();
        if (asked.Length > 0 && string.IsNullOrWhiteSpace(request.Declaration))
        {
            missing.Add(new(nameof(Request.Declaration), "请填写本人签名的声明。"));
        }

        if (missing.Count > 0)
        {
            throw new BadInputException(missing);
        }
    }

    private static string Rejecting(Request request, ElectionRules rules, Election election, Contest contest, Candidate candidate)
    {
        var ground = request.Ground!.Value;
        var citation = EligibilityRules.Citation(rules, ground, election.Office, contest.Post);
        if (EligibilityRules.Checked.Contains(ground) && !request.Checks.Any(c => c.Ground == ground && c.Found))
        {
            throw new RefusedException($"没有核查材料表明“{CandidateWords.Of(ground)}”，不能以此认定不能参选。", citation, "请在核查中填写哪个单位、哪一天、以什么材料查实。");
        }

        if (ground == EligibilityGround.TooYoung && candidate.BornOn is { } born && rules.Allows(VotingActKeys.VoterAge, Ages.On(born, election.Day)))
        {
            throw new RefusedException($"此人到选举日 {election.Day:yyyy-MM-dd} 已满规定年龄。", citation, "请按实际情况选择理由。");
        }

        return citation;
    }

    private async Task<bool> Deprived(Candidate candidate, CancellationToken stop) =>
        await Session.Db.Residents.AnyAsync(r => r.DivisionId == candidate.DivisionId && r.PersonId == candidate.PersonId && r.DeprivedOfPoliticalRights, stop);

    private void Keep(Request request, Election election, Candidate candidate, string? citation)
    {
        var accepted = request.Accepted!.Value;
        var explanation = TypedText.Tidy(request.Explanation);
        Session.Db.CandidateReviews.Add(new()
        {
            DivisionId = election.DivisionId, Id = Id<CandidateReview>.New(Session.Now), ElectionId = election.Id, CandidateId = candidate.Id, Day = request.Day!.Value,
            Accepted = accepted, Declaration = TypedText.Tidy(request.Declaration), Checks = [.. request.Checks.Select(c => c.Made())],
            Ground = accepted ? null : request.Ground, Citation = citation, Explanation = explanation, Confirmation = TypedText.Tidy(request.Confirmation),
            RecordedAt = Session.Now, RecordedBy = Session.Signature(Needed(request, election), election),
        });
        (candidate.State, candidate.StateOn) = (accepted ? CandidateState.Accepted : CandidateState.Rejected, request.Day.Value);
        candidate.StateReason = accepted ? explanation : $"{CandidateWords.Of(request.Ground!.Value)}（{citation}）：{explanation}";
        candidate.Version++;
        election.Version++;
    }
}
