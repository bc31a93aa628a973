using Shequ.Elections.Candidates;
using Shequ.Norms;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Candidates;

/// <summary>候选人档案: nominations, review, relatives and what happened, for whoever conducts the election.</summary>
public sealed class FileModel(CandidateReader candidates, CandidateFileReader files) : CandidatesPage(candidates)
{
    public CandidateFile Kept { get; private set; } = null!;

    /// <summary>Whether anything can still be done about them.</summary>
    public bool Stands => Kept.Candidate.State != CandidateState.Withdrawn;

    public Timeline Events => new([.. Kept.Events.Select(e => new TimelineEntry(Chinese.Date(e.Day), e.What, e.Day) { By = e.By, Note = e.More })], "经过");

    public async Task OnGetAsync(string code, Guid id, Guid candidate, CancellationToken stop)
    {
        await Open(code, id, "候选人", stop);
        Kept = await files.One(Election, candidate, stop);
        ViewData["Title"] = $"{Kept.Candidate.Name}：{Election.Name}";
        ViewData["Breadcrumbs"] = ElectionWay.Crumbs(Election, new("候选人", Root + "/candidates"), new(Kept.Candidate.Name));
    }
}
