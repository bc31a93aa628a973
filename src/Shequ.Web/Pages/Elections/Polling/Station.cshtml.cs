using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Stations;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>设投票站、变更投票站: one form for a new one and for one that exists.</summary>
public sealed class StationModel(PollingWindow window, SetUpStation setUp, ChangeStation change) : PollingPage(window)
{
    private const int Blank = 2;

    [BindProperty]
    public ChangeStation.Request Input { get; set; } = new();

    [BindProperty]
    public List<StationBox> Rows { get; set; } = [];

    public StationView? Known { get; private set; }

    public async Task OnGetAsync(Guid? station, CancellationToken stop)
    {
        await Load(station, stop);
        RequireRun();
        if (Known is { } known)
        {
            (Input.Name, Input.Place, Input.Hours, Input.SecretBooth) = (known.Station.Name, known.Station.Place, known.Station.Hours, known.Station.SecretBooth);
            Rows = [.. known.Boxes.Select(b => new StationBox { Box = b.Id, Name = b.Name, Mobile = b.Mobile, Reason = b.Reason })];
        }
        else
        {
            (Input.SecretBooth, Rows) = (true, [new() { Name = "1号票箱" }]);
        }

        Rows.AddRange(Enumerable.Range(0, Blank).Select(_ => new StationBox()));
    }

    public async Task<IActionResult> OnPostAsync(Guid? station, CancellationToken stop)
    {
        await Load(station, stop);
        Of(Input);
        Rows = [.. Rows.Where(r => !string.IsNullOrWhiteSpace(r.Name) || !string.IsNullOrWhiteSpace(r.Reason))];
        Input.Boxes = [.. Rows];
        Rows.AddRange(Enumerable.Range(0, Blank).Select(_ => new StationBox()));
        if (Known is { } known)
        {
            Input.Station = known.Station.Id;
            return await this.Submit(() => change.Run(Input, stop), _ => $"{Home}/stations");
        }

        var request = Of(new SetUpStation.Request { Name = Input.Name ?? "", Place = Input.Place ?? "", Hours = Input.Hours ?? "", SecretBooth = Input.SecretBooth, Boxes = Input.Boxes });
        return await this.Submit(() => setUp.Run(request, stop), _ => $"{Home}/stations");
    }

    /// <summary>The faults of boxes stand at the row where they were typed.</summary>
    public string? ErrorAt(int row, string column) => ErrorOf($"Boxes[{row}].{column}");

    private async Task Load(Guid? station, CancellationToken stop)
    {
        await Open(station is null ? "设投票站" : "变更投票站", stop, new Crumb("投票站", $"/elections/{RouteData.Values["code"]}/{RouteData.Values["id"]}/stations"));
        Known = station is { } id
            ? (await Desk.Stations(Election, stop)).FirstOrDefault(s => s.Station.Id == new Id<PollingStation>(id)) ?? throw new NotFoundException("这个投票站") : null;
    }
}
