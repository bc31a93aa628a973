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

/// <summary>分户: some members form a household of their own.</summary>
public sealed class SplitModel(SplitHousehold act, ActDesk desk, HouseholdReader households, PlaceReader places)
    : HouseholdActPage<SplitHousehold.Request>(act, desk, households)
{
    public IReadOnlyList<string> Estates { get; private set; } = [];

    public override string Act => "分户";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("住户", Subject), new("分出去的", NamesOf(Input.Residents)), new("新户户代表", NameOf(Input.Representative)),
        new("新户的门牌", Input.Door is { } door ? door.Estate + door.Building + door.Entrance + door.Number : "仍在原处"), new("分户日期", Date(Input.Day)), new("依据", Input.Basis),
    ];

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Estates = [.. (await places.Of(Place, stop)).Estates.Where(e => e.Id is not null).Select(e => e.Name)];
    }

    protected override Task Prepare(CancellationToken stop)
    {
        // A door of which nothing was typed is the same door.
        Input.Door = Input.Door is { } door && (door.Building ?? door.Number) is not null ? door : null;
        return base.Prepare(stop);
    }
}
