using Shequ.Kernel.Acts;

namespace Shequ.Organization;

/// <summary>权限表: everything that somebody may be allowed to do here. Which post may what stands in the authority table.</summary>
public static class OrganizationPermissions
{
    public static readonly Permission RecordFigures = new("organization.record_figures", "填报社区资料");
    public static readonly Permission ImportFigures = new("organization.import_figures", "批量导入社区资料");
    public static readonly Permission ImportDivisions = new("organization.import_divisions", "导入行政区划");
    public static readonly Permission ChangeDivisions = new("organization.change_divisions", "变更行政区划");
    public static readonly Permission BindPacks = new("organization.bind_packs", "规范包绑定辖区");
    public static readonly Permission ConfirmNorms = new("organization.confirm_norms", "核定存疑条款");

    public static readonly Permission EstablishBodies = new("organization.establish_bodies", "登记社区组织");
    public static readonly Permission RecordResults = new("organization.record_results", "登记选举和推选结果");
    public static readonly Permission RecordPosts = new("organization.record_posts", "登记小组、代表、楼栋长等任职");
    public static readonly Permission RecordPartyPosts = new("organization.record_party_posts", "登记党组织任职");
    public static readonly Permission AppointOfficials = new("organization.appoint_officials", "登记上级机构和工作人员");
    public static readonly Permission AppointAdministrators = new("organization.appoint_administrators", "登记系统管理员");
    public static readonly Permission EndCommitteePosts = new("organization.end_committee_posts", "登记居委会、监督委成员职务终止");
    public static readonly Permission ViewPeople = new("organization.view_people", "查看人员资料", Personal: true);
    public static readonly Permission RecordPeople = new("organization.record_people", "登记人员和亲属申报", Personal: true);
    public static readonly Permission DelegatePost = new("organization.delegate", "委托他人代理本人职务");
    public static readonly Permission ViewDuties = new("organization.view_duties", "查看待办事项");
    public static readonly Permission CloseDuties = new("organization.close_duties", "办结待办事项");
    public static readonly Permission ViewAudit = new("organization.view_audit", "查看办理记录");
    public static readonly Permission VerifyAudit = new("organization.verify_audit", "校验办理记录");
    public static readonly Permission ManageAccounts = new("organization.manage_accounts", "开通和停用账户");
    public static readonly Permission SeedDemonstration = new("organization.seed_demonstration", "装入演示数据");

    public static IReadOnlyList<Permission> All { get; } =
    [
        RecordFigures, ImportFigures, ImportDivisions, ChangeDivisions, BindPacks, ConfirmNorms, EstablishBodies, RecordResults, RecordPosts,
        RecordPartyPosts, AppointOfficials, AppointAdministrators, EndCommitteePosts, ViewPeople, RecordPeople, DelegatePost, ViewDuties,
        CloseDuties, ViewAudit, VerifyAudit, ManageAccounts, SeedDemonstration, .. PopulationPermissions.All, .. ElectionPermissions.All,
    ];
}
