using Shequ.Elections.Candidates;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>登记退出.</summary>
public sealed class WithdrawModel(WithdrawCandidate act, ActDesk desk, CandidateReader candidates, CandidateFileReader files)
    : OneCandidatePage<WithdrawCandidate.Request, CandidateWithdrawn>(act, desk, candidates, files)
{
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public override string Act => "登记退出";

    public override IReadOnlyList<Answer> Answers => [new("候选人", Subject), new("退出日期", DateOf(Input.Day)), new("本人的书面声明", Input.Document)];

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Candidate = Kept.Candidate.Id;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(CandidateWithdrawn result)
    {
        Notes = [.. new[] { result.OnPrintedBallots ? "选票已经印制：票上名字不变，投给此人的票不计入任何人。" : null, result.Shortage }.OfType<string>()];
        return [];
    }
}
