using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.People;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.People;

/// <summary>亲属申报.</summary>
public sealed class KinModel(DeclareKinship act, ActDesk desk, PersonQueries people) : ActPage<DeclareKinship.Request, Person, IReadOnlyList<RosterWarning>>(act, desk)
{
    private PersonDetails? details;

    [BindProperty]
    public PersonPick Pick { get; set; } = new();

    public PickState State { get; private set; } = PickState.None;

    public IReadOnlyList<string> Names { get; private set; } = [];

    public PersonDetails Details => details!;

    public override string Act => "亲属申报";

    public override string Subject => Details.Person.Name;

    public override string Back => $"/people/{Details.Person.Id}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("两人", $"{Subject} 与 {State.Chosen?.Name}"), new("关系", Input.Kind?.Chinese() ?? ""),
        new("申报日期", Input.Day is { } day ? Chinese.Date(day) : ""), new("申报人或材料", Input.Source),
    ];

    protected override Permission Permission => OrganizationPermissions.RecordPeople;

    /// <summary>The register that keeps the person decides, not the address.</summary>
    protected override string PlaceCode => details?.Keeper.Code ?? "";

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        details = await people.Find(RouteId("id"), HttpContext.RequestAborted) ?? throw new NotFoundException("这个人");
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override async Task Load(CancellationToken stop)
    {
        Names = await Desk.People.Names(Place, stop);
        State = await Desk.People.Look(Pick, Place, stop);
    }

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Person = Details.Person.Id;
        RequireNone(PeopleDesk.Faults(Pick, State, "Pick.Name"));
        Input.Relative = new(Pick.Person!.Value);
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field is "Relative" or "Name" or "Sex" or "BornOn" ? "Pick.Name" : field;

    protected override async Task<bool> Press(string step, CancellationToken stop)
    {
        if (step == "add")
        {
            await Desk.People.Add(Pick, Place, stop);
            await Load(stop);
        }

        return true;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(IReadOnlyList<RosterWarning> result) => result;

    protected override string Then(IReadOnlyList<RosterWarning> result) => Back;
}
