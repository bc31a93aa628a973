using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Population.Privacy.Requests;

namespace Shequ.Web.Pages.MyFile;

/// <summary>回执和答复: what one asked, by when the answer comes and from whom; then the answer.</summary>
public sealed class OwnReceiptModel(Presence presence, OwnFileReader reader) : OwnFilePage(presence, reader)
{
    private const int Shown = 8;

    public SeenRequest Seen { get; private set; } = null!;

    /// <summary>Enough of the id to name it on the telephone.</summary>
    public string Number => $"{Seen.Request.Id.Value:N}"[^Shown..].ToUpperInvariant();

    public async Task OnGetAsync(Guid id, Guid request, CancellationToken stop)
    {
        await Open(id, "我的要求", stop);
        Seen = Own.Requests.FirstOrDefault(r => r.Request.Id.Value == request) ?? throw new NotFoundException("这件要求");
    }
}
