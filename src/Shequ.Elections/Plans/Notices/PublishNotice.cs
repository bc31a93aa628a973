using System.ComponentModel.DataAnnotations;
using Shequ.Elections.Plans.Steps;
using Shequ.Kernel.Acts;
using Shequ.Organization.RuleBooks;

namespace Shequ.Elections.Plans.Notices;

/// <summary>发布公告: posts a notice as it was drafted and edited, under the next number; it can be corrected by another one and never changed.</summary>
public sealed class PublishNotice(Session session, NormLibrary library) : ElectionAct<PublishNotice.Request, PublishedNotice>(session)
{
    public sealed record Request : ElectionRequest
    {
        /// <summary>What it announces, e.g. method.</summary>
        [Required(ErrorMessage = "请选择发布哪一种公告。")]
        public string Kind { get; set; } = "";

        [Required(ErrorMessage = "请填写标题。"), StringLength(100, ErrorMessage = "标题不超过 100 字。")]
        public string Title { get; set; } = "";

        [Required(ErrorMessage = "请填写正文。"), StringLength(8000, ErrorMessage = "正文不超过 8000 字。")]
        public string Text { get; set; } = "";
    }

    protected override IEnumerable<InputError> Check(Request request)
    {
        if (request.Text.Contains(NoticeTemplate.ToFill, StringComparison.Ordinal))
        {
            yield return new(nameof(request.Text), "正文里还有“（请填写）”的地方，请写好以后再发布。");
        }
    }

    protected override async Task<PublishedNotice> Act(Request request, Election election, CancellationToken stop)
    {
        var template = NoticeTemplate.Find(request.Kind) ?? throw new BadInputException(nameof(request.Kind), "没有这种公告，请从列表中选择。");
        if (template.Act is { } act)
        {
            throw new RefusedException($"“{template.Title.Replace("{election}", "", StringComparison.Ordinal)}”和名单、结果一起公布，不能单独发布。", remedy: $"请在本次选举的“{act}”一页办理，公告会同时发布。");
        }

        var row = StepRow.Of(election).FirstOrDefault(r => r.Step == template.Step);
        if (row is not null)
        {
            await StepOrder.Require(Session, library, election, row.Step, stop);
        }

        var paragraphs = request.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var notice = await NoticeBoard.Post(Session, election, request.Kind, request.Title.Trim(), paragraphs, stop);
        if (row is not null)
        {
            await StepBook.Done(Session, election, row.Step, Session.Today, $"第 {notice.Number} 号公告", stop);
        }

        election.Version++;
        return new(notice.Number, notice.Title);
    }

    protected override string Describe(Request request, Election target) => $"{target.Name}：发布公告 {request.Kind}";
}

/// <summary>A notice that was published, by its number in the election.</summary>
public sealed record PublishedNotice(int Number, string Title);
