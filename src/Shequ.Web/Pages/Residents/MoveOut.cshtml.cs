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

/// <summary>迁出: one, several or all members.</summary>
public sealed class MoveOutModel(MoveOut act, ActDesk desk, HouseholdReader households) : HouseholdActPage<MoveOut.Request>(act, desk, households)
{
    public override string Act => "迁出";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("住户", Subject), new("谁迁出", Input.Everybody ? "全户" : NamesOf(Input.Residents)), new("户籍", Input.KeepsRegistration ? "仍留本社区" : "不留本社区"),
        new("迁往", Input.Destination ?? "不详"), new("迁出日期", Date(Input.Day)), new("依据", Input.Basis),
    ];
}
