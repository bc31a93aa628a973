using Shequ.Elections.Candidates;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>居民选举委员会: who conducts the election now, who left and who took the place.</summary>
public sealed class CommitteeModel(CandidateReader candidates, CommitteeReader committee) : CandidatesPage(candidates)
{
    public ConductingCommittee Kept { get; private set; } = null!;

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "居民选举委员会", stop);
        Kept = await committee.Of(Election, stop);
    }
}
