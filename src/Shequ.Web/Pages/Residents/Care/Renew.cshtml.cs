using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Care;
using Shequ.Population.Privacy;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents.Care;

/// <summary>续期关爱标签.</summary>
public sealed class RenewModel(RenewCareTag act, ActDesk desk, ResidentPrivacyReader residents)
    : ResidentActPage<RenewCareTag.Request, CareTag, Id<CareTag>>(act, desk, residents)
{
    public SeenTag Tag { get; private set; } = null!;

    public override string Act => $"续期：{Tag.Kind.Chinese}";

    public override IReadOnlyList<Answer> Answers => [new("关爱对象", Tag.Kind.Chinese), .. CareForm.Answers(Input)];

    protected override Permission Permission => PopulationPermissions.RecordCare;

    public string? Offered(string field) => field == "From" ? $"{Desk.Today:yyyy-MM-dd}" : null;

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Tag = Resident.Tags.FirstOrDefault(t => t.Tag.Id.Value == RouteId("tag")) ?? throw new NotFoundException("这个标签，或者它已经结束");
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Tag) = (Place.Code, Tag.Tag.Id);
        return Task.CompletedTask;
    }
}
