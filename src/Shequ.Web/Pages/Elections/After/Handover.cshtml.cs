using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Handovers;
using Shequ.Organization;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>工作移交: the list, who handed what to whom, and the street's confirmation.</summary>
public sealed class HandoverModel(AfterDesk desk, StartHandover start, RecordHandover record, SuperviseHandover supervise) : AfterPage(desk)
{
    [BindProperty]
    public RecordHandover.Request Input { get; set; } = new();

    [BindProperty]
    public SuperviseHandover.Request Street { get; set; } = new();

    public HandoverFile Paper { get; private set; } = null!;

    public bool Conducts => Desk.Reader.Conducts(Election);

    public bool Supervises => Desk.May(ElectionPermissions.Supervise, Place);

    public DateOnly Today => Desk.Today;

    public int Done => Paper.Items.Count(i => i.Done);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "工作移交", stop);
        Paper = await Desk.Reader.Handover(Election, stop);
    }

    public async Task<IActionResult> OnPostStartAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        ModelState.Clear();
        return await this.Submit(() => start.Run(new() { Division = code, Election = Election.Id }, stop), _ => Request.Path);
    }

    public async Task<IActionResult> OnPostRecordAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        (Input.Division, Input.Election) = (code, Election.Id);
        return await this.Submit(() => record.Run(Input, stop), _ => Request.Path);
    }

    public async Task<IActionResult> OnPostSuperviseAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        (Street.Division, Street.Election) = (code, Election.Id);
        return await this.Submit(() => supervise.Run(Street, stop), _ => Request.Path);
    }
}
