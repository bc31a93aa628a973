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

/// <summary>死亡登记.</summary>
public sealed class DeathModel(RecordDeath act, ActDesk desk, ResidentReader residents) : PersonActPage<RecordDeath.Request, HouseholdChanged>(act, desk, residents)
{
    public override string Act => "死亡登记";

    public override IReadOnlyList<Answer> Answers => [new("谁", Subject), new("死亡日期", Date(Input.Day)), new("依据", Input.Basis)];

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Resident, Input.Version) = (Place.Code, Kept.Id, Seen);
        return Task.CompletedTask;
    }
}
