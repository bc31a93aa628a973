using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Counting;
using Shequ.Elections.Polling;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>现场公布: for a screen in the hall; large, and by itself up to date until the result is declared.</summary>
public sealed class AnnouncementModel(HallCount counts, CountDesk desk) : PageModel
{
    private const int Seconds = 10;

    public Division Place { get; private set; } = null!;

    public HallView Hall { get; private set; } = null!;

    public bool Still { get; private set; }

    public string Path { get; private set; } = "";

    public bool Declared => Hall.State == PollState.Declared;

    /// <param name="still">Stands still, for whoever reads slowly.</param>
    public async Task OnGetAsync(string code, Guid id, int number, bool? still, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        Hall = await counts.Of(code, new(id), number, stop);
        (Still, Path) = (still == true, $"/elections/{code}/{id}/polls/{number}");
        ViewData["Title"] = $"现场公布：{Hall.Election}";
        ViewData["BodyClass"] = "hall";
        ViewData["Breadcrumbs"] = CountDesk.Crumbs(Place, new(id), Hall.Election, new Crumb("现场公布"));
        if (!Still && !Declared)
        {
            // A header and no script: the page asks for itself again, and stands still at its other address.
            Response.Headers["Refresh"] = Seconds.ToString(CultureInfo.InvariantCulture);
        }
    }
}
