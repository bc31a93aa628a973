using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Organization;

/// <summary>登记组织终止.</summary>
public sealed class EndBodyModel(EndBody act, ActDesk desk) : ActPage<EndBody.Request, Body, IReadOnlyList<RosterWarning>>(act, desk)
{
    public BodyDetails Details { get; private set; } = null!;

    public override string Act => "登记组织终止";

    public override string Subject => Details.Body.Name;

    public override string Back => $"/organization/{Place.Code}/bodies/{Details.Body.Id}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("组织", Details.Body.Name),
        new("终止日期", Input.Day is { } day ? $"{Chinese.Date(day)}，从这一天起不再存在" : ""),
        new("文件", Input.Document),
        .. Input.Approval is { Length: > 0 } approval ? [new("批准文件", approval)] : Array.Empty<Answer>(),
        new("同时终止的任职", Details.Roster.Holders == 0 ? "没有" : $"{Details.Roster.Holders} 人：{string.Join('、', Details.Roster.Posts.SelectMany(p => p.Holders).Select(h => h.Name ?? "（不公开）"))}"),
    ];

    protected override Permission Permission => BodyCatalogue.Of(Details.Body.Kind).RegisteredUnder;

    protected override DateOnly? Day => Input.Day;

    protected override IEnumerable<NormKey> Keys => PostCatalogue.IsCommittee(Details.Body.Kind) ? [AccountabilityActKeys.Establishment, OrganizationActKeys.SplitOrMerge] : [];

    protected override async Task Load(CancellationToken stop) => Details = await Desk.Body(Place, RouteId("id"), stop);

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Body = Details.Body.Id;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(IReadOnlyList<RosterWarning> result) => result;

    protected override string Then(IReadOnlyList<RosterWarning> result) => Back + "?done=true";
}
