using Shequ.Elections.Candidates;
using Shequ.Kernel.Data;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>登记参选设想: as the candidate wrote it.</summary>
public sealed class StatementModel(RecordStatement act, ActDesk desk, CandidateReader candidates, CandidateFileReader files)
    : OneCandidatePage<RecordStatement.Request, Id<Candidate>>(act, desk, candidates, files)
{
    public override string Act => "登记参选设想";

    public override IReadOnlyList<Answer> Answers => [new("候选人", Subject), new("参选设想", string.IsNullOrWhiteSpace(Input.Statement) ? "不公布" : Input.Statement)];

    protected override async Task Prepare(CancellationToken stop)
    {
        await base.Prepare(stop);
        Input.Candidate = Kept.Candidate.Id;
    }
}
