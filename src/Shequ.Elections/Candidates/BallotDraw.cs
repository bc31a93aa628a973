using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Candidates;

/// <summary>抽签: the public draw that gave the candidates of a poll their places on the ballot; kept so that anybody can compute it again.</summary>
public sealed class BallotDraw
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    /// <summary>From 1; a further one only after the candidates changed.</summary>
    public required int Turn { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required int PollNumber { get; init; }

    /// <summary>The notice that published the candidates before the draw.</summary>
    public required int NoticeNumber { get; init; }

    /// <summary>抽签词: what was drawn or read out in public, e.g. the numbers of balls.</summary>
    public required string SeedText { get; init; }

    /// <summary>SHA-256, in hex.</summary>
    public required string Seed { get; init; }

    public required IReadOnlyList<BallotLot> Lots { get; init; }

    /// <summary>见证人, one a line.</summary>
    public required string Witnesses { get; init; }

    public required DateTimeOffset DrawnAt { get; init; }

    public required string DrawnBy { get; init; }
}

/// <summary>签: what the draw made of one candidate.</summary>
/// <param name="Number">On the published list of the contest.</param>
/// <param name="Hash">By which the candidates of the contest are sorted.</param>
/// <param name="Position">Place on the ballot.</param>
public sealed record BallotLot(Id<Contest> Contest, Id<Candidate> Candidate, int Number, string Name, string Hash, int Position);
