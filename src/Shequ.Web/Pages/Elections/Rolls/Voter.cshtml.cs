using Shequ.Elections;
using Shequ.Elections.Rolls;
using Shequ.Norms;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>一名选民: what is known, and everything that happened to the entry.</summary>
public sealed class VoterModel(RollDesk desk) : ElectionRollPage(desk)
{
    public VoterFile Kept { get; private set; } = null!;

    public IReadOnlyList<TimelineEntry> Events =>
    [
        .. Kept.Entries.Select(e => (e.RecordedAt, Entry: new TimelineEntry(Chinese.Date(e.On), (e.Joins ? "列入" : "移出") + ElectionWords.Of(e.List), e.On) { By = e.RecordedBy, Note = e.Reason, Value = e.AfterFreeze ? "封存以后" : null }))
            .Concat(Kept.Corrections.Select(c => (c.RecordedAt, Entry: new TimelineEntry(Chinese.Date(c.On), $"更正；原为 {c.Name}，{RollWords.Of(c.Class)}", c.On) { By = c.RecordedBy, Note = c.Reason, Value = c.AfterFreeze ? "封存以后" : null })))
            .OrderByDescending(e => e.RecordedAt).Select(e => e.Entry),
    ];

    public async Task OnGetAsync(string code, Guid id, Guid voter, CancellationToken stop)
    {
        await Open("选民", code, id, stop, new Crumb("选民名单", "/roll"));
        Kept = await Desk.Reader.One(Election, voter, stop);
        ViewData["Title"] = $"选民 {Kept.Voter.Number} 号：{Election.Name}";
    }
}
