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

/// <summary>迁入: people come into a household that is there.</summary>
public sealed class MoveInModel(MoveIn act, ActDesk desk, HouseholdReader households) : HouseholdActPage<MoveIn.Request>(act, desk, households)
{
    private MemberRows? rows;

    public MemberRows Rows => rows ??= new(Request);

    public override string Act => "迁入";

    public override IReadOnlyList<Answer> Answers => [new("住户", Subject), .. MemberRows.Answers(Input.Members), new("迁入日期", Date(Input.Day)), new("依据", Input.Basis)];

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Members = Rows.Of(Input.Members);
        return base.Prepare(stop);
    }

    protected override Task<bool> Press(string step, CancellationToken stop)
    {
        if (step == "more")
        {
            Rows.Add();
        }

        return Task.FromResult(true);
    }

    protected override string FieldOf(string field) => Rows.FieldOf(field);
}
