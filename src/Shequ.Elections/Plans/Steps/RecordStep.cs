using System.ComponentModel.DataAnnotations;
using Shequ.Kernel.Acts;
using Shequ.Norms.Evaluation;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Steps;

/// <summary>登记步骤: a step that was done on paper or in a hall and has no act of its own, with the record that shows it.</summary>
public sealed class RecordStep(Session session, NormLibrary library) : ElectionAct<RecordStep.Request, RecordedStep>(session)
{
    public sealed record Request : ElectionRequest
    {
        /// <summary>The step's name in the plan, e.g. candidate_meeting.</summary>
        [Required(ErrorMessage = "请写明是哪一步。")]
        public string Step { get; set; } = "";

        [Required(ErrorMessage = "请填写办理的日期。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请写明看哪份记录能证明，如会议记录、批准文件的名称和编号。"), StringLength(200, ErrorMessage = "证明材料不超过 200 字。")]
        public string Evidence { get; set; } = "";

        /// <summary>What a candidates' meeting held, by the packs' words.</summary>
        public IList<string> Contents { get; set; } = [];

        [StringLength(200, ErrorMessage = "理由不超过 200 字。")]
        public string? Reason { get; set; }
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.On > Session.Today)
        {
            yield return new(nameof(request.On), "办理日期不能在今天之后，请在办完以后再登记。");
        }

        if (request.Contents.Any(c => !VotingActKeys.CandidateMeeting.Words!.Contains(c)))
        {
            yield return new(nameof(request.Contents), "见面会的内容请从列表中选择。");
        }
    }

    protected override async Task<RecordedStep> Act(Request request, Election election, CancellationToken stop)
    {
        var row = StepRow.Of(election).FirstOrDefault(r => r.Step == request.Step) ?? throw new NotFoundException("本次选举的这一步");
        if (!row.Recorded)
        {
            throw new RefusedException($"“{row.Title}”由专门的一步办理，不能在这里登记。", remedy: "请从选举工作清单里打开这一步。");
        }

        await StepOrder.Require(Session, library, election, row.Step, request.On!.Value, stop);
        var weighing = new Weighing(request.Reason);
        if (row.Step == PlanStep.CandidateMeeting)
        {
            await RequireContents(request, election, weighing, stop);
        }

        if (row.Step == PlanStep.SeatsApproved)
        {
            election.SeatsDocument = request.Evidence.Trim();
        }

        await StepBook.Done(Session, election, row.Step, request.On.Value, request.Evidence.Trim(), stop);
        election.Version++;
        return new(row.Step, weighing.Warnings);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：{request.Step}，{request.On:yyyy-MM-dd}";

    private async Task RequireContents(Request request, Election election, Weighing weighing, CancellationToken stop)
    {
        var key = VotingActKeys.CandidateMeeting;
        var rules = await ElectionRules.For(Session, library, election, Session.Today, stop);
        foreach (var norm in rules.Broken(key, Measured.Kinds(key.Words!, request.Contents)))
        {
            weighing.Against(norm, "候选人见面会没有包括与居民见面、介绍履职设想、回答居民提问这三项。");
        }
    }
}

/// <summary>A step that was recorded, with the norms that it does not wholly meet.</summary>
public sealed record RecordedStep(string Step, IReadOnlyList<RosterWarning> Warnings);
