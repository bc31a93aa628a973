using Shequ.Elections.Counting;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Results;

/// <summary>选举结果报告单: what a poll decided, with every figure and inequality as it was declared on the spot.</summary>
public sealed class PollResult
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required PollOutcome Outcome { get; init; }

    public required DateOnly DeclaredOn { get; init; }

    public required DateTimeOffset DeclaredAt { get; init; }

    public required string DeclaredBy { get; init; }

    /// <summary>Who signed the sheet, with the role of each, one a line.</summary>
    public required string Signers { get; init; }
}
