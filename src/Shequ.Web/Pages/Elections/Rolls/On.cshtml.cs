using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Rolls;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>某日名单.</summary>
public sealed class OnModel(RollDesk desk, RollOfDay rolls) : ElectionRollPage(desk)
{
    private const int PageSize = 100;

    private IReadOnlyList<VoterOnDay> all = [];

    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public DateOnly Day { get; private set; }

    public IReadOnlyList<VoterOnDay> Shown => [.. all.Where(v => v.Number > After).Take(PageSize)];

    public StatTiles Tiles => new(new StatTile("选民", $"{all.Count(v => v.OnRoll)}", "人"), new StatTile("户代表", $"{all.Count(v => v.ForHousehold)}", "人"), new StatTile("居民代表", $"{all.Count(v => v.ForGroup)}", "人"));

    public Pager Pager => new(After > 0 ? $"{Roll}/on?day={Day:yyyy-MM-dd}" : null, Shown.Count > 0 && all[^1].Number > Shown[^1].Number ? $"{Roll}/on?day={Day:yyyy-MM-dd}&after={Shown[^1].Number}" : null, $"本页 {Shown.Count} 人，共 {all.Count} 人");

    public async Task OnGetAsync(string code, Guid id, DateOnly? day, CancellationToken stop)
    {
        await Open("某一天的名单", code, id, stop, new Crumb("选民名单", "/roll"));
        Day = day ?? Desk.Today;
        all = await rolls.RollOn(Election, Day, stop);
    }
}
