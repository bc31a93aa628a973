using Microsoft.AspNetCore.Mvc;
using Shequ.Elections;
using Shequ.Elections.Plans;
using Shequ.Elections.Plans.Calling;
using Shequ.Elections.Plans.Reading;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;
using Shequ.Web.Pages.Organization;

namespace Shequ.Web.Pages.Elections.Plans;

/// <summary>发起选举: first which, then the form with all that is known filled in, then what was answered.</summary>
public sealed class NewModel(CallElection act, ActDesk desk, CallingDesk calling) : ActPage<CallElection.Request, Division, CalledElection>(act, desk)
{
    private static readonly (ElectedOffice Office, ElectionKind Kind, string Hint)[] All =
    [
        (ElectedOffice.Committee, ElectionKind.General, "全部职务重新产生，开始新的一届"), (ElectedOffice.Committee, ElectionKind.ByElection, "只补空缺，任期到本届届满"),
        (ElectedOffice.Representatives, ElectionKind.General, "每个小组推选，先于居委会选举"), (ElectedOffice.Representatives, ElectionKind.ByElection, "补选、增选"),
        (ElectedOffice.GroupLeaders, ElectionKind.General, "每个小组一名"), (ElectedOffice.SupervisoryCommittee, ElectionKind.General, "与居委会选举同步"),
        (ElectedOffice.ElectionCommittee, ElectionKind.General, "由居民会议或者居民代表会议推选"),
    ];

    [BindProperty(SupportsGet = true, Name = "office")]
    public ElectedOffice? Office { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public ElectionKind? Kind { get; set; }

    /// <summary>The election that this one repeats, because its result was void.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public Guid? Again { get; set; }

    public CallingOffer? Offer { get; private set; }

    /// <summary>What whoever is here may call.</summary>
    public IEnumerable<(ElectedOffice Office, ElectionKind Kind, string Hint)> Choices => All.Where(c => Desk.May(Needed(c.Office, c.Kind), Place));

    public bool IsNewCommittee => Office == ElectedOffice.Committee && Kind == ElectionKind.General;

    /// <summary>Who stands for a group is not chosen by those who stand for it already.</summary>
    public IReadOnlyList<Option> Modes =>
        [.. Enum.GetValues<ElectionMode>().Where(m => !Callings.OfGroups(Office!.Value) || m != ElectionMode.ResidentRepresentatives).Select(m => new Option($"{m}", ElectionWords.Of(m)))];

    public override string Act => "发起选举";

    public override string Subject => Office is { } office && Kind is { } kind ? ElectionWords.Of(office) + Callings.KindWord(office, kind) : Place.Name;

    public override string Back => $"/elections/{Place.Code}";

    public override IReadOnlyList<Answer> Answers =>
    [
        new("选举", Subject), new("由谁投票", Input.Mode is { } mode ? ElectionWords.Of(mode) : ""), new("选举日", Input.Day is { } day ? Chinese.Date(day) : ""),
        new("应选名额", string.Join("、", Offer!.Lines.Zip(Input.Seats).Where(l => l.Second.Seats > 0).Select(l => $"{l.First.Title} {l.Second.Seats} 名{(l.Second.Later ? "（以后投票）" : "")}"))),
        new("依据", Input.Document), .. Given("职数批准文件", Input.SeatsDocument), .. Given("居民意见", Input.OpinionDocument),
        .. IsNewCommittee ? [new("妇女名额", Input.KeepsSeatForWoman == false ? "不留" : "最后一个名额留给妇女")] : Array.Empty<Answer>(),
        .. Given("名称", Input.Name), .. Given("理由", Input.Reason), new("以后", "选举公开，从此按日程一步一步办"),
    ];

    protected override Permission Permission => Office is { } office && Kind is { } kind ? Needed(office, kind)
        : Desk.May(ElectionPermissions.Convene, Place) ? ElectionPermissions.Convene : ElectionPermissions.Run;

    protected override IEnumerable<NormKey> Keys => (Office, Kind) switch
    {
        (ElectedOffice.Committee, ElectionKind.General) => [ElectionActKeys.Modes, CommitteeKeys.Members, CommitteeKeys.Deputies, OrganizationActKeys.SeatApproval, VotingActKeys.ListDays],
        (ElectedOffice.Committee, _) => [TermOfOfficeActKeys.ByElectionHeldBy, TermOfOfficeActKeys.ByElectionTerm],
        (ElectedOffice.Representatives, _) => [CommitteeKeys.HouseholdsPerRepresentative, CommitteeKeys.RepresentativesPerGroup, CommitteeKeys.Representatives],
        (ElectedOffice.GroupLeaders, _) => [ElectionActKeys.GroupLeaderElectors, TermOfOfficeActKeys.GroupLeaderIsRepresentative],
        (ElectedOffice.SupervisoryCommittee, _) => [SupervisionActKeys.ElectedBy, SupervisionActKeys.ElectedTogether, CommitteeKeys.SupervisionMembers],
        (ElectedOffice.ElectionCommittee, _) => [VotingActKeys.CommitteeElectedBy, VotingActKeys.CommitteePosts],
        _ => [],
    };

    protected override async Task Load(CancellationToken stop) =>
        Offer = Office is { } office && Kind is { } kind && kind != ElectionKind.Recall ? await calling.Offer(Place, office, kind, stop) : null;

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Office, Input.Kind, Input.Repeats) = (Place.Code, Office, Kind, Again is { } again ? new(again) : null);
        return Task.CompletedTask;
    }

    /// <summary>Group and post of a line are not asked; what is wrong with them is told at its number.</summary>
    protected override string FieldOf(string field) => field.StartsWith("Seats[", StringComparison.Ordinal) ? field[..(field.IndexOf(']', StringComparison.Ordinal) + 1)] + ".Seats" : field;

    protected override Task<Breadcrumbs> Way(CancellationToken stop) => ElectionFaces.Crumbs(Place, Desk.Divisions, stop, new Crumb(Act));

    protected override IReadOnlyList<RosterWarning> WarningsOf(CalledElection result) => result.Warnings;

    protected override string Then(CalledElection result) => $"/elections/{Place.Code}/{result.Election}/work";

    private static Permission Needed(ElectedOffice office, ElectionKind kind) =>
        Callings.Presider(office, kind) == BodyKind.ElectionCommittee ? ElectionPermissions.Run : ElectionPermissions.Convene;

    private static Answer[] Given(string question, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [new(question, text)];
}
