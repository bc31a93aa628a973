using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Population.Exchange.Matches;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Exchange;

/// <summary>核对两份档案 side by side, and the decision on them.</summary>
public sealed class MatchModel(Session session, DivisionQueries divisions, MatchReader matches, DecideMatch decide, UndoMatch undo) : ExchangePage(divisions)
{
    [BindProperty]
    public MatchDecision? Decision { get; set; }

    [BindProperty]
    public Guid? Keep { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public MatchView Match { get; private set; } = null!;

    public IReadOnlyList<Option> Choices => Match.Here
        ?
        [
            new($"{MatchDecision.Merge}", "是同一人，并为一份", "住户成员、标签等移到保留的一份，三十天内可撤回"),
            new($"{MatchDecision.KeepBoth}", "不是同一人，两份都保留"),
        ]
        :
        [
            new($"{MatchDecision.MovedHere}", "是同一人，已迁来本社区", "由对方社区核实后记为迁出，我们不改对方的登记"),
            new($"{MatchDecision.MovedAway}", "是同一人，已迁往对方社区", "在本社区记为迁出"),
            new($"{MatchDecision.KeepBoth}", "两份都保留", "不是同一人，或两处登记都对"),
        ];

    public Task OnGetAsync(Guid id, CancellationToken stop) => Load(id, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        await Load(id, stop);
        return await this.Submit(
            () => decide.Run(new() { Division = Place.Code, Match = new(id), Decision = Decision, Keep = Keep is { } keep ? new(keep) : null, Day = Day, Reason = Reason ?? "" }, stop),
            _ => $"/residents/{Place.Code}/matches");
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken stop)
    {
        await Load(id, stop);
        return await this.Submit(() => undo.Run(new() { Division = Place.Code, Match = new(id), Reason = Reason ?? "" }, stop), _ => $"/residents/{Place.Code}/matches/{id}");
    }

    private async Task Load(Guid id, CancellationToken stop)
    {
        await Open("核对两份档案", stop, new Crumb("疑似重复", $"/residents/{RouteData.Values["code"]}/matches"));
        Match = await matches.One(Place, new(id), stop);
        Day ??= session.Today;
    }
}
