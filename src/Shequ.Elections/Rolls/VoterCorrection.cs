using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Derived;

namespace Shequ.Elections.Rolls;

/// <summary>选民更正: how somebody stood on the roll until they were corrected, and why; rows are only ever added.</summary>
public sealed class VoterCorrection
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<VoterCorrection> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required Id<Voter> VoterId { get; init; }

    /// <summary>The first day on which the correction holds.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What stood before.</summary>
    public required string Name { get; init; }

    public required VoterClass Class { get; init; }

    public required string Reason { get; init; }

    public required bool AfterFreeze { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
