using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Tables;

/// <summary>要的表: a table that somebody asks of a division and of all communities below it. What it asks stands in its editions.</summary>
public sealed class RequestedTable : IInDivision
{
    /// <summary>The division for which it is asked.</summary>
    public required Id<Division> DivisionId { get; init; }

    public required Id<RequestedTable> Id { get; init; }

    /// <summary>The number of the edition that holds.</summary>
    public required int Edition { get; set; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which nobody asks for it any more.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? EndBasis { get; set; }

    /// <summary>Made up for a demonstration.</summary>
    public bool Demonstration { get; init; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;

    public bool IsAskedOn(DateOnly day) => FromDay <= day && (EndedOn is not { } ended || ended > day);

    /// <summary>What somebody said last is that it is asked no more.</summary>
    internal void End(DateOnly on, string basis)
    {
        (EndedOn, EndBasis) = (on < FromDay ? FromDay : on, basis);
        Version++;
    }
}

/// <summary>表的一版: what is asked from a day on: by whom, how often, by which right, of whom, and which columns.</summary>
public sealed class TableEdition
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<RequestedTable> TableId { get; init; }

    /// <summary>Counted from one.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>要表单位.</summary>
    public required string Asker { get; init; }

    public required TableLine Line { get; init; }

    /// <summary>Of whom, by the name of a <see cref="TableSelection"/>.</summary>
    public required string Selection { get; init; }

    public required TableFrequency Frequency { get; init; }

    /// <summary>法律依据 in words; null where none was named.</summary>
    public string? LegalText { get; init; }

    /// <summary>The norm of our packs that says so.</summary>
    public string? LegalNorm { get; init; }

    /// <summary>The notice or message by which it was asked.</summary>
    public required string Document { get; init; }

    public required DateOnly FromDay { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public List<TableColumn> Columns { get; init; } = [];

    public bool HasBasis => LegalText is not null || LegalNorm is not null;

    /// <summary>Whether its rows are of single people or homes.</summary>
    public bool IsPersonal => Line != TableLine.Counts;
}

/// <summary>表的一列: a header, the field of the registers that answers it, and whether it must be answered.</summary>
public sealed class TableColumn
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<RequestedTable> TableId { get; init; }

    public required int Edition { get; init; }

    public required int Position { get; init; }

    public required string Header { get; init; }

    /// <summary>The name of a <see cref="Fields.TableField"/>; null where no register knows it.</summary>
    public string? Field { get; init; }

    public required bool Required { get; init; }

    /// <summary>By this an answer is found again in the next table that asks the same.</summary>
    public string Key => Field ?? "header:" + Proposals.HeaderText.Key(Header);
}
