using Shequ.Kernel.Acts;
using Shequ.Population.Tables;
using Shequ.Population.Tables.Fields;
using Shequ.Web.Components;
using Shequ.Web.Pages.Divisions;

namespace Shequ.Web.Pages.Tables;

/// <summary>要表的表单: the columns of a table as lines of text, and the choices of its form.</summary>
public static class TableForm
{
    public static IReadOnlyList<Option> Lines { get; } = [.. Enum.GetValues<TableLine>().Select(l => new Option($"{l}", l.Chinese()))];

    public static IReadOnlyList<Option> Frequencies { get; } = [.. Enum.GetValues<TableFrequency>().Select(f => new Option($"{f}", f.Chinese()))];

    public static IReadOnlyList<Option> Selections { get; } = [.. TableSelection.All.Select(s => new Option(s.Name, s.Chinese))];

    /// <summary>One header a line; a star behind it says that it must be answered, and what stands behind = names the field.</summary>
    public static IReadOnlyList<AskedColumn> Columns(string? typed, TableLine line) =>
        [.. (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => Column(l, line))];

    public static string Text(IEnumerable<TableColumn> columns, TableLine line) => string.Join('\n', columns.Select(c =>
        c.Header + (c.Required ? "*" : "") + (Proposals(c.Header, line) == c.Field ? "" : " = " + (TableFields.Find(c.Field)?.Chinese ?? "没有"))));

    public static IReadOnlyList<Answer> Answers(AskedTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return
        [
            new("表", table.Name), new("谁要", table.Asker), new("填什么", table.Line.Chinese() + (table.Line == TableLine.Counts ? "" : "：" + TableSelection.Find(table.Selection)?.Chinese)),
            new("多久一次", table.Frequency.Chinese()),
            new("法律依据", string.Join("；", new[] { table.LegalText, table.LegalNorm }.Where(t => !string.IsNullOrWhiteSpace(t))) is { Length: > 0 } basis ? basis : "没有写明"),
            new("要表的文件", table.Document),
            .. table.Columns.Select(c => new Answer(c.Header + (c.Required ? "（必填）" : ""), FieldOf(c, table.Line) is { } field ? $"登记里有：{field.Chinese}" : "登记里没有，要补填")),
        ];
    }

    private static AskedColumn Column(string text, TableLine line)
    {
        var at = text.IndexOfAny(['=', '＝']);
        var header = (at < 0 ? text : text[..at]).Trim();
        var named = at < 0 ? null : text[(at + 1)..].Trim();
        return new()
        {
            Header = header.TrimEnd('*', '＊', ' '), Required = header.EndsWith('*') || header.EndsWith('＊'),
            Field = named is null ? null : named is "没有" or "登记里没有" ? AskedColumn.NoField : TableFields.Of(line).FirstOrDefault(f => f.Chinese == named)?.Name ?? named,
        };
    }

    private static TableField? FieldOf(AskedColumn column, TableLine line) =>
        column.Field == AskedColumn.NoField ? null : TableFields.Find(column.Field ?? Proposals(column.Header, line));

    private static string? Proposals(string header, TableLine line) => Population.Tables.Proposals.ColumnMatcher.Certain(header, line)?.Name;
}
