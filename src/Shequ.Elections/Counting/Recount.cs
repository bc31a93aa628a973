using Shequ.Elections.Polling;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Counting;

/// <summary>重新计票: a box is counted again, for a reason; the figures of every earlier count stay.</summary>
public sealed class Recount
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<BallotBox> BoxId { get; init; }

    /// <summary>The count that begins with it.</summary>
    public required int Attempt { get; init; }

    public required string Reason { get; init; }

    public required string OrderedBy { get; init; }

    public required DateTimeOffset OrderedAt { get; init; }
}

/// <summary>并箱: the papers of a box with few of them were counted face down, poured into another box and mixed, and are counted there.</summary>
public sealed class EmptiedBox
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<BallotBox> BoxId { get; init; }

    public required Id<BallotBox> IntoId { get; init; }

    /// <summary>How many papers were poured over, so that the station's account can still be settled.</summary>
    public required int Papers { get; init; }

    public required string EmptiedBy { get; init; }
}
