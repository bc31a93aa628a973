using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization;
using Shequ.Organization.Auditing;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Audit;

/// <summary>办理记录: who did what in a division, the newest first, and whether the record still holds.</summary>
public sealed class TrailModel(Session session, DivisionQueries divisions, AuditQueries audit) : PageModel
{
    private AuditFilter filter = new();

    public AuditPage Shown { get; private set; } = null!;

    /// <summary>Null on later pages, and for whoever may read but not verify.</summary>
    public DivisionCheck? Check { get; private set; }

    public string Code => Shown.Place.Code;

    public IReadOnlyList<FilterChips> Filters => Shown.Acts.Count == 0 ? [] :
    [
        new("结果", [new("全部", Address(filter with { Refused = false }), Current: !filter.Refused), new("只看被拒的", Address(filter with { Refused = true }), Current: filter.Refused)]),
        new("办的是什么", [
            new("各种", Address(filter with { Act = null }), Current: filter.Act is null),
            .. Shown.Acts.Select(a => new FilterChip(ActName.Of(a), Address(filter with { Act = a }), Current: filter.Act == a)),
        ]),
    ];

    public string? Next => Shown.More is { } more ? Address(filter, more) : null;

    public static string Time(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Session.Zone).ToString("yyyy年M月d日 HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(string code, string? act, bool refused, long? before, CancellationToken stop)
    {
        var place = await divisions.Require(code, stop);
        filter = new(act, refused, before);
        Shown = await audit.Read(place, filter, stop);
        if (before is null && session.Actor.May(OrganizationPermissions.VerifyAudit, place.Path))
        {
            Check = await audit.Verify(place, stop);
        }

        ViewData["Title"] = $"{Crumbs.NameOf(place)}办理记录";
        ViewData["Breadcrumbs"] = await Crumbs.To(place, divisions, "/organization", stop, new Crumb("办理记录"));
    }

    private string Address(AuditFilter wanted, long? before = null)
    {
        string[] parts =
        [
            .. wanted.Act is { } act ? [$"act={Uri.EscapeDataString(act)}"] : Array.Empty<string>(),
            .. wanted.Refused ? ["refused=true"] : Array.Empty<string>(),
            .. before is { } last ? [$"before={last}"] : Array.Empty<string>(),
        ];
        return $"/audit/{Code}" + (parts.Length > 0 ? "?" + string.Join('&', parts) : "");
    }
}
