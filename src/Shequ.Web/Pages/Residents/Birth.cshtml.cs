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

/// <summary>出生登记.</summary>
public sealed class BirthModel(RecordBirth act, ActDesk desk, HouseholdReader households) : HouseholdActPage<RecordBirth.Request>(act, desk, households)
{
    public override string Act => "出生登记";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("住户", Subject), new("孩子", Input.Name), new("与户主关系", Input.Relation?.Chinese() ?? ""), new("出生日期", Date(Input.BornOn)),
        new("户籍", Input.RegisteredHere ? "在本社区" : Input.RegisteredPlace ?? "在外地"), new("依据", Input.Basis),
    ];

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Household, Input.Version) = (Place.Code, Kept.Id, Seen);
        return Task.CompletedTask;
    }
}
