using Microsoft.AspNetCore.Mvc;
using Shequ.Kernel.Acts;
using Shequ.Norms;
using Shequ.Norms.Keys;
using Shequ.Organization;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Organization;

/// <summary>登记组织: first which kind, then what the register keeps of it.</summary>
public sealed class NewBodyModel(EstablishBody act, ActDesk desk) : ActPage<EstablishBody.Request, Division, EstablishedBody>(act, desk)
{
    [BindProperty(SupportsGet = true)]
    public BodyKind? Kind { get; set; }

    public override string Act => Rule is { } rule ? $"登记{rule.Chinese}" : "登记组织";

    public override string Subject => Place.Name;

    public BodyRule? Rule => Kind is { } kind && Kinds.FirstOrDefault(k => k.Kind == kind) is { } rule ? rule : null;

    /// <summary>The kinds that stand at this level, and that whoever is there may register.</summary>
    public IReadOnlyList<BodyRule> Kinds => [.. BodyCatalogue.All.Where(k => k.Levels.Contains(Place.Level) && Desk.May(k.RegisteredUnder, Place))];

    public IReadOnlyList<Body> There { get; private set; } = [];

    public Vocabulary? Specialities => Kind switch
    {
        BodyKind.Subcommittee => Words.Subcommittees,
        BodyKind.SocialOrganization => SelfGovernanceWords.SocialOrganizationTypes,
        _ => null,
    };

    public IEnumerable<Body> Parents => There.Where(b => b.Kind == Rule?.Parent);

    public IEnumerable<Body> Coverable => Kind is BodyKind.PartyUnit or BodyKind.PartyHousehold or BodyKind.OwnersCommittee
        ? There.Where(b => b.Kind is BodyKind.Grid or BodyKind.ResidentsGroup or BodyKind.Building)
        : [];

    public override IReadOnlyList<Answer> Answers =>
    [
        new("种类", Rule!.Chinese + (Specialities is { } words && Input.Speciality is { Length: > 0 } word ? $"，{words.Chinese(word)}" : "")),
        new("名称", Input.Name),
        .. NameOf(Input.Parent?.Value) is { } parent ? [new("隶属", parent)] : Array.Empty<Answer>(),
        .. NameOf(Input.Covers?.Value) is { } covers ? [new("覆盖", covers)] : Array.Empty<Answer>(),
        .. Optional("辖区范围", Input.Area),
        .. Optional("统一社会信用代码", Input.CreditCode),
        .. Optional("公开的联系方式", Input.Contact),
        new("成立日期", Input.FoundedOn is { } day ? Chinese.Date(day) : ""),
        new("成立文件", Input.Document),
        .. Input.Seats.Where(s => s.Value > 0).Select(s => new Answer($"{PostCatalogue.Of(Rule.Kind, s.Key).Title}职数", $"{s.Value} 人")),
        .. Optional("例外的批准文件", Input.Exception),
    ];

    protected override Permission Permission => Kind is { } kind && BodyCatalogue.All.Any(k => k.Kind == kind)
        ? BodyCatalogue.Of(kind).RegisteredUnder
        : Place.Level == DivisionLevel.Community ? OrganizationPermissions.EstablishBodies : OrganizationPermissions.AppointOfficials;

    protected override IEnumerable<NormKey> Keys => Kind switch
    {
        BodyKind.Subcommittee => [OrganizationActKeys.SubcommitteeAppointment, OrganizationActKeys.SubcommitteeTerm, OrganizationActKeys.SubcommitteeFormed],
        BodyKind.ResidentsGroup => [OrganizationActKeys.GroupDivision],
        BodyKind.ResidentsCommittee => [OrganizationActKeys.SeatApproval],
        BodyKind.SupervisoryCommittee => [SupervisionActKeys.ElectedBy],
        BodyKind.PartyUnit or BodyKind.PartyHousehold or BodyKind.Grid => [CommitteeKeys.GridsWithoutPartyUnit, CommitteeKeys.PartyHouseholds],
        _ => [],
    };

    protected override async Task Load(CancellationToken stop) =>
        There = Kind is null ? [] : [.. (await Desk.Bodies([Place], stop)).Select(b => b.Body)];

    protected override Task Prepare(CancellationToken stop)
    {
        (Input.Division, Input.Kind) = (Place.Code, Kind);
        return Task.CompletedTask;
    }

    protected override IReadOnlyList<RosterWarning> WarningsOf(EstablishedBody result) => result.Warnings;

    protected override string Then(EstablishedBody result) => $"/organization/{Place.Code}/bodies/{result.Body}?done=true";

    private string? NameOf(Guid? id) => There.FirstOrDefault(b => b.Id.Value == id)?.Name;

    private static IEnumerable<Answer> Optional(string question, string? text) => string.IsNullOrWhiteSpace(text) ? [] : [new(question, text)];
}
