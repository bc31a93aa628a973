using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Sessions;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.MyFile;

/// <summary>我的信息: leads to one's own file; somebody whose account is not linked reads what to do.</summary>
public sealed class IndexModel(Presence presence, OwnFileFinder files) : OwnPage(presence)
{
    public IReadOnlyList<OwnResident> Mine { get; private set; } = [];

    public IReadOnlyList<OwnResident> Children { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        (Mine, Children) = (await files.Mine(stop), await files.Children(stop));
        ViewData["Title"] = "我的信息";
        ViewData["BodyClass"] = "easy";
        return Mine.Count == 1 && Children.Count == 0 ? new RedirectResult($"/my-file/{Mine[0].Resident.Id}") : Page();
    }
}
