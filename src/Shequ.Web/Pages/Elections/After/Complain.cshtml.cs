using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.SignIn;
using Shequ.Elections.Handovers.Complaints;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>举报破坏选举: for anybody, without an account; the receipt number is shown once.</summary>
public sealed class ComplainModel(AfterDesk desk, FileComplaint file, ComplaintReader reader, RateLimits limits) : AfterPage(desk)
{
    /// <summary>Product choice: so that nobody floods the street, and nobody guesses receipts.</summary>
    private static readonly RateRule FromAddress = new("complaints-address", 10, TimeSpan.FromHours(1), "这个网络地址一小时内已举报或查询 10 次");

    [BindProperty]
    public FileComplaint.Request Input { get; set; } = new();

    public ComplaintHelp Help { get; private set; } = null!;

    public string? Receipt { get; private set; }

    public ComplaintProgress? Progress { get; private set; }

    public bool Asked { get; private set; }

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "举报破坏选举", stop);
        Help = await file.Help(Election, stop);
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        (Input.Division, Input.Election) = (code, Election.Id);
        var answer = await this.Submit(
            async () =>
            {
                Count();
                return Receipt = await file.Run(Input, stop);
            },
            _ => "");

        // Not redirected: the number stands in no address and no log.
        return Receipt is null ? answer : Page();
    }

    public async Task<IActionResult> OnPostStateAsync(string code, Guid id, string? receipt, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        var answer = await this.Submit(
            async () =>
            {
                Count();
                (Asked, Progress) = (true, await reader.Progress(Election, receipt ?? "", stop));
                return true;
            },
            _ => "");
        return Asked ? Page() : answer;
    }

    private void Count() => limits.CheckAndCount(FromAddress, RateLimits.Group(HttpContext.Connection.RemoteIpAddress));
}
