using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.SignIn;

namespace Shequ.Web.Pages.MyFile;

/// <summary>我的信息的页面: about one's own file or a child's, in large letters, one question at a time; kept by no browser.</summary>
public abstract class OwnFilePage(Presence presence, OwnFileReader reader) : OwnPage(presence)
{
    public OwnFile Own { get; private set; } = null!;

    protected OwnFileReader Reader => reader;

    public string Href => $"/my-file/{Own.Resident.Id}";

    public string? ErrorOf(string field) => (ViewData["Problem"] as Problem).ErrorOf(field);

    public string? Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : null;

    /// <exception cref="NotFoundException">It is neither one's own nor a child's.</exception>
    protected async Task Open(Guid id, string title, CancellationToken stop)
    {
        Own = await reader.Read(new(id), stop);
        ViewData["Title"] = title;
        ViewData["BodyClass"] = "easy";
        ViewData["Breadcrumbs"] = new Breadcrumbs(new Crumb("我的信息", Href), new Crumb(title));
    }
}
