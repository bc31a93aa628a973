using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Authority;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Posts;

/// <summary>委托代理: lends some powers of one's own post to somebody until a day.</summary>
public sealed class DelegateModel(DelegatePowers act, ActDesk desk, SeatQueries seats) : ActPage<DelegatePowers.Request, HeldAppointment, Id<Delegation>>(act, desk)
{
    [BindProperty]
    public PersonPick Pick { get; set; } = new();

    public PickState State { get; private set; } = PickState.None;

    public SeatHeld Seat { get; private set; } = null!;

    public IReadOnlyList<string> Names { get; private set; } = [];

    public override string Act => "委托代理";

    public override string Subject => Seat.Title;

    public override string Back => $"/people/{Seat.Appointment.PersonId}";

    /// <summary>What the post may, apart from lending itself.</summary>
    public IReadOnlyList<Permission> Lendable =>
        [.. (AuthorityTable.Of(Seat.Body.Kind, Seat.Post.Kind, Place.Level)?.Permissions ?? []).Where(p => p != OrganizationPermissions.DelegatePost)];

    public override IReadOnlyList<Answer> Answers =>
    [
        new("职务", Seat.Title),
        new("代理人", State.Chosen?.Name ?? ""),
        new("委托的权限", string.Join('、', Lendable.Where(p => Input.Permissions.Contains(p.Name)).Select(p => p.Chinese))),
        new("期间", Input is { From: { } from, Until: { } until } ? $"{Chinese.Date(from)}至 {Chinese.Date(until.AddDays(-1))}" : ""),
        new("原因", Input.Reason),
    ];

    protected override Permission Permission => OrganizationPermissions.DelegatePost;

    protected override async Task Load(CancellationToken stop)
    {
        Seat = await seats.Find(Place, RouteId("id"), stop) ?? throw new NotFoundException("这项任职");
        if (Desk.Actor.Person != Seat.Appointment.PersonId.Value)
        {
            Desk.Require(Permission, Place);
            throw new RefusedException("只能委托本人担任的职务。", remedy: "请由担任这一职务的人本人办理。");
        }

        // A list that cannot grow is not filled from a form.
        Input.Permissions = Request.HasFormContentType ? [.. Request.Form[nameof(Input.Permissions)].OfType<string>()] : [];
        Names = await Desk.People.Names(Place, stop);
        State = await Desk.People.Look(Pick, Place, stop);
    }

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Appointment = Seat.Appointment.Id;
        RequireNone(PeopleDesk.Faults(Pick, State, "Pick.Name"));
        Input.Delegate = new(Pick.Person!.Value);
        return Task.CompletedTask;
    }

    protected override string FieldOf(string field) => field == "Delegate" ? "Pick.Name" : field;

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<Delegation> result) => [];

    protected override string Then(Id<Delegation> result) => Back;
}
