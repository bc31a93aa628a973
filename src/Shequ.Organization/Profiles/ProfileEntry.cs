using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Profiles;

/// <summary>
/// 填报记录: figures that somebody stated together, as of one day and from one source. Entries are only ever added;
/// the profile on any day is what the entries up to that day say, so every figure keeps its unit, day, source and history.
/// </summary>
public sealed class ProfileEntry
{
    public required Id<Division> DivisionId { get; init; }

    /// <summary>Counted from one in each community; two writers cannot take the same.</summary>
    public required int Revision { get; init; }

    /// <summary>The day on which the figures were so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where they come from: 社区台账, 年报, 现场核实.</summary>
    public required string Source { get; init; }

    /// <summary>Made up for a demonstration and marked wherever it is shown.</summary>
    public required bool Demonstration { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>The figures as JSON: field name → value, "estates" and "premises" → name → fields; null withdraws.</summary>
    public required string Figures { get; init; }
}
