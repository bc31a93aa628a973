using Microsoft.AspNetCore.Mvc;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Days;
using Shequ.Elections.Polling.Officers;
using Shequ.Kernel.Acts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>选举工作人员: who serves where, the reserves, and who leaves.</summary>
public sealed class OfficersModel(PollingWindow window, AppointOfficers appoint, ReleaseOfficer release, PublishOfficers publish, PeopleDesk people) : PollingPage(window)
{
    [BindProperty]
    public PersonPick Pick { get; set; } = new();

    public PickState State { get; private set; } = PickState.None;

    public IReadOnlyList<PollingOfficer> Officers { get; private set; } = [];

    public IReadOnlyList<StationView> Stations { get; private set; } = [];

    public IReadOnlyList<string> Names { get; private set; } = [];

    public bool Published { get; private set; }

    public static IReadOnlyList<Option> Roles { get; } = [.. Enum.GetValues<OfficerRole>().Select(r => new Option($"{r}", ElectionWords.Of(r))), new("", "候补，暂不定岗位")];

    public IReadOnlyList<Option> Places => [new("", "全场"), .. Stations.Select(s => new Option($"{s.Station.Id}", s.Station.Name))];

    public string StationOf(PollingOfficer officer) => Stations.FirstOrDefault(s => s.Station.Id == officer.StationId)?.Station.Name ?? "全场";

    public Task OnGetAsync(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPostAddAsync(string? step, OfficerRole? role, Guid? station, CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(
            async () =>
            {
                if (step == "add")
                {
                    await people.Add(Pick, Place, stop);
                }

                State = await people.Look(Pick, Place, stop);
                var faults = PeopleDesk.Faults(Pick, State, "Pick.Name").ToArray();
                return faults.Length > 0
                    ? throw new BadInputException(faults)
                    : await appoint.Run(Of(new AppointOfficers.Request { Officers = [new() { Person = new(Pick.Person!.Value), Role = role, Station = station is { } at ? new(at) : null }] }), stop);
            },
            _ => $"{Home}/officers");
    }

    public async Task<IActionResult> OnPostReleaseAsync(Guid officer, string? reason, CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(() => release.Run(Of(new ReleaseOfficer.Request { Officer = new(officer), Reason = reason ?? "" }), stop), _ => $"{Home}/officers");
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken stop)
    {
        await Load(stop);
        return await this.Submit(() => publish.Run(Of(new PublishOfficers.Request()), stop), number => $"{Home}/notices/{number}");
    }

    private async Task Load(CancellationToken stop)
    {
        await Open("选举工作人员", stop);
        Officers = await Desk.Officers(Election, stop);
        Stations = await Desk.Stations(Election, stop);
        Published = await Desk.Did(Election, PlanStep.OfficersPublished, stop);
        Names = Runs ? await people.Names(Place, stop) : [];
    }
}
