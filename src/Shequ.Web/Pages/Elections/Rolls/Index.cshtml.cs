using Microsoft.AspNetCore.Mvc;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization.Bodies;
using Shequ.Organization.Posts;
using Shequ.Population.Derived;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Rolls;

/// <summary>选民名单: search, filter, page by number.</summary>
public sealed class IndexModel(RollDesk desk, TakeRollFile take) : ElectionRollPage(desk)
{
    private const string Struck = "struck";

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public VoterClass? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? List { get; set; }

    [BindProperty(SupportsGet = true)]
    public int After { get; set; }

    public RollCounts Counts { get; private set; } = null!;

    public Shequ.Elections.Rolls.RollPage Found { get; private set; } = null!;

    public RollList Representatives => Election.Mode == ElectionMode.HouseholdRepresentatives ? RollList.HouseholdRepresentatives : RollList.ResidentRepresentatives;

    public string Stage => Election switch
    {
        { RollFrozenOn: { } frozen } => $"{Chinese.Date(Election.RollPublishedOn ?? frozen)}公布，{Chinese.Date(frozen)}封存。之后的每一项变动都要写明理由。",
        { RollPublishedOn: { } published } => $"{Chinese.Date(published)}公布。变动由主持选举的人办理，随即发布变动公告。",
        _ => $"正在登记。选举日 {Chinese.Date(Election.Day)}，年龄算到这一天；本人表示参加选举的才登记。",
    };

    public StatTiles Tiles => new(
        [
            new StatTile("选民", $"{Counts.Voters}", "人"),
            .. Election.Mode == ElectionMode.HouseholdRepresentatives ? [new StatTile("户代表", $"{Counts.Households}", "人")] : Array.Empty<StatTile>(),
            .. Election.Mode == ElectionMode.ResidentRepresentatives ? [new StatTile("居民代表", $"{Counts.Representatives}", "人")] : Array.Empty<StatTile>(),
            .. Counts.Classes.OrderBy(c => c.Key).Select(c => new StatTile(RollWords.Of(c.Key), $"{c.Value}", "人")),
            new StatTile("已除名", $"{Counts.Struck}", "人") { Href = Counts.Struck > 0 ? $"{Roll}?list={Struck}" : null },
        ]);

    public EmptyState Empty => RollReader.IsMeeting(Election)
        ? new("名单里还没有人", "会议推选不作选民登记：按在任的居民代表和居委会成员，或者按居民名册列入。", Decides ? new Link("按名册列入", Roll + "/fill") : null)
        : new("名单里还没有人", "本人表示参加选举的居民逐户登记；同一天的另一次选举已有名单的，可以沿用。", Changes ? new Link("登记选民", Roll + "/register") : null);

    public IReadOnlyList<Option> GroupOptions => [new("", "全部"), .. Groups.Select(g => new Option($"{g.Key}", g.Value)), new($"{Guid.Empty}", "未分小组")];

    public IReadOnlyList<Option> ClassOptions => [new("", "全部"), .. Counts.Classes.Keys.Order().Select(c => new Option($"{c}", RollWords.Of(c)))];

    public IReadOnlyList<Option> ListOptions => [new("", "选民名单"), .. Election.Mode == ElectionMode.AllVoters ? Array.Empty<Option>() : [new($"{Representatives}", ElectionWords.Of(Representatives))], new(Struck, "已除名")];

    public Pager Pager => new(After > 0 ? Address(0) : null, Found.More ? Address(Found.Voters[^1].Number) : null, After > 0 || Found.More ? $"本页 {Found.Voters.Count} 人" : null);

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open("选民名单", code, id, stop);
        Counts = await Desk.Reader.Counts(Election, stop);
        RollList? list = Enum.TryParse<RollList>(List, out var chosen) ? chosen : RollList.Voters;
        Found = await Desk.Reader.Page(Election, new(Q, Group is { } group ? new Id<Body>(group) : null, Kind, list, List == Struck), After, stop: stop);
    }

    public async Task<IActionResult> OnPostFileAsync(string code, Guid id, CancellationToken stop)
    {
        await OnGetAsync(code, id, stop);
        byte[]? file = null;
        var answer = await this.Submit(async () => file = await take.Run(new() { Division = code, Election = Election.Id, Purpose = Typed("Purpose") ?? "" }, stop), _ => Roll);
        return file is null ? answer : File(file, RollWorkbook.Type, $"选民名单-{Desk.Today:yyyyMMdd}.xlsx");
    }

    private string Address(int after) => $"{Roll}?q={Uri.EscapeDataString(Q ?? "")}&group={Group}&kind={Kind}&list={List}" + (after > 0 ? $"&after={after}" : "");
}
