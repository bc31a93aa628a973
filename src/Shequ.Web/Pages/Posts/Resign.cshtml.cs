using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Posts;

/// <summary>登记辞职申请: the member stays until a meeting approves.</summary>
public sealed class ResignModel(RecordResignation act, ActDesk desk, SeatQueries seats) : ActPage<RecordResignation.Request, HeldAppointment, PostChanged>(act, desk)
{
    public SeatHeld Seat { get; private set; } = null!;

    public override string Act => "登记辞职申请";

    public override string Subject => $"{Seat.Name} {Seat.Title}".Trim();

    public override string Back => $"/organization/{Place.Code}/bodies/{Seat.Body.Id}";

    public override IReadOnlyList<Answer> Answers =>
        [new("任职", Subject), new("提出申请", Input.Day is { } day ? Chinese.Date(day) : ""), new("辞职申请", Input.Document), new("职务", "审议通过以前不终止")];

    protected override Permission Permission => OrganizationPermissions.EndCommitteePosts;

    protected override DateOnly? Day => Input.Day;

    protected override IEnumerable<NormKey> Keys => [TermOfOfficeActKeys.Resignation];

    protected override async Task Load(CancellationToken stop) =>
        Seat = await seats.Find(Place, RouteId("id"), stop) ?? throw new NotFoundException("这项任职");

    protected override Task Prepare(CancellationToken stop)
    {
        Input.Appointment = Seat.Appointment.Id;
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(PostChanged result) => result.Warnings;

    protected override string Then(PostChanged result) => $"{Back}?done=true&duties={result.Duties.Count}";
}
