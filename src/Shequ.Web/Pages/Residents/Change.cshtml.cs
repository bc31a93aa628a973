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

/// <summary>住户变更: kind, representative and relations.</summary>
public sealed class ChangeModel(ChangeHousehold act, ActDesk desk, HouseholdReader households) : HouseholdActPage<ChangeHousehold.Request>(act, desk, households)
{
    public override string Act => "户别、户代表、关系";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("住户", Subject), new("户别", Input.Kind?.Chinese() ?? "不变"), new("户代表", Input.Representative is null ? "不变" : NameOf(Input.Representative)),
        .. Input.Relations.Select(r => new Answer(NameOf(r.Resident), r.Relation.Chinese())), new("从哪一天起", Date(Input.Day)), new("依据", Input.Basis),
    ];

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Kind, Input.Representative) = (Input.Kind == Kept.Kind ? null : Input.Kind, Input.Representative == Kept.Representative?.Id ? null : Input.Representative);

        // Only what was chosen differently is told; the rest follows from the new representative.
        Input.Relations = [.. Input.Relations.Where(r => Kept.People.FirstOrDefault(p => p.Id == r.Resident) is { } one && one.Relation != r.Relation)];
        return base.Prepare(stop);
    }
}
