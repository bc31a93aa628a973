using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Divisions;
using Shequ.Population.Reading;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Residents;

/// <summary>户档案.</summary>
public sealed class HouseholdModel(Session session, DivisionQueries divisions, HouseholdReader households) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public HouseholdFile Kept { get; private set; } = null!;

    public bool MayRecord => Kept is { Today: true, EndedOn: null } && session.Actor.May(PopulationPermissions.RecordResidents, Kept.Community.Path);

    public string Root => $"/residents/{Kept.Community.Code}";

    public string Here => $"{Root}/households/{Kept.Id}";

    public IReadOnlyList<Link> Acts =>
    [
        new("迁入", $"{Here}/move-in"), new("出生登记", $"{Here}/birth"), new("迁出", $"{Here}/move-out"), new("社区内搬家", $"{Here}/move-within"),
        new("分户", $"{Here}/split"), new("并户", $"{Here}/merge"), new("户别、户代表、关系", $"{Here}/change"), new("登记有误，移出成员", $"{Here}/remove"),
    ];

    public Timeline History => new(
        [.. Kept.History.Select(h => new TimelineEntry(PopulationWords.Date(h.Day), h.What, h.Day) { By = string.Join('，', new[] { h.Basis, h.By }.Where(t => t.Length > 0)), Note = h.Mistake ? "登记有误，不作数" : null })],
        "变动记录");

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        Kept = await households.Read(place, new(id), On, stop) ?? throw new NotFoundException("这一户");
        this.Head(place, $"{Kept.Door} {Kept.Name}", new Crumb(Kept.Door));
    }
}
