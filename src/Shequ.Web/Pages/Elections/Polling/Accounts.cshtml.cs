using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Polling.Accounts;
using Shequ.Elections.Polling.Days;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>选票账: for each station what was delivered, given out, spoiled, left over and found, with each equation.</summary>
public sealed class AccountsModel(PollingWindow window, AccountBallots act) : PollingPage(window)
{
    public PollDayView Day { get; private set; } = null!;

    [BindProperty]
    public AccountBallots.Request Input { get; set; } = new();

    /// <summary>The station whose form was sent.</summary>
    public bool Sent(StationAccountView station) => Request.HasFormContentType && Input.Station == station.Station.Id;

    public IEnumerable<(string Name, string Label, string? Hint, int? Known)> Fields(StationAccountView station) =>
    [
        ("Delivered", "领入", "从印刷厂或选举委员会领到的张数", station.Account?.Delivered), ("Issued", "发出", "按存根清点；收回、换发的不算", station.Account?.Issued ?? (Sent(station) ? null : station.CheckIns + station.Doubles)),
        ("Spoiled", "写坏", "收回换发的和撤回的", station.Account?.Spoiled ?? 0), ("Unused", "未用", null, station.Account?.Unused), ("Found", "投票箱内收回", "开箱清点后再写", station.Account?.Found),
    ];

    public Task OnGetAsync(int number, CancellationToken stop) => Load(number, stop);

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken stop)
    {
        await Load(number, stop);
        Input.Poll = number;
        return await this.Submit(() => act.Run(Of(Input), stop), _ => $"{Home}/polls/{number}/accounts");
    }

    private async Task Load(int number, CancellationToken stop)
    {
        await Open("选票账", stop, new Crumb($"第 {number} 次投票", $"/elections/{RouteData.Values["code"]}/{RouteData.Values["id"]}/polls/{number}"));
        Day = await Desk.Poll(Election, number, stop);
    }
}
