using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Reading;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>变更选举日.</summary>
public sealed class MoveModel(MoveElectionDay act, ActDesk desk, ElectionReader reader) : ElectionActPage<MoveElectionDay.Request, MovedElection>(act, desk, reader)
{
    public override string Act => "变更选举日";

    public override IReadOnlyList<Answer> Answers =>
        [new("原定选举日", Chinese.Date(Election.Day)), new("新的选举日", Input.Day is { } day ? Chinese.Date(day) : ""), new("原因", Input.Reason), new("以后", "各步的日期随着变更，公告自动发布")];

    protected override IEnumerable<NormKey> Keys => [VotingActKeys.ListDays];

    protected override IReadOnlyList<RosterWarning> WarningsOf(MovedElection result) => result.Warnings;

    protected override string Then(MovedElection result) => Back;
}
