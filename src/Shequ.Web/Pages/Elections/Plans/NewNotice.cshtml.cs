using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Plans.Notices;
using Shequ.Elections.Plans.Reading;
using Shequ.Kernel.Acts;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>发布公告: choose a kind, edit the draft, see the sheet, publish.</summary>
public sealed class NewNoticeModel(PublishNotice act, ActDesk desk, ElectionReader reader, NoticeDrafts drafts) : ElectionActPage<PublishNotice.Request, PublishedNotice>(act, desk, reader)
{
    [BindProperty(SupportsGet = true, Name = "kind")]
    public string? Kind { get; set; }

    public NoticeTemplate? Template { get; private set; }

    public NoticeDraft Draft { get; private set; } = new("", []);

    public DateOnly Today => Desk.Today;

    public IReadOnlyList<NoticeTemplate> Kinds => NoticeDrafts.Kinds(Election);

    public string Issuer => Place.Name + ElectionFaces.Presider(Election);

    public override string Act => "发布公告";

    public override IReadOnlyList<Answer> Answers => [new("公告", Input.Title), new("编号", $"本次选举第 {(Face.Notices.Count == 0 ? 0 : Face.Notices.Max(n => n.Number)) + 1} 号"), new("以后", "所有人都能看到，不能再改")];

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Template = Kind is null ? null : Kinds.FirstOrDefault(t => t.Kind == Kind) ?? throw new NotFoundException("这一种可以单独发布的公告");
        Desk.Require(Permission, Place);
        Draft = Template is null ? Draft : await drafts.Of(Election, Template, stop);
    }

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Kind = Template?.Kind ?? throw new BadInputException(nameof(Kind), "请先选择发布哪一种公告。");
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(PublishedNotice result) => [];

    protected override string Then(PublishedNotice result) => $"{ElectionFaces.Href(Place.Code, Election)}/notices/{result.Number}";
}
