using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Reading;
using Shequ.Kernel.Data;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>取消选举.</summary>
public sealed class CancelModel(CancelElection act, ActDesk desk, ElectionReader reader) : ElectionActPage<CancelElection.Request, Id<Election>>(act, desk, reader)
{
    public override string Act => "取消选举";

    public override IReadOnlyList<Answer> Answers => [new("取消", Subject), new("原因和决定", Input.Reason), new("以后", "这次选举结束，公告自动发布")];

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<Election> result) => [];

    protected override string Then(Id<Election> result) => ElectionFaces.Href(Place.Code, Election);
}
