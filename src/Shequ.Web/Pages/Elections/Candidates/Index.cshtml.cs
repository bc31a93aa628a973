using Shequ.Elections.Candidates;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>候选人: by contest in the order of the ballot, for everybody once they are published.</summary>
public sealed class IndexModel(CandidateReader candidates, DrawReader draws) : CandidatesPage(candidates)
{
    public CandidateLists Lists { get; private set; } = null!;

    /// <summary>The polls that are being prepared, whose ballots can be printed.</summary>
    public IReadOnlyList<int> Polls { get; private set; } = [];

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "候选人", stop);
        Lists = await candidates.Lists(Election, stop);
        Polls = Staff ? await draws.Prepared(Election, stop) : [];
    }

    private readonly CandidateReader candidates = candidates;
}
