using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Shequ.Elections.Plans;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Handovers;

/// <summary>登记移交: what changed hands, from whom to whom and before whom; done when nothing on the list is left.</summary>
public sealed class RecordHandover(Session session, NormLibrary library, HandoverDuties duties) : ElectionAct<RecordHandover.Request, HandoverRecorded>(session)
{
    public sealed record Request : ElectionRequest
    {
        [Required(ErrorMessage = "请填写移交的日期。")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "请写明移交清单的名称，如“工作移交清单（三方签字）”。"), StringLength(100, ErrorMessage = "文件不超过 100 字。")]
        public string Document { get; set; } = "";

        /// <summary>Why it is late, where it is.</summary>
        [StringLength(300, ErrorMessage = "理由请写在 300 字以内。")]
        public string? Reason { get; set; }

        public IList<Line> Items { get; set; } = [];
    }

    /// <summary>One line of the list; without a number it is new.</summary>
    public sealed record Line
    {
        public int? Number { get; set; }

        public string Kind { get; set; } = "";

        public string What { get; set; } = "";

        public string HandedBy { get; set; } = "";

        public string ReceivedBy { get; set; } = "";

        public string Witness { get; set; } = "";

        internal bool Signed => !string.IsNullOrWhiteSpace(HandedBy) && !string.IsNullOrWhiteSpace(ReceivedBy);

        internal bool Blank => Number is null && string.IsNullOrWhiteSpace(What);
    }

    protected override bool WhenOver => true;

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.On > Session.Today)
        {
            yield return new(nameof(Request.On), $"移交的日期不能晚于今天（{Chinese.Date(Session.Today)}），请办完以后再登记。");
        }

        for (var i = 0; i < request.Items.Count; i++)
        {
            if (FaultOf(request.Items[i]) is { } fault)
            {
                yield return new($"{nameof(Request.Items)}[{i}].{fault.Field}", $"第 {i + 1} 项：{fault.Message}");
            }
        }
    }

    protected override async Task<HandoverRecorded> Act(Request request, Election election, CancellationToken stop)
    {
        var handover = await Session.Db.Handovers.SingleOrDefaultAsync(h => h.DivisionId == election.DivisionId && h.ElectionId == election.Id, stop)
            ?? throw new RefusedException("还没有开列移交清单。", remedy: "请先开列清单。");
        var day = request.On!.Value;
        RequireOpen(handover, day);
        var items = await Session.Db.HandoverItems.Where(i => i.DivisionId == election.DivisionId && i.ElectionId == election.Id).OrderBy(i => i.Number).ToListAsync(stop);
        foreach (var line in request.Items.Where(l => !l.Blank))
        {
            Write(election, items, line, day);
        }

        var weighing = new Weighing(request.Reason);
        handover.Version++;
        if (items.All(i => i.Done))
        {
            await Complete(handover, election, request, weighing, stop);
        }

        return new(items.Count(i => i.Done), items.Count, handover.CompletedOn, weighing.Warnings);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：登记移交 {request.Items.Count(l => l.Signed)} 项，{request.On:yyyy-MM-dd}";

    private static void RequireOpen(Handover handover, DateOnly day)
    {
        if (handover.CompletedOn is { } done)
        {
            throw new StaleException($"移交已由{handover.RecordedBy}登记为{Chinese.Date(done)}办完。");
        }

        if (day < handover.ProducedOn)
        {
            throw new BadInputException(nameof(Request.On), $"移交不能早于新一届产生的{Chinese.Date(handover.ProducedOn)}。");
        }
    }

    private static (string Field, string Message)? FaultOf(Line line) =>
        line.Blank ? null
        : HandoverKind.Find(line.Kind) is null ? (nameof(Line.Kind), "请选择是哪一种东西。")
        : string.IsNullOrWhiteSpace(line.What) ? (nameof(Line.What), "请写明移交什么、多少。")
        : string.IsNullOrWhiteSpace(line.HandedBy) == string.IsNullOrWhiteSpace(line.ReceivedBy) ? null
        : (line.HandedBy.Length == 0 ? nameof(Line.HandedBy) : nameof(Line.ReceivedBy), "移交人和接收人要都填；还没有移交的都空着。");

    private void Write(Election election, List<HandoverItem> items, Line line, DateOnly day)
    {
        var item = items.Find(i => i.Number == line.Number);
        if (item is null)
        {
            item = new()
            {
                DivisionId = election.DivisionId, ElectionId = election.Id, Number = items.Count == 0 ? 1 : items.Max(i => i.Number) + 1, Kind = line.Kind, What = "", Proposed = false,
            };
            items.Add(item);
            Session.Db.HandoverItems.Add(item);
        }

        item.What = line.What.Trim();
        if (line.Signed)
        {
            (item.HandedBy, item.ReceivedBy, item.Witness, item.HandedOn) = (line.HandedBy.Trim(), line.ReceivedBy.Trim(), line.Witness.Trim(), item.HandedOn ?? day);
        }
    }

    private async Task Complete(Handover handover, Election election, Request request, Weighing weighing, CancellationToken stop)
    {
        var day = request.On!.Value;
        (handover.CompletedOn, handover.Document, handover.Reason) = (day, request.Document.Trim(), request.Reason?.Trim());
        handover.RecordedBy = Session.Signature(Needed(request, election), election);
        var rules = await ElectionRules.For(Session, library, election, handover.ProducedOn, stop);
        if (handover.Late && rules.Holding(TermOfOfficeActKeys.HandoverDays) is { } held)
        {
            weighing.Against(held.Norm, $"移交应在{Chinese.Date(handover.DueOn)}以前办完，逾期 {day.DayNumber - handover.DueOn.DayNumber} 日。");
        }

        await duties.HandedOver(election, day, handover.Document!, handover.RecordedBy, stop);
        await StepBook.Done(Session, election, PlanStep.Handover, day, handover.Document!, stop);
    }
}

/// <summary>移交登记结果: how much of the list is done, and which norms it went against.</summary>
/// <param name="CompletedOn">Null while something is left.</param>
public sealed record HandoverRecorded(int Done, int Items, DateOnly? CompletedOn, IReadOnlyList<RosterWarning> Warnings);
