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

/// <summary>登记住户: the door, the kind and everybody who belongs to it, on one page.</summary>
public sealed class NewHouseholdModel(RegisterHousehold act, ActDesk desk, PlaceReader places) : RegisterPage<RegisterHousehold.Request, HouseholdChanged>(act, desk)
{
    /// <summary>A dwelling that is known already.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Dwelling { get; set; }

    public string? Door { get; private set; }

    public IReadOnlyList<string> Estates { get; private set; } = [];

    public MemberRows Rows => rows ??= new(Request);

    private MemberRows? rows;

    public override string Act => "登记住户";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("门牌", Door ?? Input.Door.Estate + Input.Door.Building + Input.Door.Entrance + Input.Door.Number), new("户别", Input.Kind?.Chinese() ?? ""),
        .. MemberRows.Answers(Input.Members), new("起始日期", Date(Input.Day)), new("怎么来的", Input.MovedIn ? "新迁入" : "早已在此，补登"), new("依据", Input.Basis),
    ];

    protected override async Task Load(CancellationToken stop)
    {
        Door = Dwelling is { } id ? await places.Door(Place, new(id), stop) ?? throw new NotFoundException("这套住房") : null;
        Estates = [.. (await places.Of(Place, stop)).Estates.Where(e => e.Id is not null).Select(e => e.Name)];
    }

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Members) = (Place.Code, Rows.Of(Input.Members));
        if (Dwelling is { } id)
        {
            Input.Door = new() { Dwelling = new(id) };
        }

        return Task.CompletedTask;
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

    protected override IReadOnlyList<ChangeNotice> NoticesOf(HouseholdChanged result) => result.Notices;

    protected override string Then(HouseholdChanged result) => $"/residents/{Place.Code}/households/{result.Household}";
}
