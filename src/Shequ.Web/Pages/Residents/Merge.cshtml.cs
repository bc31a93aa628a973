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

/// <summary>并户: another household, found by the same search, comes into this one.</summary>
public sealed class MergeModel(MergeHouseholds act, ActDesk desk, HouseholdReader households, Shequ.Population.Search.ResidentSearch search)
    : HouseholdActPage<MergeHouseholds.Request>(act, desk, households)
{
    private readonly HouseholdReader reader = households;

    public HouseholdFile? Other { get; private set; }

    /// <summary>The households that what was typed can mean.</summary>
    public IReadOnlyList<Option> Candidates { get; private set; } = [];

    public override string Act => "并户";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("并入", Subject), new("被并的户", Other is null ? "" : $"{Other.Door} {Other.Name}"), new("并入的人", Other is null ? "" : string.Join('、', Other.People.Select(p => p.Name))),
        new("并户日期", Date(Input.Day)), new("依据", Input.Basis),
    ];

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Other = Guid.TryParse(Typed("Other"), out var id) ? await reader.Read(Place, new(id), null, stop) : null;
        var typed = Typed("Find");
        if (Other is null && !string.IsNullOrWhiteSpace(typed))
        {
            var found = await search.Find(Place, typed, stop);
            Candidates = [.. found.People.Where(p => p.Household is not null).Select(p => new Option($"{p.Household}", $"{p.Door} {p.Name}"))
                .Concat(found.Doors.SelectMany(d => d.Households.Select(h => new Option($"{h.Household}", $"{d.Door} {string.Join('、', h.Names)}"))))
                .Where(o => o.Value != $"{Kept.Id}").DistinctBy(o => o.Value)];
        }
    }

    protected override Task Prepare(CancellationToken stop)
    {
        RequireNone(Other is null ? [new InputError("Find", Candidates.Count > 0 ? "请在下面选定是哪一户。" : "请查找并选定要并进来的那一户。")] : []);
        (Input.Other, Input.OtherVersion) = (Other!.Id, Other.Version);
        return base.Prepare(stop);
    }
}
