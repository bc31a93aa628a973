using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Sessions;
using Shequ.Population.Privacy.OwnFiles;

namespace Shequ.Web.Pages.MyFile;

/// <summary>谁看过我的信息, page by page.</summary>
public sealed class ViewsModel(Presence presence, OwnFileReader reader) : OwnFilePage(presence, reader)
{
    /// <summary>The moment before which the page begins, as ticks.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public OwnViews Looks { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken stop)
    {
        await Open(id, "谁看过我的信息", stop);
        DateTimeOffset? moment = Before is > 0 and var ticks && ticks < DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        Looks = new(await Reader.Views(Own.Resident.Id, moment, stop), Href);
    }
}
