using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Reading;
using Shequ.Population.Residents;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Residents;

/// <summary>登记楼栋: with its entrances and doors.</summary>
public sealed class NewBuildingModel(RegisterBuilding act, ActDesk desk, PlaceReader places) : PlaceActPage<RegisterBuilding.Request, Id<ResidentialBuilding>>(act, desk)
{
    public IReadOnlyList<EstateSummary> Estates { get; private set; } = [];

    public override string Act => "登记楼栋";

    /// <summary>The estate from which one came.</summary>
    public string? Estate => Value("Estate", Request.Query["estate"]);

    public override IReadOnlyList<Answer> Answers =>
    [
        new("小区", Estates.FirstOrDefault(e => e.Id == Input.Estate)?.Name ?? "不属于小区"), new("楼栋", Input.Name), new("单元", Input.Entrances ?? "一个"),
        new("房号", Input.Doors ?? $"{Input.Floors} 层，每层 {Input.PerFloor} 户"),
    ];

    protected override async Task Load(CancellationToken stop) => Estates = [.. (await places.Of(Place, stop)).Estates.Where(e => e.Id is not null)];

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Division = Place.Code;
        return Task.CompletedTask;
    }

    protected override string Then(Id<ResidentialBuilding> result) => $"{Back}/{result}";
}
