using Microsoft.AspNetCore.Mvc.RazorPages;
using Shequ.Elections.Results;
using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Elections.Counts;

/// <summary>当选证书: all of an election, or one to print.</summary>
public sealed class CertificatesModel(ResultReader results, CountDesk desk) : PageModel
{
    public Division Place { get; private set; } = null!;

    public CertificatesView All { get; private set; } = null!;

    /// <summary>The one to print; null on the list.</summary>
    public CertificateView? One { get; private set; }

    public string Path => $"/elections/{Place.Code}/{All.Election}/certificates";

    public async Task OnGetAsync(string code, Guid id, int? number, CancellationToken stop)
    {
        Place = await desk.Place(code, stop);
        All = await results.Certificates(code, new(id), stop);
        One = number is null ? null : All.Certificates.FirstOrDefault(c => c.Number == number) ?? throw new NotFoundException("这张证书");
        ViewData["Title"] = $"当选证书：{All.Name}";
        ViewData["Breadcrumbs"] = One is null
            ? CountDesk.Crumbs(Place, All.Election, All.Name, new Crumb("当选证书"))
            : CountDesk.Crumbs(Place, All.Election, All.Name, new Crumb("当选证书", Path), new Crumb($"第 {One.Number} 号"));
    }
}
