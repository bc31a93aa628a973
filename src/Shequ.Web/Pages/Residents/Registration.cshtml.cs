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

/// <summary>户籍变动.</summary>
public sealed class RegistrationModel(ChangeRegistration act, ActDesk desk, ResidentReader residents)
    : PersonActPage<ChangeRegistration.Request, IReadOnlyList<ChangeNotice>>(act, desk, residents)
{
    public override string Act => "户籍变动";

    public IReadOnlyList<Option> Changes => [.. Enum.GetValues<RegistrationChange>().Where(c => (c == RegistrationChange.Out) == Kept.Facts.RegisteredHere).Select(c => new Option($"{c}", c.Chinese()))];

    public override IReadOnlyList<Answer> Answers =>
    [
        new("谁", Subject), new("户籍", Input.Change?.Chinese() ?? ""), .. Input.Change == RegistrationChange.In ? [] : new[] { new Answer("新的户籍地", Input.RegisteredPlace ?? "不详") },
        new("日期", Date(Input.Day)), new("依据", Input.Basis),
    ];

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Resident, Input.Version) = (Place.Code, Kept.Id, Seen);
        return Task.CompletedTask;
    }
}
