using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Stations;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>投票站: where, when, with which boxes; and the notice of them.</summary>
public sealed class StationsModel(PollingWindow window, PublishStations publish) : PollingPage(window)
{
    public IReadOnlyList<StationView> Stations { get; private set; } = [];

    public bool Published { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(() => publish.Run(Of(new PublishStations.Request()), stop), number => $"{Home}/notices/{number}");
    }

    private async Task Load(CancellationToken stop)
    {
        await Open("投票站", stop);
        Stations = await Desk.Stations(Election, stop);
        Published = await Desk.Did(Election, PlanStep.StationsPublished, stop);
    }
}
