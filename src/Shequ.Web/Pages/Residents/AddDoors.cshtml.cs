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

/// <summary>添加单元或房号.</summary>
public sealed class AddDoorsModel(AddDwellings act, ActDesk desk, PlaceReader places) : PlaceActPage<AddDwellings.Request, IReadOnlyList<Id<Dwelling>>>(act, desk)
{
    public BuildingPlan Plan { get; private set; } = null!;

    public override string Act => "添加单元或房号";

    public override string Subject => Plan.Address;

    public override string Back => $"/residents/{Place.Code}/places/{Plan.Id}";

    public override IReadOnlyList<Answer> Answers =>
        [new("楼栋", Plan.Address), new("单元", Input.Entrance ?? "没有"), new("房号", Input.Doors ?? $"{Input.Floors} 层，每层 {Input.PerFloor} 户")];

    protected override async Task Load(CancellationToken stop) =>
        Plan = await places.Building(Place, new(RouteId("id")), stop) ?? throw new NotFoundException("这栋楼");

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Building) = (Place.Code, Plan.Id);
        return Task.CompletedTask;
    }

    protected override string Then(IReadOnlyList<Id<Dwelling>> result) => Back;
}
