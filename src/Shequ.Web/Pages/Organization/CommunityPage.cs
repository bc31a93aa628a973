using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Party;
using Shequ.Web.Components;

namespace Shequ.Web.Pages.Organization;

/// <summary>社区组织架构: the drawing, the same as a list, and what each relation rests on.</summary>
/// <param name="MayAudit">Whether whoever looks may read the record of the community.</param>
/// <param name="Acts">What whoever looks may do here.</param>
public sealed record CommunityPage(OrganizationChart Chart, PartyChain Chain, bool MayAudit, IReadOnlyList<Link> Acts)
{
    private static readonly (string Title, BodyKind[] Kinds)[] Parts =
    [
        ("党组织", [BodyKind.StreetPartyCommittee, BodyKind.PartyOrganization, BodyKind.PartyUnit]),
        ("党员中心户", [BodyKind.PartyHousehold]),
        ("居民自治组织", [BodyKind.RepresentativeMeeting, BodyKind.ResidentsCommittee, BodyKind.SupervisoryCommittee, BodyKind.ElectionCommittee]),
        ("下属委员会", [BodyKind.Subcommittee]),
        ("居民小组", [BodyKind.ResidentsGroup]),
        ("楼栋", [BodyKind.Building]),
        ("网格", [BodyKind.Grid]),
        ("社区里的其他组织和单位", [BodyKind.OwnersCommittee, BodyKind.PropertyCompany, BodyKind.SocialOrganization, BodyKind.ResidentUnit, BodyKind.ServiceAgency]),
        ("上级机构", [BodyKind.StreetOffice, BodyKind.SupervisionDepartment]),
    ];

    /// <summary>More bodies in one part than this are folded away.</summary>
    public const int MostOpen = 12;

    public string Code => Chart.Place.Code;

    public bool IsEmpty => Chart.Bodies.Count == 0;

    public ChartDrawing Drawing => new(Chart, Chain);

    public int Vacant => Chart.Bodies.Sum(b => b.Vacant);

    /// <summary>The bodies in the order in which the list shows them, without empty parts.</summary>
    public IEnumerable<(string Title, IReadOnlyList<BodyRoster> Bodies)> List => Parts
        .Select(p => (p.Title, (IReadOnlyList<BodyRoster>)[.. p.Kinds.SelectMany(Chart.Of)])).Where(p => p.Item2.Count > 0);

    public bool TermIsOver => Chart.Term is { } term && term.EndsOn <= Chart.On;

    public bool IsUrban => Chart.Place.Kind == DivisionKind.Urban;
}
