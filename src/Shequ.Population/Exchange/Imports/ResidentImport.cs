using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Exchange.Imports;

/// <summary>一次居民导入: what a workbook changed in the register of a community, and whether that was taken back.</summary>
public sealed class ResidentImport : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<ResidentImport> Id { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    /// <summary>数据日期: the day on which the workbook was true.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Only the sound rows were taken in.</summary>
    public required bool OnlySound { get; init; }

    public required int NewPeople { get; init; }

    public required int ChangedPeople { get; init; }

    public required int ChangedCells { get; init; }

    public required int UnchangedPeople { get; init; }

    /// <summary>Who lives in the buildings of the workbook and is not in it.</summary>
    public required int GonePeople { get; init; }

    /// <summary>How many of these were recorded as moved out.</summary>
    public required int MovedOut { get; init; }

    public required int FaultyRows { get; init; }

    /// <summary>The first day on which anything is different.</summary>
    public required DateOnly FromDay { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public DateTimeOffset? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }

    /// <summary>People whom others had changed since, and whom the way back left as they were.</summary>
    public int? Kept { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}
