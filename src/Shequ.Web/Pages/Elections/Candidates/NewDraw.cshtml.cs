using Shequ.Elections.Candidates;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>登记抽签: what was drawn in public. The order is not shown before it is kept, so that nobody tries until it pleases.</summary>
public sealed class NewDrawModel(DrawOrder act, ActDesk desk, CandidateReader candidates, DrawReader draws) : CandidateActPage<DrawOrder.Request, BallotDraw>(act, desk, candidates)
{
    public IReadOnlyList<int> Prepared { get; private set; } = [];

    public override string Act => "登记抽签";

    public override string Back => Root + "/candidates/draw";

    public override IReadOnlyList<Answer> Answers =>
        [new("哪次投票", $"第 {Input.Poll} 次投票"), new("当众抽出", Input.SeedText), new("见证人", Input.Witnesses.ReplaceLineEndings("、")), new("登记以后", "次序立即算出并公开，不能重抽。")];

    protected override async Task LoadMore(CancellationToken stop) => Prepared = await draws.Prepared(Election, stop);
}
