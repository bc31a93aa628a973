using Microsoft.AspNetCore.Mvc;
using Shequ.Accounts.Sessions;
using Shequ.Kernel.Acts;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Privacy.OwnFiles;
using Shequ.Web.Hosting;

namespace Shequ.Web.Pages.MyFile;

/// <summary>撤回同意 from one's own account.</summary>
public sealed class OwnConsentModel(Presence presence, OwnFileReader reader, WithdrawOwnConsent act) : OwnFilePage(presence, reader)
{
    public ConsentPurpose? Purpose { get; private set; }

    public async Task OnGetAsync(Guid id, Guid consent, CancellationToken stop) => await Find(id, consent, stop);

    public async Task<IActionResult> OnPostAsync(Guid id, Guid consent, CancellationToken stop)
    {
        await Find(id, consent, stop);
        return await this.Submit(() => act.Run(new() { Resident = Own.Resident.Id, Consent = new(consent) }, stop), _ => Href);
    }

    private async Task Find(Guid id, Guid consent, CancellationToken stop)
    {
        await Open(id, "撤回同意", stop);
        var found = Own.Consents.FirstOrDefault(c => c.Id.Value == consent) ?? throw new NotFoundException("这项同意");
        Purpose = ConsentPurpose.Find(found.Purpose);
    }
}
