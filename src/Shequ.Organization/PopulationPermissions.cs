using Shequ.Kernel.Acts;

namespace Shequ.Organization;

/// <summary>权限表 of the population module: it stands here because the one authority table gives them to posts.</summary>
public static class PopulationPermissions
{
    public static readonly Permission ViewResidents = new("population.view_residents", "查看住户和居民", Personal: true);
    public static readonly Permission ViewOwnBuilding = new("population.view_own_building", "查看本人负责楼栋的住户", Personal: true);
    public static readonly Permission RecordPlaces = new("population.record_places", "登记小区、楼栋和区域划分");
    public static readonly Permission RecordResidents = new("population.record_residents", "登记住户和居民变动", Personal: true);
    public static readonly Permission ImportResidents = new("population.import_residents", "批量导入居民", Personal: true);
    public static readonly Permission ExportResidents = new("population.export_residents", "按用途导出居民资料", Personal: true);
    public static readonly Permission DecideMatches = new("population.decide_matches", "处理重复档案", Personal: true);
    public static readonly Permission RevealFacts = new("population.reveal_facts", "查看证件、电话等密存信息", Personal: true);
    public static readonly Permission RecordCare = new("population.record_care", "登记关爱标签", Personal: true);
    public static readonly Permission AnswerRequests = new("population.answer_requests", "受理个人信息请求和同意", Personal: true);
    public static readonly Permission RegisterTables = new("population.register_tables", "登记向社区要的报表");
    public static readonly Permission SubmitTables = new("population.submit_tables", "填报和退回报表", Personal: true);
    public static readonly Permission ViewTables = new("population.view_tables", "查看报表登记和填报情况");

    /// <summary>Whoever has signed in may read and ask about what is kept of themselves, and of nobody else; no post gives it.</summary>
    public static readonly Permission OwnFile = new("population.own_file", "查看本人信息、提出请求");

    public static IReadOnlyList<Permission> All { get; } =
    [
        ViewResidents, ViewOwnBuilding, RecordPlaces, RecordResidents, ImportResidents, ExportResidents, DecideMatches, RevealFacts, RecordCare,
        AnswerRequests, RegisterTables, SubmitTables, ViewTables,
    ];
}
