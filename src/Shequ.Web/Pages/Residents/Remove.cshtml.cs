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

/// <summary>登记有误: a member who was never here is taken out.</summary>
public sealed class RemoveModel(RemoveByMistake act, ActDesk desk, HouseholdReader households) : HouseholdActPage<RemoveByMistake.Request>(act, desk, households)
{
    public override string Act => "登记有误，移出成员";

    public override IReadOnlyList<Answer> Answers => [new("住户", Subject), new("从未在这一户的", NameOf(Input.Resident)), new("依据", Input.Basis)];

    protected override Task Prepare(CancellationToken stop)
    {
        RequireNone(Kept.People.Any(p => p.Id == Input.Resident) ? [] : [new InputError("Resident", "请选择移出哪一个成员。")]);
        (Input.Division, Input.Household, Input.Version) = (Place.Code, Kept.Id, Seen);
        return Task.CompletedTask;
    }
}
