using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;
using static Shequ.Organization.OrganizationPermissions;
using static Shequ.Organization.PopulationPermissions;

namespace Shequ.Organization.Authority;

/// <summary>职权: what the holder of a post may do in the division of the post and, where it reaches below, in all below it.</summary>
public sealed record PostAuthority(BodyKind Body, PostKind Post, DivisionLevel Level, bool Below, IReadOnlyList<Permission> Permissions)
{
    public string Title => BodyCatalogue.Of(Body).Chinese + PostCatalogue.Of(Body, Post).Title;

    /// <summary>Who sees what is known of single people, or runs the system, needs a second factor.</summary>
    public bool NeedsSecondFactor => Body == BodyKind.PlatformOperator || Permissions.Any(p => p.Personal);
}

/// <summary>职权表: the one place that says which post may do what. A post that is not in it may what anybody may.</summary>
public static class AuthorityTable
{
    private const DivisionLevel Community = DivisionLevel.Community;

    /// <summary>What whoever works with the register of residents may do in their community.</summary>
    private static readonly Permission[] Residents =
    [
        ViewResidents, RecordPlaces, RecordResidents, ImportResidents, ExportResidents, DecideMatches, RevealFacts, RecordCare, AnswerRequests,
        RegisterTables, SubmitTables, ViewTables,
    ];

    /// <summary>The street sees its communities' residents to help and to settle what lies between two; it records nothing for them.</summary>
    private static readonly Permission[] OfStreet = [ViewResidents, ImportResidents, DecideMatches, RegisterTables, ViewTables];

    /// <summary>Whoever serves the voters at a table; may neither decide nor publish.</summary>
    private static readonly Permission[] Tables = [ElectionPermissions.View, ElectionPermissions.RegisterVoters, ElectionPermissions.CheckIn, ElectionPermissions.EnterTally];

    private static readonly Permission[] OverElections = [ElectionPermissions.View, ElectionPermissions.Supervise, ElectionPermissions.Investigate];

    private static readonly Permission[] OfElectionCommittee = [ElectionPermissions.Run, ViewPeople, RecordPeople, ViewDuties, CloseDuties, .. Tables];

    public static IReadOnlyList<PostAuthority> All { get; } =
    [
        new(BodyKind.ResidentsCommittee, PostKind.Chair, Community, false,
            [RecordFigures, EstablishBodies, RecordPosts, EndCommitteePosts, ViewPeople, RecordPeople, ViewDuties, CloseDuties, ViewAudit, DelegatePost, ElectionPermissions.Convene, .. Tables, .. Residents]),
        new(BodyKind.ResidentsCommittee, PostKind.Deputy, Community, false,
            [RecordFigures, EstablishBodies, RecordPosts, ViewPeople, RecordPeople, ViewDuties, CloseDuties, ViewAudit, DelegatePost, ElectionPermissions.Convene, .. Tables, .. Residents]),
        new(BodyKind.ResidentsCommittee, PostKind.Member, Community, false, [RecordFigures, ViewPeople, ViewDuties, CloseDuties, DelegatePost, ViewResidents, RecordCare, ViewTables, .. Tables]),
        new(BodyKind.ElectionCommittee, PostKind.Chair, Community, false, OfElectionCommittee),
        new(BodyKind.ElectionCommittee, PostKind.Deputy, Community, false, OfElectionCommittee),
        new(BodyKind.ElectionCommittee, PostKind.Member, Community, false, OfElectionCommittee),
        new(BodyKind.ServiceAgency, PostKind.Head, Community, false, [RecordFigures, ViewPeople, RecordPeople, ViewDuties, CloseDuties, DelegatePost, .. Tables, .. Residents]),
        new(BodyKind.ServiceAgency, PostKind.CommunityWorker, Community, false, [RecordFigures, ViewPeople, RecordPeople, ViewDuties, CloseDuties, .. Tables, .. Residents]),
        new(BodyKind.Building, PostKind.BuildingHead, Community, false, [ViewOwnBuilding]),
        new(BodyKind.SupervisoryCommittee, PostKind.Chair, Community, false, [ViewDuties, ViewAudit, VerifyAudit, DelegatePost, ViewTables]),
        new(BodyKind.SupervisoryCommittee, PostKind.Deputy, Community, false, [ViewDuties, ViewAudit, VerifyAudit, ViewTables]),
        new(BodyKind.SupervisoryCommittee, PostKind.Member, Community, false, [ViewDuties, ViewAudit, VerifyAudit, ViewTables]),
        new(BodyKind.PartyOrganization, PostKind.Secretary, Community, false, [RecordPartyPosts, ViewPeople, ViewDuties, ViewAudit, DelegatePost]),
        new(BodyKind.PartyOrganization, PostKind.DeputySecretary, Community, false, [RecordPartyPosts, ViewPeople, ViewDuties, ViewAudit]),
        new(BodyKind.StreetOffice, PostKind.Head, DivisionLevel.Street, true,
            [RecordFigures, ImportFigures, EstablishBodies, RecordResults, RecordPosts, EndCommitteePosts, ViewPeople, RecordPeople, ViewDuties, CloseDuties, ViewAudit, VerifyAudit, ManageAccounts, DelegatePost, .. OverElections, .. OfStreet]),
        new(BodyKind.StreetOffice, PostKind.Official, DivisionLevel.Street, true,
            [RecordFigures, ImportFigures, EstablishBodies, RecordResults, RecordPosts, EndCommitteePosts, ViewPeople, RecordPeople, ViewDuties, CloseDuties, ManageAccounts, .. OverElections, .. OfStreet]),
        new(BodyKind.StreetPartyCommittee, PostKind.Secretary, DivisionLevel.Street, true, [RecordPartyPosts, ViewPeople, ViewDuties, ViewAudit, DelegatePost]),
        new(BodyKind.SupervisionDepartment, PostKind.Head, DivisionLevel.County, true,
            [RecordFigures, ImportFigures, ChangeDivisions, RecordResults, AppointOfficials, ViewPeople, ViewDuties, ViewAudit, VerifyAudit, ManageAccounts, DelegatePost, RegisterTables, ViewTables, .. OverElections]),
        new(BodyKind.SupervisionDepartment, PostKind.Official, DivisionLevel.County, true,
            [RecordFigures, ImportFigures, ChangeDivisions, RecordResults, AppointOfficials, ViewPeople, ViewDuties, ViewAudit, ManageAccounts, RegisterTables, ViewTables, .. OverElections]),
        new(BodyKind.SupervisionDepartment, PostKind.Head, DivisionLevel.City, true, [ImportFigures, AppointOfficials, ViewDuties, ViewAudit, VerifyAudit, DelegatePost, RegisterTables, ViewTables]),
        new(BodyKind.SupervisionDepartment, PostKind.Official, DivisionLevel.City, true, [ImportFigures, AppointOfficials, ViewDuties, ViewAudit, RegisterTables, ViewTables]),
        new(BodyKind.SupervisionDepartment, PostKind.Head, DivisionLevel.Province, true, [ImportFigures, AppointOfficials, BindPacks, ViewDuties, ViewAudit, VerifyAudit, DelegatePost, RegisterTables, ViewTables]),
        new(BodyKind.SupervisionDepartment, PostKind.Official, DivisionLevel.Province, true, [ImportFigures, AppointOfficials, ViewDuties, ViewAudit, RegisterTables, ViewTables]),
        new(BodyKind.PlatformOperator, PostKind.Administrator, DivisionLevel.Country, true,
            [ImportDivisions, ChangeDivisions, BindPacks, ConfirmNorms, AppointOfficials, AppointAdministrators, VerifyAudit, ManageAccounts]),
    ];

    /// <summary>本机操作员: whoever can start the program on its machine holds no post; they load data, name the first administrator and verify the record.</summary>
    public static IReadOnlyList<Permission> Machine { get; } = [ImportDivisions, SeedDemonstration, AppointAdministrators, VerifyAudit];

    private static readonly Dictionary<(BodyKind, PostKind, DivisionLevel), PostAuthority> ByPost = All.ToDictionary(a => (a.Body, a.Post, a.Level));

    public static PostAuthority? Of(BodyKind body, PostKind post, DivisionLevel level) => ByPost.GetValueOrDefault((body, post, level));

    /// <summary>The posts that may do it.</summary>
    public static IEnumerable<PostAuthority> WhoMay(Permission permission) => All.Where(a => a.Permissions.Contains(permission));
}
