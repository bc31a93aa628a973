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

/// <summary>登记小区.</summary>
public sealed class NewEstateModel(EstablishEstate act, ActDesk desk) : PlaceActPage<EstablishEstate.Request, Id<Estate>>(act, desk)
{
    public override string Act => "登记小区";

    public override IReadOnlyList<Answer> Answers => [new("小区名称", Input.Name), new("何时起", Input.From is null ? "今天" : Date(Input.From))];

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Division = Place.Code;
        return Task.CompletedTask;
    }

    protected override string Then(Id<Estate> result) => $"{Back}/buildings/new?estate={result}";
}
