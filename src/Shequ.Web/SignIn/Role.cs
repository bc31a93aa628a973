using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization;
using static Shequ.Organization.OrganizationPermissions;

namespace Shequ.Web.SignIn;

/// <summary>角色: what a person in a kind of work may do in their division and below. One row, one role.</summary>
public sealed record Role(string Id, string Chinese, IReadOnlyList<Permission> Permissions)
{
    public static readonly Role Administrator = new("administrator", "系统管理员", [ImportDivisions, ChangeDivisions, BindPacks, ConfirmNorms]);
    public static readonly Role ProvinceOfficial = new("province", "省民政厅工作人员", [ImportFigures, ViewDuties]);
    public static readonly Role CountyOfficial = new("county", "区民政局工作人员", [RecordFigures, ImportFigures, ChangeDivisions, ViewDuties]);
    public static readonly Role StreetOfficial = new("street", "街道工作人员", [RecordFigures, ImportFigures, ViewDuties, CloseDuties]);
    public static readonly Role Worker = new("worker", "社区工作者", [RecordFigures, ViewDuties, CloseDuties]);

    /// <summary>Whoever can start the program on this machine; not limited, but recorded like everyone else.</summary>
    public static readonly Role Operator = new("operator", "本机操作员", OrganizationPermissions.All);

    public static IReadOnlyList<Role> All { get; } = [Administrator, ProvinceOfficial, CountyOfficial, StreetOfficial, Worker, Operator];

    public Actor In(DivisionPath path, string? name = null) => new(name ?? Chinese, Permissions.Select(p => new Grant(p, path)).ToArray());
}
