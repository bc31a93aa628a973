using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Polling;
using Shequ.Elections.Polling.Turnouts;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.Elections.Polling;

/// <summary>投票进度: for everybody, in the hall and on a telephone; sums only.</summary>
public sealed class TurnoutModel(TurnoutReader reader, DivisionQueries divisions) : PageModel
{
    public Division Place { get; private set; } = null!;

    public TurnoutView Turnout { get; private set; } = null!;

    public bool Live => Turnout.Poll.State == PollState.Open;

    public IReadOnlyList<TurnoutChart> Charts => TurnoutChart.Of(Turnout);

    public async Task OnGetAsync(string code, Guid id, int number, CancellationToken stop)
    {
        Place = await divisions.Require(code, stop);
        Turnout = await reader.Of(code, new(id), number, stop);
        if (Live)
        {
            SafeHeaders.AllowScript(HttpContext);
        }

        ViewData["BodyClass"] = "hall";
        ViewData["Title"] = $"投票进度：{Turnout.Election.Name}";
        ViewData["Breadcrumbs"] = await Crumbs.To(Place, divisions, "/elections", stop, new Crumb(Turnout.Election.Name, $"/elections/{code}/{id}"), new Crumb("投票进度"));
    }
}
