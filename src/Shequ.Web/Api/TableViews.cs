using Shequ.Population.Tables;
using Shequ.Population.Tables.Fields;
using Shequ.Population.Tables.Filling;
using Shequ.Population.Tables.Submissions;

namespace Shequ.Web.Api;

/// <summary>A requested table as programs read it.</summary>
public sealed record TableView(
    Guid Id, string AskedFor, string Name, string Asker, TableLine Line, string Selection, TableFrequency Frequency, string? LegalText, string? LegalNorm, string Document,
    int Edition, DateOnly From, string Period, TableState State, IReadOnlyList<TableColumnView> Columns)
{
    public static TableView Of(TableInPlace table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var edition = table.Edition;
        return new(
            table.Table.Id.Value, table.AskedFor.Code, edition.Name, edition.Asker, edition.Line, edition.Selection, edition.Frequency, edition.LegalText, edition.LegalNorm, edition.Document,
            edition.Number, edition.FromDay, table.Period.Chinese, table.State, [.. edition.Columns.Select(c => new TableColumnView(c.Header, c.Field, TableFields.Find(c.Field)?.Chinese, c.Required))]);
    }
}

/// <summary>A column of a table as programs read it; without a field no register knows it.</summary>
public sealed record TableColumnView(string Header, string? Field, string? FieldName, bool Required);

/// <summary>A filled table as programs read it, a page at a time.</summary>
public sealed record FilledView(DateOnly On, string Period, int Rows, int Known, int Remembered, int Typed, int Empty, int Missing, IReadOnlyList<string> Headers, IReadOnlyList<FilledRowView> Page)
{
    private const int PageSize = 500;

    public static FilledView Of(FilledTable table, int page)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new(
            table.On, table.Period.Chinese, table.Rows.Count, table.Count(CellOrigin.Known), table.Count(CellOrigin.Remembered), table.Count(CellOrigin.Typed), table.Count(CellOrigin.Empty),
            table.Missing, [.. table.Edition.Columns.Select(c => c.Header)],
            [.. table.Rows.Skip((Math.Clamp(page, 1, 100_000) - 1) * PageSize).Take(PageSize).Select(r => new FilledRowView(r.Subject, [.. r.Cells.Select(c => c.Shown)], [.. r.Cells.Select(c => c.Origin)]))]);
    }
}

/// <summary>A line of a filled table.</summary>
public sealed record FilledRowView(Guid Subject, IReadOnlyList<string?> Cells, IReadOnlyList<CellOrigin> Origins);

/// <summary>How far the communities of an area are with a table.</summary>
public sealed record AreaTableView(
    string Period, int Total, int HandedIn, int Returned, IReadOnlyList<CommunityHandIn> Communities, IReadOnlyList<ColumnSum> Sums, string? After);

/// <summary>A submission beside the same table as it would be now.</summary>
public sealed record ComparisonView(
    DateOnly AsOf, DateOnly On, int Rows, int RowsNow, int Known, int Remembered, int Typed, int Empty, string Hash, DateTimeOffset SubmittedAt, string SubmittedBy,
    IReadOnlyList<TableDifference> Differences);

/// <summary>What an unknown table seems to be.</summary>
public sealed record ProposalView(string Sheet, string Title, TableLine Line, string Selection, int Given, IReadOnlyList<ProposedColumnView> Columns);

/// <summary>A header of an unknown table and the field proposed for it.</summary>
public sealed record ProposedColumnView(int Column, string Header, string? Field, int Certainty, string Why);
