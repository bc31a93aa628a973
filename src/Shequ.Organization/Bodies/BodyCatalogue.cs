using Shequ.Kernel.Acts;
using Shequ.Organization.Divisions;
using static Shequ.Organization.OrganizationPermissions;

namespace Shequ.Organization.Bodies;

/// <summary>组织种类: what a kind of body is called, where it stands, under what, and who may register it.</summary>
/// <param name="Word">The word by which packs name it.</param>
/// <param name="OnePerDivision">Whether a division has one at a time unless a document says otherwise.</param>
public sealed record BodyRule(
    BodyKind Kind, string Word, string Chinese, IReadOnlyList<DivisionLevel> Levels, Permission RegisteredUnder, BodyKind? Parent = null, bool OnePerDivision = false);

/// <summary>组织目录: one row for each kind of body.</summary>
public static class BodyCatalogue
{
    private static readonly DivisionLevel[] Here = [DivisionLevel.Community];
    private static readonly DivisionLevel[] Street = [DivisionLevel.Street];
    private static readonly DivisionLevel[] Above = [DivisionLevel.Country, DivisionLevel.Province, DivisionLevel.City, DivisionLevel.County];

    public static IReadOnlyList<BodyRule> All { get; } =
    [
        new(BodyKind.ResidentsCommittee, "residents_committee", "居民委员会", Here, EstablishBodies, OnePerDivision: true),
        new(BodyKind.Subcommittee, "subcommittee", "下属委员会", Here, EstablishBodies, BodyKind.ResidentsCommittee),
        new(BodyKind.ResidentsGroup, "residents_group", "居民小组", Here, EstablishBodies, BodyKind.ResidentsCommittee),
        new(BodyKind.RepresentativeMeeting, "representative_meeting", "居民代表会议", Here, EstablishBodies, OnePerDivision: true),
        new(BodyKind.SupervisoryCommittee, "supervisory_committee", "居务监督委员会", Here, EstablishBodies, OnePerDivision: true),
        new(BodyKind.ElectionCommittee, "election_committee", "居民选举委员会", Here, EstablishBodies, OnePerDivision: true),
        new(BodyKind.PartyOrganization, "party_organization", "社区党组织", Here, EstablishBodies, OnePerDivision: true),
        new(BodyKind.PartyUnit, "party_unit", "网格（小组）党组织", Here, EstablishBodies, BodyKind.PartyOrganization),
        new(BodyKind.PartyHousehold, "party_household", "党员中心户", Here, EstablishBodies, BodyKind.PartyUnit),
        new(BodyKind.Grid, "grid", "网格", Here, EstablishBodies),
        new(BodyKind.Building, "building", "楼栋", Here, EstablishBodies, BodyKind.ResidentsGroup),
        new(BodyKind.OwnersCommittee, "owners_committee", "业主委员会", Here, EstablishBodies),
        new(BodyKind.PropertyCompany, "property_company", "物业服务企业", Here, EstablishBodies),
        new(BodyKind.SocialOrganization, "social_organization", "社区社会组织", Here, EstablishBodies),
        new(BodyKind.ResidentUnit, "resident_unit", "驻社区单位", Here, EstablishBodies),
        new(BodyKind.ServiceAgency, "service_agency", "社区专业服务机构", Here, EstablishBodies),
        new(BodyKind.StreetOffice, "street_office", "街道办事处（乡镇政府）", Street, AppointOfficials, OnePerDivision: true),
        new(BodyKind.StreetPartyCommittee, "street_party_committee", "街道党工委", Street, AppointOfficials, OnePerDivision: true),
        new(BodyKind.SupervisionDepartment, "supervision_department", "基层群众自治指导监督部门", Above, AppointOfficials, OnePerDivision: true),
        new(BodyKind.PlatformOperator, "platform_operator", "平台运行单位", Above, AppointAdministrators, OnePerDivision: true),
    ];

    private static readonly Dictionary<BodyKind, BodyRule> ByKind = All.ToDictionary(b => b.Kind);

    public static BodyRule Of(BodyKind kind) => ByKind[kind];

    public static BodyRule? Named(string word) => All.FirstOrDefault(b => b.Word == word);
}
