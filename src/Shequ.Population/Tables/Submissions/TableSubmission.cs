using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables.Submissions;

/// <summary>报送: that a community handed in a table for a period, as of a day; what is needed to compute it again and to see what changed since.</summary>
public sealed class TableSubmission
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<TableSubmission> Id { get; init; }

    public required Id<Division> TableDivisionId { get; init; }

    public required Id<RequestedTable> TableId { get; init; }

    public required int Edition { get; init; }

    public required DateOnly PeriodFrom { get; init; }

    /// <summary>One for the first of the period, higher for corrections.</summary>
    public required int Number { get; init; }

    /// <summary>The day whose state it shows.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>By which right it was given.</summary>
    public required string Basis { get; init; }

    /// <summary>Why it was corrected.</summary>
    public string? Reason { get; init; }

    public required int Rows { get; init; }

    /// <summary>Cells that the registers answered.</summary>
    public required int Known { get; init; }

    /// <summary>Cells answered by what was typed for another table or an earlier period.</summary>
    public required int Remembered { get; init; }

    /// <summary>Cells typed for this one.</summary>
    public required int Typed { get; init; }

    public required int Empty { get; init; }

    /// <summary>The line of a table of counts; of people nothing is kept in the clear.</summary>
    public string[]? Figures { get; init; }

    public required byte[] Marks { get; init; }

    public required byte[] Hash { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string SubmittedBy { get; init; }

    public int Cells => Known + Remembered + Typed + Empty;
}
