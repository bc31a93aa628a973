using Microsoft.EntityFrameworkCore;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Privacy.Consents;
using Shequ.Population.Residents;

namespace Shequ.Population.Privacy.OwnFiles;

/// <summary>本人撤回同意: as easily as it was given, by whoever gave it.</summary>
public sealed class WithdrawOwnConsent(Session session, OwnFileFinder files) : UseCase<WithdrawOwnConsent.Request, OwnResident, Id<Consent>>(session)
{
    public sealed record Request
    {
        public Id<Resident> Resident { get; set; }

        public Id<Consent> Consent { get; set; }
    }

    protected override Permission Permission => PopulationPermissions.OwnFile;

    protected override Task<OwnResident?> Find(Request request, CancellationToken stop) => files.Find(request.Resident, stop);

    protected override async Task<Id<Consent>> Decide(Request request, OwnResident target, CancellationToken stop)
    {
        var (place, resident) = (target.Resident.DivisionId, target.Resident.Id);
        var consent = await Session.Db.Consents.SingleOrDefaultAsync(c => c.DivisionId == place && c.Id == request.Consent && c.ResidentId == resident, stop)
            ?? throw new NotFoundException("这项同意");
        WithdrawConsent.RequireOpen(consent);
        consent.Withdraw(Session.Today, "登录本人账户撤回", Session.Actor.Name);
        return consent.Id;
    }

    protected override string Describe(Request request, OwnResident target) => $"本人撤回同意（{request.Consent}）";
}
