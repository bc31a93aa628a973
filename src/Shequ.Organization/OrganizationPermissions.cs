using Shequ.Kernel.Acts;

namespace Shequ.Organization;

/// <summary>权限表 of this module: everything that somebody may be allowed to do here.</summary>
public static class OrganizationPermissions
{
    public static readonly Permission RecordFigures = new("organization.record_figures", "填报社区资料");
    public static readonly Permission ImportFigures = new("organization.import_figures", "批量导入社区资料");
    public static readonly Permission ImportDivisions = new("organization.import_divisions", "导入行政区划");
    public static readonly Permission ChangeDivisions = new("organization.change_divisions", "变更行政区划");
    public static readonly Permission BindPacks = new("organization.bind_packs", "规范包绑定辖区");
    public static readonly Permission ConfirmNorms = new("organization.confirm_norms", "核定存疑条款");

    public static IReadOnlyList<Permission> All { get; } =
        [RecordFigures, ImportFigures, ImportDivisions, ChangeDivisions, BindPacks, ConfirmNorms];
}
