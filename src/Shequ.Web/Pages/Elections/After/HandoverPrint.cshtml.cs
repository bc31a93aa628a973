using Shequ.Elections.Handovers;

namespace Shequ.Web.Pages.Elections.After;

/// <summary>移交清单: printed with lines for the signatures.</summary>
public sealed class HandoverPrintModel(AfterDesk desk) : AfterPage(desk)
{
    public HandoverFile Paper { get; private set; } = null!;

    public async Task OnGetAsync(string code, Guid id, CancellationToken stop)
    {
        await Open(code, id, "打印移交清单", stop);
        Paper = await Desk.Reader.Handover(Election, stop);
    }
}
