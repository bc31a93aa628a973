using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Posts;

/// <summary>收回代理.</summary>
public sealed class WithdrawModel(WithdrawDelegation act, ActDesk desk, SeatQueries seats) : ActPage<WithdrawDelegation.Request, HeldAppointment, Id<Delegation>>(act, desk)
{
    private Delegation delegation = null!;
    private string borrower = "";

    public SeatHeld Seat { get; private set; } = null!;

    public override string Act => "收回代理";

    public override string Subject => Seat.Title;

    public override string Back => $"/people/{Seat.Appointment.PersonId}";

    public override IReadOnlyList<Answer> Answers =>
        [new("职务", Seat.Title), new("代理人", borrower), new("原定到", Chinese.Date(delegation.UntilDay.AddDays(-1))), new("收回以后", "从现在起不再代理")];

    protected override Permission Permission => OrganizationPermissions.DelegatePost;

    protected override async Task Load(CancellationToken stop)
    {
        Desk.Require(Permission, Place);
        (delegation, borrower) = await seats.FindDelegation(Place, RouteId("id"), stop) ?? throw new NotFoundException("这项代理");
        Seat = (await seats.Find(Place, delegation.AppointmentId.Value, stop))!;
        if (Desk.Actor.Person != Seat.Appointment.PersonId.Value)
        {
            throw new NotFoundException("这项代理");
        }
    }

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Delegation = delegation.Id;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<Delegation> result) => [];

    protected override string Then(Id<Delegation> result) => Back;
}
