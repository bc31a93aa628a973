using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Organization.Divisions;
using Shequ.Population.Privacy.Requests;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>个人信息请求 of a community: what waits, by its last day, and what was answered.</summary>
public sealed class RequestsModel(DivisionQueries divisions, RequestReader requests) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "page-number")]
    public int Number { get; set; } = 1;

    public Division Place { get; private set; } = null!;

    public IReadOnlyList<SeenRequest> Open { get; private set; } = [];

    public IReadOnlyList<SeenRequest> Answered { get; private set; } = [];

    public Pager Pager { get; private set; } = new(null, null);

    public async Task OnGetAsync(string code, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Open = await requests.Open(Place, stop);
        (Answered, var more) = await requests.Answered(Place, Number, stop);
        Pager = new(Number > 1 ? $"?page-number={Number - 1}" : null, more ? $"?page-number={Math.Max(Number, 1) + 1}" : null);
        ViewData["Title"] = $"{Place.Name}个人信息请求";
        ViewData["Breadcrumbs"] = await Crumbs.To(Place, divisions, "/organization", stop, new Crumb("个人信息请求"));
    }
}

/// <summary>Words for requests, said once.</summary>
public static class RequestWords
{
    public static string When(SeenRequest seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return seen.DaysLeft switch
        {
            null => "及时答复",
            < 0 and var late => $"逾期 {-late} 日",
            0 => "今天到期",
            var left => $"还有 {left} 日",
        };
    }
}
