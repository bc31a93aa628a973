using Shequ.Elections.Recalls;
using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Hosting;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Recalls;

/// <summary>登记罢免要求: whom, as what, and why.</summary>
public sealed class NewPetitionModel(RegisterPetition act, ActDesk desk, PetitionReader reader) : ActPage<RegisterPetition.Request, HeldAppointment, Id<Petition>>(act, desk)
{
    public IReadOnlyList<MemberInOffice> Members { get; private set; } = [];

    public override string Act => "登记罢免要求";

    public override string Subject => Place.Name;

    public override string Back => $"/elections/{Place.Code}/recalls";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("要求罢免谁", Members.FirstOrDefault(m => m.Appointment == Input.Appointment) is { } member ? $"{member.Name}（{member.Title}）" : ""),
        new("联名的是", Input.Kind is { } kind ? RecallWords.Of(kind) : ""),
        new("理由", Input.Reasons),
        new("要求书", Input.Document),
        new("收到", Input.ReceivedOn is { } day ? Chinese.Date(day) : ""),
    ];

    protected override Permission Permission => Desk.May(ElectionPermissions.Supervise, Place) ? ElectionPermissions.Supervise : ElectionPermissions.Convene;

    protected override DateOnly? Day => Input.ReceivedOn;

    protected override IEnumerable<NormKey> Keys =>
        [TermOfOfficeActKeys.PetitionVoters, TermOfOfficeActKeys.PetitionHouseholds, TermOfOfficeActKeys.PetitionRepresentatives, TermOfOfficeActKeys.RecallReasons, TermOfOfficeActKeys.RecallAnswer];

    protected override async Task Load(CancellationToken stop) => Members = await reader.Members(Place, stop);

    protected override Task Prepare(CancellationToken stop)
    {
        if (Members.All(m => m.Appointment != Input.Appointment))
        {
            RequireNone(new InputError(nameof(Input.Appointment), "请选择要求罢免谁。"));
        }

        return Task.CompletedTask;
    }

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => Crumbs.To(Place, Desk.Divisions, "/elections", stop, new Crumb("罢免要求", Back), new Crumb(Act));

    protected override IReadOnlyList<RosterWarning> WarningsOf(Id<Petition> result) => [];

    protected override string Then(Id<Petition> result) => $"{Back}/{result}";
}
