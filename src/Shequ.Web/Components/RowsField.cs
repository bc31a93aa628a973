namespace Shequ.Web.Components;

/// <summary>多行表: rows of the same questions, posted as Name[0].Column; more rows come from the server.</summary>
public sealed record RowsField : Field
{
    public required IReadOnlyList<RowColumn> Columns { get; init; }

    /// <summary>One inner list per row, in the order of the columns.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; init; } = [];

    /// <summary>Faults of single cells by posted name, e.g. Groups[2].Households.</summary>
    public IReadOnlyDictionary<string, string> CellErrors { get; init; } = new Dictionary<string, string>();

    /// <summary>Empty rows to offer after the filled ones.</summary>
    public int Blank { get; init; } = 1;

    /// <summary>What one row is, e.g. 小组.</summary>
    public string Noun { get; init; } = "行";

    public string CellName(int row, RowColumn column) => $"{Name}[{row}].{column.Key}";
}

/// <summary>One question of each row.</summary>
/// <param name="Type">text, number or date.</param>
public sealed record RowColumn(string Key, string Label, string Type = "text", string? Unit = null);
