using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Proposals;

namespace Shequ.Population.Tables;

/// <summary>要的一列, as it is typed.</summary>
public sealed record AskedColumn
{
    /// <summary>Says that no register knows it; where nothing is said, the header decides.</summary>
    public const string NoField = "none";

    public string Header { get; set; } = "";

    public string? Field { get; set; }

    public bool Required { get; set; }

    internal TableField? Found(TableLine line) => string.IsNullOrWhiteSpace(Field) ? ColumnMatcher.Certain(Header, line)
        : Field == NoField ? null : TableFields.Of(line).FirstOrDefault(f => f.Name == Field);
}

/// <summary>Reads the columns of a table that is registered or amended.</summary>
internal static class AskedColumns
{
    private const int Most = 100;
    private const int LongestHeader = 80;

    internal static IEnumerable<InputError> Faults(IReadOnlyList<AskedColumn?>? columns, TableLine line)
    {
        if (columns is null or { Count: 0 })
        {
            return [new("Columns", "请写出表的各列，一列一行。")];
        }

        if (columns.Count > Most)
        {
            return [new("Columns", $"一张表最多 {Most} 列，现为 {columns.Count} 列。请分成几张表登记。")];
        }

        return columns.Index().SelectMany(c => Faults(c.Item, c.Index, line)).Concat(columns
            .Where(c => c is not null).GroupBy(c => HeaderText.Key(c!.Header)).Where(g => g.Key.Length > 0 && g.Count() > 1)
            .Select(g => new InputError("Columns", $"“{g.First()!.Header}”写了 {g.Count()} 次。请用不同的表头区分，如“户主姓名”“成员姓名”。")));
    }

    internal static List<TableColumn> Read(IReadOnlyList<AskedColumn> columns, Id<Division> division, Id<RequestedTable> table, int edition, TableLine line) =>
        [.. columns.Select((c, i) => new TableColumn
        {
            DivisionId = division, TableId = table, Edition = edition, Position = i, Header = TypedText.Tidy(c.Header)!, Field = c.Found(line)?.Name, Required = c.Required,
        })];

    private static IEnumerable<InputError> Faults(AskedColumn? column, int index, TableLine line)
    {
        if (column is null || HeaderText.Key(column.Header ?? "").Length == 0)
        {
            yield return new("Columns", $"第 {index + 1} 列没有表头，请补上文字或删去这一列。");
        }
        else if (column.Header!.Length > LongestHeader)
        {
            yield return new("Columns", $"第 {index + 1} 列的表头超过 {LongestHeader} 字，请缩短。");
        }
        else if (column.Field is { Length: > 0 } field and not AskedColumn.NoField && column.Found(line) is null)
        {
            yield return new("Columns", $"第 {index + 1} 列对应的“{field}”不是“{line.Chinese()}”的表可用的登记项。请从列表中选，没有的选“登记里没有”。");
        }
    }
}
