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

/// <summary>关联任职人员: a resident and somebody of the register of posts are one human being.</summary>
public sealed class LinkPersonModel(LinkPerson act, ActDesk desk, ResidentReader residents, RegisterPersonFromResident register)
    : PersonActPage<LinkPerson.Request, IReadOnlyList<ChangeNotice>>(act, desk, residents)
{
    [BindProperty]
    public PersonPick Pick { get; set; } = new();

    public PickState State { get; private set; } = PickState.None;

    public IReadOnlyList<string> Names { get; private set; } = [];

    public override string Act => "关联任职人员";

    public override IReadOnlyList<Answer> Answers => [new("居民", Subject), new("任职登记中的人", State.Chosen is { } one ? $"{one.Name}，{one.DivisionName}" : ""), new("核实身份", "本人到场，看过身份证件")];

    protected override async Task Load(CancellationToken stop)
    {
        await base.Load(stop);
        Pick.Name ??= Kept.Name;
        (Names, State) = (await Desk.People.Names(Place, stop), await Desk.People.Look(Pick, Place, stop));
    }

    protected override Task Prepare(CancellationToken stop)
    {
        RequireNone(PeopleDesk.Faults(Pick, State, "Pick.Name"));
        (Input.Division, Input.Resident, Input.Version, Input.Person) = (Place.Code, Kept.Id, Seen, new(Pick.Person!.Value));
        return Task.CompletedTask;
    }

    protected override async Task<bool> Press(string step, CancellationToken stop)
    {
        if (step == "register")
        {
            await register.Run(new() { Division = Place.Code, Resident = Kept.Id, Version = Seen }, stop);
            await Load(stop);
        }

        return true;
    }
}
