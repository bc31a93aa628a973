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

/// <summary>资料变更: something is different from a day on.</summary>
public sealed class UpdateModel(UpdateResident act, ActDesk desk, ResidentReader residents) : PersonActPage<UpdateResident.Request, IReadOnlyList<ChangeNotice>>(act, desk, residents)
{
    public override string Act => "资料有变化";

    public ResidentForm Form => new("", f => Value(f, ResidentForm.First(Kept.Facts, f)), ErrorOf, Relation: false, (Kept.Document, Kept.Phone));

    public override IReadOnlyList<Answer> Answers => [.. ResidentAnswers.Of(Input, Kept), new("从哪一天起", Date(Input.Day)), new("依据", Input.Basis)];

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Resident, Input.Version) = (Place.Code, Kept.Id, Seen);
        return Task.CompletedTask;
    }
}
