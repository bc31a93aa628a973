namespace Shequ.Organization.Workbooks;

/// <summary>单元格: what one cell shows as text.</summary>
/// <param name="Column">Counted from one.</param>
/// <param name="Fault">Why the text must not be taken as it is: a formula, an error value. Null where it may.</param>
public readonly record struct SheetCell(int Column, string Text, string? Fault)
{
    public string Letter => ColumnName.Of(Column);
}

/// <summary>行: the cells of one row that hold something.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells);
