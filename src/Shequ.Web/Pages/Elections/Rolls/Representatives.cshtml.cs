using Microsoft.AspNetCore.Mvc;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>户代表或居民代表名单.</summary>
public sealed class RepresentativesModel(RollDesk desk, TakeHouseholdRepresentatives households, TakeRepresentatives representatives) : ElectionRollPage(desk)
{
    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Taken { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Left { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Missing { get; set; }

    public RollList? List => Election.Mode switch
    {
        ElectionMode.HouseholdRepresentatives => RollList.HouseholdRepresentatives,
        ElectionMode.ResidentRepresentatives => RollList.ResidentRepresentatives,
        _ => null,
    };

    public string Lead => List == RollList.HouseholdRepresentatives ? "每户一人，须在选民名单上。名单封存以前可以更换，封存以后更换要写明理由。" : List is null ? "" : "选举日在任的居民代表，须在选民名单上。";

    public bool MayTake => List == RollList.HouseholdRepresentatives ? Changes : Decides;

    public Shequ.Elections.Rolls.RollPage Found { get; private set; } = null!;

    public Pager Pager => new(After > 0 ? $"{Roll}/representatives" : null, Found.More ? $"{Roll}/representatives?after={Found.Voters[^1].Number}" : null, After > 0 || Found.More ? $"本页 {Found.Voters.Count} 人" : null);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open("代表名单", code, id, stop, new Crumb("选民名单", "/roll"));
        Found = List is { } list ? await Desk.Reader.Page(Election, new(List: list), After, stop: stop) : new([], false);
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        var reason = Typed("Reason");
        return await this.Submit(
            () => Election.Mode == ElectionMode.HouseholdRepresentatives
                ? households.Run(new() { Division = code, Election = Election.Id, Reason = reason }, stop)
                : representatives.Run(new() { Division = code, Election = Election.Id, Reason = reason }, stop),
            t => $"{Roll}/representatives?taken={t.Joined}&left={t.Left}&missing={t.Missing}");
    }
}
