using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables.Filling;

/// <summary>补填: what somebody typed of a resident, a household or the community because no register knew it; offered to every table that asks the same.</summary>
public sealed class TableAnswer
{
    public const string Purpose = "population.table_answer";

    public required Id<Division> DivisionId { get; init; }

    public required Id<TableAnswer> Id { get; init; }

    /// <summary>The resident, the household or the community.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What was asked: see <see cref="TableColumn.Key"/>.</summary>
    public required string Key { get; init; }

    public required byte[] TextSealed { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>For which table it was typed, which is its source.</summary>
    public required Id<RequestedTable> TableId { get; init; }

    public required string TableName { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
