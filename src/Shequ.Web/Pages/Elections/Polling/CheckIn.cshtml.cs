using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.CheckIns;
using Shequ.Elections.Polling.Days;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>检票: one box for a number or a name, the answer large, and the next voter at once. Whom one looked for never stands in an address.</summary>
public sealed class CheckInModel(PollingWindow window, VoterFinder finder, CheckInVoter act, UndoCheckIn undo) : PollingPage(window)
{
    public PollDayView Day { get; private set; } = null!;

    public PollingStation Station { get; private set; } = null!;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<FoundVoterView> Found { get; private set; } = [];

    public FoundVoterView? One => Found.Count == 1 ? Found[0] : null;

    /// <summary>What was just done.</summary>
    public string? Told { get; private set; }

    public int Ballots => Day.Accounts.First(a => a.Station.Id == Station.Id).CheckIns;

    public Task OnGetAsync(int number, Guid station, CancellationToken stop) => Load(number, station, stop);

    public async Task OnPostFindAsync(int number, Guid station, string? q, CancellationToken stop)
    {
        await Load(number, station, stop);
        Asked = (q ?? "").Trim();
        Found = await finder.Find(Place.Code, Election.Id, number, Asked, stop);
    }

    public async Task<IActionResult> OnPostGiveAsync(int number, Guid station, Guid voter, int voterNumber, string? name, bool own, bool inPerson, List<Guid> principals, CancellationToken stop)
    {
        await Load(number, station, stop);
        var request = Of(new CheckInVoter.Request
        {
            Poll = number, Station = Station.Id, Voter = new(voter), Own = own, InPersonInstead = inPerson, For = [.. principals.Select(p => new Id<Shequ.Elections.Rolls.Voter>(p))],
        });
        var papers = 0;
        if (await Done(async () => papers = await act.Run(request, stop)))
        {
            await Load(number, station, stop);
            Told = $"已发 {papers} 张：{voterNumber} 号 {name}";
        }
        else
        {
            Found = await finder.Find(Place.Code, Election.Id, number, $"{voterNumber}", stop);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(int number, Guid station, Guid voter, int voterNumber, UndoReason reason, bool taken, CancellationToken stop)
    {
        await Load(number, station, stop);
        if (await Done(() => undo.Run(Of(new UndoCheckIn.Request { Poll = number, Station = Station.Id, Voter = new(voter), Reason = reason, PaperTakenBack = taken }), stop)))
        {
            await Load(number, station, stop);
            Told = $"已撤回：{voterNumber} 号。收回的票计入写坏。";
        }
        else
        {
            Found = await finder.Find(Place.Code, Election.Id, number, $"{voterNumber}", stop);
        }

        return Page();
    }

    private async Task Load(int number, Guid station, CancellationToken stop)
    {
        await Open("检票", stop, new Crumb($"第 {number} 次投票", $"/elections/{RouteData.Values["code"]}/{RouteData.Values["id"]}/polls/{number}"));
        Require(ElectionPermissions.CheckIn);
        Day = await Desk.Poll(Election, number, stop);
        Station = Day.Accounts.FirstOrDefault(a => a.Station.Id == new Id<PollingStation>(station))?.Station ?? throw new NotFoundException("这个投票站");
        ViewData["Title"] = $"{Station.Name} 检票";
    }
}
