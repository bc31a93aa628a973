using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Norms;
using Shequ.Organization.Divisions;
using Shequ.Organization.Divisions.Search;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Divisions;

/// <summary>一个区划: what it is, what lies below it, what it was called and what it came out of.</summary>
public sealed class DivisionModel(DivisionQueries divisions, DivisionDirectory directory, ChangeDesk desk) : PageModel
{
    public Division Place { get; private set; } = null!;

    public string Line { get; private set; } = "";

    public ChildrenPage Children { get; private set; } = null!;

    /// <summary>Urban communities below each child, by code; empty for a street.</summary>
    public IReadOnlyDictionary<string, int> Urban { get; private set; } = new Dictionary<string, int>();

    public IReadOnlyList<Designation> Former { get; private set; } = [];

    public IReadOnlyList<(Succession Succession, Division From, Division To)> Successions { get; private set; } = [];

    public IReadOnlyList<ChangeKind> Offered => desk.ChangesOf(Place);

    /// <summary>The former code under which somebody looked for it.</summary>
    public Designation? Was { get; private set; }

    /// <summary>The change that has just been made.</summary>
    public ChangeKind? Done { get; private set; }

    public Timeline History => new(
    [
        new(Since(Place.DesignatedOn), "", Place.DesignatedOn) { Value = Place.Name, By = $"代码 {Place.Code}", Current = Place.EndedOn is null },
        .. Former.Select(f => new TimelineEntry($"{Since(f.ValidFrom)}，到 {Chinese.Date(f.ValidUntil.AddDays(-1))}", "", f.ValidFrom)
        {
            Value = f.Name, By = $"代码 {f.Code}", Note = $"后因{f.Cause.Chinese()}，不再使用。批准文号：{f.Document}",
        }),
    ], "曾用代码和名称");

    public async Task<IActionResult> OnGetAsync(string place, string? after, string? was, string? done, CancellationToken stop)
    {
        if (place == "0")
        {
            return LocalRedirect("/divisions");
        }

        Place = await divisions.LastByCode(place, stop) ?? throw DivisionQueries.NoSuch(place);
        if (Place.Code != place)
        {
            return LocalRedirect($"/divisions/{Place.Code}?was={place}");
        }

        Line = await divisions.LineOf(Place, stop);
        Former = await divisions.FormerDesignations(Place.Id, stop);
        Was = Former.FirstOrDefault(f => f.Code == was);
        Done = User.Identity is { IsAuthenticated: true } ? ChangeKind.All.FirstOrDefault(c => c.Id == done) : null;
        await LoadChildren(after, stop);
        await LoadSuccessions(stop);
        ViewData["Title"] = Place.Name;
        ViewData["Breadcrumbs"] = await DivisionCrumbs.Of(Place, divisions, stop: stop);
        return Page();
    }

    private static string Since(DateOnly day) => $"自 {Chinese.Date(day)}";

    private async Task LoadChildren(string? after, CancellationToken stop)
    {
        Children = await divisions.ChildrenPage(Place.Id, after is null ? null : await divisions.ByCode(after, stop), stop: stop);
        if (Place.Level < DivisionLevel.Street)
        {
            Urban = await directory.UrbanCommunities(Children.Divisions.Select(d => d.Code), stop);
        }
    }

    private async Task LoadSuccessions(CancellationToken stop)
    {
        var all = await divisions.Successions(Place.Id, stop);
        var named = (await divisions.ByIds([.. all.SelectMany(s => new[] { s.FromDivisionId, s.ToDivisionId }).Distinct()], stop)).ToDictionary(d => d.Id);
        Successions = [.. all.Select(s => (s, named[s.FromDivisionId], named[s.ToDivisionId]))];
    }
}
