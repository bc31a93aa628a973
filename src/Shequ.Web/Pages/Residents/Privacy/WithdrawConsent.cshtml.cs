using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Privacy;
using Shequ.Population.Privacy.Consents;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;
using Shequ.Web.Pages.Residents.Care;

namespace Shequ.Web.Pages.Residents.Privacy;

/// <summary>登记撤回同意.</summary>
public sealed class WithdrawConsentModel(WithdrawConsent act, ActDesk desk, ResidentPrivacyReader residents)
    : ResidentActPage<WithdrawConsent.Request, Consent, Id<Consent>>(act, desk, residents)
{
    private Consent consent = null!;

    public string Today => $"{Desk.Today:yyyy-MM-dd}";

    public override string Act => $"登记撤回同意：{ConsentPurpose.Find(consent.Purpose)?.Chinese}";

    public override string Back => Resident.Href + "/consents";

    public override IReadOnlyList<Answer> Answers =>
        [new("撤回什么", ConsentPurpose.Find(consent.Purpose)?.Chinese ?? ""), new("哪一天", CareForm.Day(Input.On)), new("怎样撤回的", Input.How)];

    protected override Permission Permission => PopulationPermissions.AnswerRequests;

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        consent = Resident.Consents.FirstOrDefault(c => c.Id.Value == RouteId("consent")) ?? throw new NotFoundException("这项同意");
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Consent) = (Place.Code, consent.Id);
        return Task.CompletedTask;
    }
}
