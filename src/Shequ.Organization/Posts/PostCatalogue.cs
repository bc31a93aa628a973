using Shequ.Kernel.Acts;
using Shequ.Organization.Bodies;
using static Shequ.Organization.OrganizationPermissions;
using static Shequ.Organization.Posts.AppointmentOrigin;

namespace Shequ.Organization.Posts;

/// <summary>岗位种类: a kind of post in a kind of body: its title, how it may be filled, and who may record that.</summary>
/// <param name="FollowsCommittee">Its term ends with the residents' committee's.</param>
/// <param name="Public">Whether anybody may read who holds it.</param>
public sealed record PostRule(
    BodyKind Body, PostKind Kind, string Title, IReadOnlyList<AppointmentOrigin> Origins, Permission RecordedUnder, bool FollowsCommittee = false, bool Public = true);

/// <summary>岗位目录: one row for each kind of post.</summary>
public static class PostCatalogue
{
    private static readonly AppointmentOrigin[] Election = [Elected, ByElected];
    private static readonly AppointmentOrigin[] Meeting = [ChosenByMeeting];
    private static readonly AppointmentOrigin[] Office = [Appointed, ExOfficio];

    public static IReadOnlyList<PostRule> All { get; } =
    [
        new(BodyKind.ResidentsCommittee, PostKind.Chair, "主任", Election, RecordResults, FollowsCommittee: true),
        new(BodyKind.ResidentsCommittee, PostKind.Deputy, "副主任", Election, RecordResults, FollowsCommittee: true),
        new(BodyKind.ResidentsCommittee, PostKind.Member, "委员", Election, RecordResults, FollowsCommittee: true),
        new(BodyKind.Subcommittee, PostKind.Chair, "主任", [ChosenByMeeting, ExOfficio], RecordPosts, FollowsCommittee: true),
        new(BodyKind.Subcommittee, PostKind.Member, "委员", [ChosenByMeeting, CoOpted], RecordPosts, FollowsCommittee: true),
        new(BodyKind.ResidentsGroup, PostKind.GroupLeader, "组长", [ChosenByGroup], RecordPosts, FollowsCommittee: true),
        new(BodyKind.ResidentsGroup, PostKind.Representative, "居民代表", [ChosenByGroup], RecordPosts, FollowsCommittee: true),
        new(BodyKind.SupervisoryCommittee, PostKind.Chair, "主任", Meeting, RecordResults, FollowsCommittee: true),
        new(BodyKind.SupervisoryCommittee, PostKind.Deputy, "副主任", Meeting, RecordResults, FollowsCommittee: true),
        new(BodyKind.SupervisoryCommittee, PostKind.Member, "委员", Meeting, RecordResults, FollowsCommittee: true),
        new(BodyKind.ElectionCommittee, PostKind.Chair, "主任", Meeting, RecordResults),
        new(BodyKind.ElectionCommittee, PostKind.Deputy, "副主任", Meeting, RecordResults),
        new(BodyKind.ElectionCommittee, PostKind.Member, "委员", Meeting, RecordResults),
        new(BodyKind.PartyOrganization, PostKind.Secretary, "书记", [ChosenByMeeting, Appointed], RecordPartyPosts),
        new(BodyKind.PartyOrganization, PostKind.DeputySecretary, "副书记", [ChosenByMeeting, Appointed], RecordPartyPosts),
        new(BodyKind.PartyOrganization, PostKind.Member, "委员", [ChosenByMeeting, Appointed, CoOpted], RecordPartyPosts),
        new(BodyKind.PartyUnit, PostKind.Secretary, "书记", [ChosenByMeeting, Appointed], RecordPartyPosts),
        new(BodyKind.PartyHousehold, PostKind.HouseholdHost, "户主", [ChosenByMeeting, Appointed], RecordPartyPosts),
        new(BodyKind.Grid, PostKind.GridChief, "网格长", Office, RecordPosts),
        new(BodyKind.Grid, PostKind.GridWorker, "网格员", Office, RecordPosts),
        new(BodyKind.Building, PostKind.BuildingHead, "楼栋长", [ChosenByGroup, Appointed], RecordPosts),
        new(BodyKind.OwnersCommittee, PostKind.Chair, "主任", Meeting, RecordPosts),
        new(BodyKind.OwnersCommittee, PostKind.Member, "委员", Meeting, RecordPosts),
        new(BodyKind.PropertyCompany, PostKind.Head, "负责人", [Appointed], RecordPosts),
        new(BodyKind.SocialOrganization, PostKind.Head, "负责人", [ChosenByMeeting, Appointed], RecordPosts),
        new(BodyKind.ResidentUnit, PostKind.Head, "联系人", [Appointed], RecordPosts),
        new(BodyKind.ServiceAgency, PostKind.Head, "负责人", Office, RecordPosts),
        new(BodyKind.ServiceAgency, PostKind.CommunityWorker, "社区工作者", [Appointed], RecordPosts),
        new(BodyKind.StreetOffice, PostKind.Head, "主任", [Elected, Appointed], AppointOfficials),
        new(BodyKind.StreetOffice, PostKind.Official, "工作人员", [Appointed], AppointOfficials, Public: false),
        new(BodyKind.StreetPartyCommittee, PostKind.Secretary, "书记", [ChosenByMeeting, Appointed], AppointOfficials),
        new(BodyKind.SupervisionDepartment, PostKind.Head, "负责人", [Appointed], AppointOfficials),
        new(BodyKind.SupervisionDepartment, PostKind.Official, "工作人员", [Appointed], AppointOfficials, Public: false),
        new(BodyKind.PlatformOperator, PostKind.Administrator, "系统管理员", [Appointed], AppointAdministrators, Public: false),
    ];

    private static readonly Dictionary<(BodyKind, PostKind), PostRule> ByKind = All.ToDictionary(p => (p.Body, p.Kind));

    public static PostRule Of(BodyKind body, PostKind post) => ByKind[(body, post)];

    public static PostRule? Find(BodyKind body, PostKind post) => ByKind.GetValueOrDefault((body, post));

    public static IEnumerable<PostRule> In(BodyKind body) => All.Where(p => p.Body == body);

    /// <summary>The place of a post in its body: whoever leads comes first.</summary>
    public static int OrderOf(BodyKind body, PostKind post) => In(body).TakeWhile(p => p.Kind != post).Count();

    /// <summary>Members of the residents' committee come by election and go only as the law says.</summary>
    public static bool IsCommittee(BodyKind body) => body == BodyKind.ResidentsCommittee;
}
