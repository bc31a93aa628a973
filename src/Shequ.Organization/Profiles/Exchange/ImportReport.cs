using Shequ.Organization.Workbooks;

namespace Shequ.Organization.Profiles.Exchange;

/// <summary>导入错误: one fault of the file, with the cell in which it stands.</summary>
/// <param name="Row">Zero where the whole sheet or file is meant.</param>
/// <param name="Column">The letter; empty where the whole row is meant.</param>
/// <param name="Name">The header of the column.</param>
public sealed record ImportError(string Sheet, int Row, string Column, string Name, string Message)
{
    /// <summary>社区资料!D7, or as much of it as is known.</summary>
    public string Place => Row > 0 ? $"{Sheet}!{Column}{Row}" : Sheet;

    public override string ToString() => Row > 0
        ? $"“{Sheet}”第 {Row} 行{(Column.Length > 0 ? $" {Column} 列" : "")}：{Message}"
        : Sheet.Length > 0 ? $"“{Sheet}”：{Message}" : Message;
}

/// <summary>导入结果: what a file says compared with what is known, and every fault of it.</summary>
public sealed record ImportReport
{
    /// <summary>Communities that the file speaks of.</summary>
    public int Communities { get; init; }

    /// <summary>Communities for which something differs, each one entry when written.</summary>
    public int ChangedCommunities { get; init; }

    /// <summary>Figures that the file states.</summary>
    public int Figures { get; init; }

    public int New { get; init; }

    public int Changed { get; init; }

    /// <summary>Known figures that the file withdraws with 不详.</summary>
    public int Withdrawn { get; init; }

    public int Unchanged { get; init; }

    /// <summary>Whether entries were written; a trial never writes.</summary>
    public bool Written { get; init; }

    /// <summary>Whether the kept counts must be made anew by <see cref="Checkups.RebuildTallies"/>.</summary>
    public bool RebuildDue { get; init; }

    public string Sha256 { get; init; } = "";

    public IReadOnlyList<ImportError> Errors { get; init; } = [];

    /// <summary>Faults beyond those listed.</summary>
    public int MoreErrors { get; init; }

    /// <summary>What was read past without harm: columns that the product does not know, names that differ.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>Collects faults up to a limit and counts the rest.</summary>
internal sealed class ImportErrors
{
    internal const int Most = 500;
    private readonly List<ImportError> kept = [];

    internal int Count { get; private set; }

    internal int More => Count - kept.Count;

    /// <summary>In the order of the file.</summary>
    internal IReadOnlyList<ImportError> InOrder => [.. kept.OrderBy(e => SheetOrder(e.Sheet)).ThenBy(e => e.Row).ThenBy(e => ColumnName.In(e.Column) ?? 0)];

    internal void Add(string sheet, int row, string column, string name, string message)
    {
        Count++;
        if (kept.Count < Most)
        {
            kept.Add(new(sheet, row, column, name, message));
        }
    }

    internal void AddSheet(string sheet, string message) => Add(sheet, 0, "", "", message);

    private static int SheetOrder(string sheet) => Array.FindIndex(Enum.GetValues<FieldSubject>(), s => ProfileColumns.SheetOf(s) == sheet);
}
