using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Handovers;
using Shequ.Organization;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>报街道备案: the report as it was sent beside what the street answered, and before it the version that was returned.</summary>
public sealed class FilingModel(AfterDesk desk, FileWithStreet send, AnswerFiling answer) : AfterPage(desk)
{
    [BindProperty]
    public FileWithStreet.Request Input { get; set; } = new();

    [BindProperty]
    public AnswerFiling.Request Street { get; set; } = new();

    public IReadOnlyList<ElectionFiling> Filings { get; private set; } = [];

    public IReadOnlyList<string> Report { get; private set; } = [];

    public bool MaySend => Desk.Reader.Conducts(Election) && Report.Count > 0 && (Filings.Count == 0 || Filings[0].Answer == FilingAnswer.Returned);

    public bool MayAnswer => Desk.May(ElectionPermissions.Supervise, Place) && Filings.Count > 0 && Filings[0].Answer is null;

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "报街道备案", stop);
        (Filings, Report) = (await Desk.Reader.Filings(Election, stop), await Desk.Reader.Report(Election, stop));
    }

    public async Task<IActionResult> OnPostSendAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        (Input.Division, Input.Election) = (code, Election.Id);
        return await this.Submit(() => send.Run(Input, stop), _ => Request.Path);
    }

    public async Task<IActionResult> OnPostAnswerAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        (Street.Division, Street.Election) = (code, Election.Id);
        return await this.Submit(() => answer.Run(Street, stop), _ => Request.Path);
    }
}
