using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Candidates;

/// <summary>What somebody left because of a nomination.</summary>
public enum DepartedFrom : short
{
    /// <summary>居民选举委员会.</summary>
    ElectionCommittee,

    /// <summary>选举工作人员.</summary>
    PollingOfficers,
}

/// <summary>退出: somebody who conducts the election left, because they or a near relative were nominated; and who took the place.</summary>
public sealed class Departure
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Departure> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>The nomination that made it necessary.</summary>
    public required Id<Candidate> CandidateId { get; init; }

    public required DepartedFrom From { get; init; }

    public required Id<Person> PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Post or role, in words.</summary>
    public required string Post { get; init; }

    /// <summary>The appointment that ended; null for an officer.</summary>
    public Id<Appointment>? AppointmentId { get; init; }

    /// <summary>What they are to the candidate; null for the candidate themselves.</summary>
    public KinshipKind? Kinship { get; init; }

    /// <summary>Known from the register of residents and not declared by anybody: to be confirmed.</summary>
    public bool FromRegister { get; init; }

    public required DateOnly Day { get; init; }

    public Id<Person>? ReplacedById { get; init; }

    public string? ReplacedBy { get; init; }

    /// <summary>Why nobody took the place; null where somebody did.</summary>
    public string? Vacant { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
