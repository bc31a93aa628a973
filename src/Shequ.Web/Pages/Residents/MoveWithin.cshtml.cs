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

/// <summary>社区内搬家.</summary>
public sealed class MoveWithinModel(MoveWithin act, ActDesk desk, HouseholdReader households, PlaceReader places)
    : HouseholdActPage<MoveWithin.Request>(act, desk, households)
{
    public IReadOnlyList<string> Estates { get; private set; } = [];

    public override string Act => "社区内搬家";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("住户", Subject), new("搬到", Input.Door.Estate + Input.Door.Building + Input.Door.Entrance + Input.Door.Number), new("搬家日期", Date(Input.Day)), new("依据", Input.Basis),
    ];

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Estates = [.. (await places.Of(Place, stop)).Estates.Where(e => e.Id is not null).Select(e => e.Name)];
    }
}
