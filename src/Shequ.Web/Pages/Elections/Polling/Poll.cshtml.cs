using Microsoft.AspNetCore.Mvc;
using Shequ.Elections;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Days;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>投票当天: how far the vote is, what is missing, and what can be done now.</summary>
public sealed class PollModel(PollingWindow window, OpenPoll open, ClosePoll close) : PollingPage(window)
{
    public PollDayView Day { get; private set; } = null!;

    [BindProperty]
    public ClosePoll.Request Input { get; set; } = new();

    public string Here => $"{Home}/polls/{Day.Poll.Number}";

    public StatTiles Tiles => new(
        new StatTile("已领票", $"{Day.Turnout.Whole.Participants}", "人"), new StatTile("应参加", $"{Day.Turnout.Whole.Electors}", "人") { Note = Day.Poll.Electors is null ? "按现在的名册" : "开始投票时" },
        new StatTile("还差", $"{Day.Turnout.Whole.Missing}", "人") { Note = Day.Turnout.Whole.Enough ? "人数已够" : "参加人数才有效" },
        new StatTile("离线名册在外", $"{Day.Slices.Count(s => s.Out)}", "份"));

    /// <summary>What the closing will ask for, as far as it is not there yet.</summary>
    public IEnumerable<string> Missing =>
    [
        .. Day.Slices.Where(s => s.Out).Select(s => $"离线名册第 {s.Number} 份（{s.Name}，{s.Voters} 人）还没有交回"),
        .. Day.Accounts.Where(a => a.Account?.Issued is null).Select(a => $"“{a.Station.Name}”的选票账还没有登记"),
        .. Day.Accounts.Where(a => a.Account?.Explanation is null).SelectMany(a => a.Equations.Where(e => !e.Holds).Select(e => $"“{a.Station.Name}”：{e.Text}")),
    ];

    public Task OnGetAsync(int number, CancellationToken stop) => Load(number, stop);

    public async Task<IActionResult> OnPostOpenAsync(int number, CancellationToken stop)
    {
        await Load(number, stop);
        return await this.Submit(() => open.Run(Of(new OpenPoll.Request { Poll = number }), stop), _ => Here);
    }

    public async Task<IActionResult> OnPostCloseAsync(int number, CancellationToken stop)
    {
        await Load(number, stop);
        Input.Poll = number;
        return await this.Submit(() => close.Run(Of(Input), stop), _ => Here);
    }

    private async Task Load(int number, CancellationToken stop)
    {
        await Open($"第 {number} 次投票", stop);
        Day = await Desk.Poll(Election, number, stop);
        ViewData["Title"] = $"第 {number} 次投票（{ElectionWords.Of(Day.Poll.Reason)}）：{Election.Name}";
    }
}
