using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Elections.Candidates;

/// <summary>How far a candidate has come.</summary>
public enum CandidateState : short
{
    /// <summary>初步候选人: nominated, not yet reviewed.</summary>
    Nominated,

    /// <summary>资格审查通过.</summary>
    Accepted,

    /// <summary>资格审查不通过.</summary>
    Rejected,

    /// <summary>本人退出.</summary>
    Withdrawn,

    /// <summary>正式候选人: stands on the published list.</summary>
    Official,
}

/// <summary>候选人: somebody who stands, or was proposed to stand, in one contest; in a recall, the member in question.</summary>
public sealed class Candidate
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Candidate> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required Id<Contest> ContestId { get; init; }

    /// <summary>In the register of people, which the appointment will need.</summary>
    public required Id<Person> PersonId { get; init; }

    public Id<Voter>? VoterId { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public DateOnly? BornOn { get; init; }

    /// <summary>What they introduce themselves with, published with the list.</summary>
    public string? Statement { get; set; }

    public CandidateState State { get; set; }

    /// <summary>The day of the present state.</summary>
    public required DateOnly StateOn { get; set; }

    /// <summary>Why they were rejected or withdrew, or which checks were made.</summary>
    public string? StateReason { get; set; }

    /// <summary>Number on the published list of the contest, from 1; goes into the draw.</summary>
    public int? ListNumber { get; set; }

    public int Version { get; set; }
}
