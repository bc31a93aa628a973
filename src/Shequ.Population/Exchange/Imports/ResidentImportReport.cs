using Shequ.Kernel.Data;
using Shequ.Organization.Profiles.Exchange;
using Shequ.Population.Exchange.Columns;

namespace Shequ.Population.Exchange.Imports;

/// <summary>居民导入结果: what a workbook says compared with what is known, and every fault of it.</summary>
public sealed record ResidentImportReport
{
    /// <summary>What was written; null for a trial, and where nothing differs.</summary>
    public Id<ResidentImport>? Import { get; init; }

    public int Rows { get; init; }

    public int NewPeople { get; init; }

    public int ChangedPeople { get; init; }

    public int ChangedCells { get; init; }

    public int UnchangedPeople { get; init; }

    public int NewHouseholds { get; init; }

    public int NewDwellings { get; init; }

    /// <summary>Pairs of files that may be of one human being, for a person to decide.</summary>
    public int Matches { get; init; }

    public int GonePeople { get; init; }

    /// <summary>The first of those who live in the buildings of the workbook and are not in it.</summary>
    public IReadOnlyList<GonePerson> Gone { get; init; } = [];

    /// <summary>The first of the cells that differ.</summary>
    public IReadOnlyList<CellChange> Changes { get; init; } = [];

    public IReadOnlyList<ImportError> Faults { get; init; } = [];

    public int FaultCount { get; init; }

    public int FaultyRows { get; init; }

    /// <summary>The workbook as a whole cannot be read; there are no sound rows to take in.</summary>
    public bool Unreadable { get; init; }

    public IReadOnlyList<string> Notices { get; init; } = [];

    public ColumnMapping? Mapping { get; init; }

    public string Sha256 { get; init; } = "";

    /// <summary>Whether an import would write anything.</summary>
    public bool Differs => NewPeople + ChangedPeople + ChangedCells > 0;
}
