using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using Shequ.Population.Care;
using Shequ.Population.Privacy;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents.Care;

/// <summary>结束关爱标签.</summary>
public sealed class EndModel(EndCareTag act, ActDesk desk, ResidentPrivacyReader residents)
    : ResidentActPage<EndCareTag.Request, CareTag, Id<CareTag>>(act, desk, residents)
{
    public SeenTag Tag { get; private set; } = null!;

    public string Today => $"{Desk.Today:yyyy-MM-dd}";

    public override string Act => $"结束标签：{Tag.Kind.Chinese}";

    public override IReadOnlyList<Answer> Answers =>
        [new("关爱对象", Tag.Kind.Chinese), new("为什么结束", Input.Why == CareEnd.Mistake ? "登记有误" : "情况已变"), new("从哪一天起", CareForm.Day(Input.On))];

    protected override Permission Permission => PopulationPermissions.RecordCare;

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
