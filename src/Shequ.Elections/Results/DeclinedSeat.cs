using Shequ.Elections.Candidates;
using Shequ.Elections.Plans;
using Shequ.Elections.Polling;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Results;

/// <summary>放弃当选: somebody who was elected does not take the seat, which is open again; the declared result stays as it was.</summary>
public sealed class DeclinedSeat
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<Contest> ContestId { get; init; }

    public required Id<Candidate> CandidateId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required DateOnly DeclinedOn { get; init; }

    /// <summary>本人的书面声明.</summary>
    public required string Document { get; init; }

    public required string RecordedBy { get; init; }
}

/// <summary>当选证书: numbered within its election; what it says follows from the result.</summary>
public sealed class ElectionCertificate
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>From 1 within the election.</summary>
    public required int Number { get; init; }

    public required Id<Poll> PollId { get; init; }

    public required Id<Contest> ContestId { get; init; }

    public required Id<Candidate> CandidateId { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required string IssuedBy { get; init; }
}
