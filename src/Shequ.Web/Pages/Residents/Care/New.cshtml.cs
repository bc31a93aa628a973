using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Population.Care;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents.Care;

/// <summary>登记关爱标签.</summary>
public sealed class NewModel(SetCareTag act, ActDesk desk, ResidentPrivacyReader residents)
    : ResidentActPage<SetCareTag.Request, Resident, Id<CareTag>>(act, desk, residents)
{
    public override string Act => "登记关爱标签";

    public override IReadOnlyList<Answer> Answers => [new("关爱对象", CareKind.Find(Input.Kind)?.Chinese ?? ""), .. CareForm.Answers(Input)];

    protected override Permission Permission => PopulationPermissions.RecordCare;

    protected override IEnumerable<NormKey> Keys => [PrivacyActKeys.SensitiveReason, ServiceDeskActKeys.MustVisit, ServiceDeskActKeys.PriorityGroups];

    public string? Offered(string field) => field == "From" ? $"{Desk.Today:yyyy-MM-dd}" : null;

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Resident) = (Place.Code, Resident.Id);
        return Task.CompletedTask;
    }
}
