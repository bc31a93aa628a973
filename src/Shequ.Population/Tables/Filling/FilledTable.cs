using Shequ.Organization.Divisions;
using Shequ.Population.Residents;
using Shequ.Population.Tables.Fields;

namespace Shequ.Population.Tables.Filling;

/// <summary>Where the content of a cell comes from.</summary>
public enum CellOrigin
{
    /// <summary>登记已有.</summary>
    Known,

    /// <summary>以前补填过, for another table or an earlier period.</summary>
    Remembered,

    /// <summary>这次补填.</summary>
    Typed,

    /// <summary>待补.</summary>
    Empty,
}

/// <summary>单元: the content of one cell, and where it comes from.</summary>
/// <param name="Source">Of what was typed before: for which table and on which day.</param>
public sealed record FilledCell(CellOrigin Origin, string? Source = null)
{
    /// <summary>The whole content; leaves the module only in a table that is handed in.</summary>
    internal string? Text { get; init; }

    internal bool Sealed { get; init; }

    /// <summary>As it may be seen: of numbers of documents and telephones the last four characters.</summary>
    public string? Shown => Sealed && Text is not null ? DocumentNumber.Masked(Text) : Text;
}

/// <summary>表的一行: a resident, a household or the community.</summary>
public sealed record FilledRow(Guid Subject, string Label, IReadOnlyList<FilledCell> Cells)
{
    /// <summary>The residents about whom it says something.</summary>
    internal IReadOnlyList<Guid> Residents { get; init; } = [];
}

/// <summary>填好的表: a table as the registers and earlier answers fill it for a community on a day.</summary>
public sealed record FilledTable(Division Community, TableEdition Edition, DateOnly On, TablePeriod Period, IReadOnlyList<FilledRow> Rows)
{
    public int Count(CellOrigin origin) => Rows.Sum(r => r.Cells.Count(c => c.Origin == origin));

    public int Cells => Rows.Count * Edition.Columns.Count;

    /// <summary>Columns that no register knows.</summary>
    public IEnumerable<TableColumn> Unmapped => Edition.Columns.Where(c => TableFields.Find(c.Field) is null);

    /// <summary>Columns with cells still empty, with how many.</summary>
    public IEnumerable<(int Column, int Empty)> Gaps => Enumerable.Range(0, Edition.Columns.Count)
        .Select(c => (Column: c, Empty: Rows.Count(r => r.Cells[c].Origin == CellOrigin.Empty))).Where(g => g.Empty > 0);

    /// <summary>Empty cells of columns that must be answered.</summary>
    public int Missing => Gaps.Where(g => Edition.Columns[g.Column].Required).Sum(g => g.Empty);
}
