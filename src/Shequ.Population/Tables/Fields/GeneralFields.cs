using System.Globalization;

namespace Shequ.Population.Tables.Fields;

/// <summary>What stands in every line: its number, the place, the day.</summary>
internal static class GeneralFields
{
    internal static IReadOnlyList<TableField> All { get; } =
    [
        new("line.number", "序号", k => k.Line.ToString(CultureInfo.InvariantCulture), "编号", "序", "No", "序列号") { Shape = TableFieldShape.Number },
        new("place.community", "社区", k => k.Community.Name, "社区名称", "所属社区", "所在社区", "居委会", "社区（村）", "村居名称", "填报单位", "所属村居"),
        new("place.code", "社区代码", k => k.Community.Code, "区划代码", "社区编码", "统计用区划代码"),
        new("place.street", "街道", k => k.Street, "街道名称", "所属街道", "镇街", "街道（镇）", "乡镇街道", "所在街道"),
        new("place.day", "统计日期", k => Days.Text(k.Day), "填报日期", "截止日期", "填表日期", "数据日期", "统计时间") { Shape = TableFieldShape.Day },
    ];
}

/// <summary>How fields write what is neither text nor number.</summary>
internal static class Days
{
    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static string? Text(DateOnly? day) => day is { } known ? Text(known) : null;

    internal static string YesNo(bool yes) => yes ? "是" : "否";

    internal static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
