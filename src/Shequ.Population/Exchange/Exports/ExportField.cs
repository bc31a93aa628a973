namespace Shequ.Population.Exchange.Exports;

/// <summary>可导出的栏目.</summary>
public enum ExportField
{
    /// <summary>住房.</summary>
    Door,

    /// <summary>居民小组.</summary>
    Group,

    /// <summary>网格.</summary>
    Grid,

    /// <summary>户别.</summary>
    HouseholdKind,

    /// <summary>与户主关系.</summary>
    Relation,

    /// <summary>姓名.</summary>
    Name,

    /// <summary>性别.</summary>
    Sex,

    /// <summary>出生日期.</summary>
    BornOn,

    /// <summary>年龄.</summary>
    Age,

    /// <summary>证件号码.</summary>
    Document,

    /// <summary>联系电话.</summary>
    Phone,

    /// <summary>户籍在本社区.</summary>
    RegisteredHere,

    /// <summary>户籍地.</summary>
    RegisteredPlace,

    /// <summary>居住起始日.</summary>
    ResidentSince,

    /// <summary>民族.</summary>
    Ethnicity,

    /// <summary>党员.</summary>
    PartyMember,

    /// <summary>学历.</summary>
    Education,

    /// <summary>职业.</summary>
    Occupation,

    /// <summary>工作单位.</summary>
    Workplace,
}

/// <summary>导出的用语 and what each purpose may carry.</summary>
public static class ExportRules
{
    public static string Of(ExportPurpose purpose) => purpose switch
    {
        ExportPurpose.Visits => "走访慰问",
        ExportPurpose.Emergency => "突发事件处置",
        ExportPurpose.Rolls => "选民登记、会议召集",
        ExportPurpose.LegalDuty => "依法向有关机关提供",
        ExportPurpose.Service => "为居民办事",
        _ => "核对登记",
    };

    public static string Of(ExportField field) => field switch
    {
        ExportField.Door => "住房",
        ExportField.Group => "居民小组",
        ExportField.Grid => "网格",
        ExportField.HouseholdKind => "户别",
        ExportField.Relation => "与户主关系",
        ExportField.Name => "姓名",
        ExportField.Sex => "性别",
        ExportField.BornOn => "出生日期",
        ExportField.Age => "年龄",
        ExportField.Document => "证件号码",
        ExportField.Phone => "联系电话",
        ExportField.RegisteredHere => "户籍在本社区",
        ExportField.RegisteredPlace => "户籍地",
        ExportField.ResidentSince => "居住起始日",
        ExportField.Ethnicity => "民族",
        ExportField.PartyMember => "党员",
        ExportField.Education => "学历",
        ExportField.Occupation => "职业",
        _ => "工作单位",
    };

    /// <summary>Whom one visits or warns one must be able to call; only where a roll, a duty or an application needs it, the number of a document leaves whole.</summary>
    public static bool Demands(ExportPurpose purpose, ExportField number) => number switch
    {
        ExportField.Phone => purpose != ExportPurpose.Verification,
        ExportField.Document => purpose is ExportPurpose.Rolls or ExportPurpose.LegalDuty or ExportPurpose.Service,
        _ => false,
    };
}
