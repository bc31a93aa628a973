using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Exchange;

/// <summary>What the pages on which residents come in and go out share: the community, the way to the page, times as people read them.</summary>
public abstract class ExchangePage(DivisionQueries divisions) : PageModel
{
    internal const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Division Place { get; private set; } = null!;

    public Problem? Problem => ViewData["Problem"] as Problem;

    public string? ErrorOf(string field) => Problem.ErrorOf(field);

    public static string Time(DateTimeOffset at) => $"{TimeZoneInfo.ConvertTime(at, Session.Zone):yyyy年M月d日 HH:mm}";

    protected async Task Open(string title, CancellationToken stop, params Crumb[] more)
    {
        Place = await divisions.Require(RouteData.Values["code"] as string ?? "", stop);
        if (Place.Level != DivisionLevel.Community)
        {
            throw new NotFoundException($"代码为 {Place.Code} 的社区");
        }

        ViewData["Title"] = title;
        ViewData["Breadcrumbs"] = new Breadcrumbs([new("住户", "/residents"), new(Place.Name, $"/residents/{Place.Code}"), .. more, new(title)]);
    }
}
