using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;
using Shequ.Organization.Posts;

namespace Shequ.Elections.Recalls;

/// <summary>联名方式: as what people sign a petition for a recall; each has a share of its own.</summary>
public enum PetitionKind : short
{
    /// <summary>有选举权的居民.</summary>
    Voters,

    /// <summary>户的代表.</summary>
    HouseholdRepresentatives,

    /// <summary>居民代表.</summary>
    ResidentRepresentatives,
}

/// <summary>核对结果 of one signature.</summary>
public enum SignerFinding : short
{
    /// <summary>还没有核对.</summary>
    Unchecked,

    /// <summary>计入.</summary>
    Counted,

    /// <summary>不在名单上.</summary>
    NotListed,

    /// <summary>重复签名: the same person, or another one of the same household.</summary>
    Twice,

    /// <summary>名单上有同名的人，要写选民号才分得清.</summary>
    Ambiguous,

    /// <summary>本人撤回.</summary>
    Withdrawn,
}

/// <summary>罢免要求: a petition to recall a member of the residents' committee, with its reasons, its signatures and the member's answer.</summary>
public sealed class Petition : IInDivision
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Petition> Id { get; init; }

    /// <summary>The residents' committee.</summary>
    public required Id<Body> BodyId { get; init; }

    /// <summary>The seat in question.</summary>
    public required Id<Appointment> AppointmentId { get; init; }

    /// <summary>The member's name; who sits on the committee is public.</summary>
    public required string Member { get; init; }

    /// <summary>E.g. 梅园社区居民委员会副主任.</summary>
    public required string Post { get; init; }

    public required PetitionKind Kind { get; init; }

    /// <summary>罢免理由, as the petition states them.</summary>
    public required string Reasons { get; init; }

    /// <summary>The paper with the signatures.</summary>
    public required string Document { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Against which list the signatures were checked, in words.</summary>
    public string? Source { get; set; }

    public int? Counted { get; set; }

    /// <summary>All who could have signed.</summary>
    public int? Total { get; set; }

    public DateOnly? CheckedOn { get; set; }

    /// <summary>申辩意见.</summary>
    public string? Answer { get; set; }

    public DateOnly? AnsweredOn { get; set; }

    public string? AnsweredBy { get; set; }

    /// <summary>The member wrote the answer from their own account; otherwise it was recorded from paper.</summary>
    public bool OwnAnswer { get; set; }

    /// <summary>The vote to which it led.</summary>
    public Id<Election>? RecallId { get; set; }

    public DateOnly? CalledOn { get; set; }

    public required string RecordedBy { get; init; }

    public int Version { get; set; }

    public Division? Division { get; init; }

    public DivisionPath Path => Division!.Path;

    Guid IInDivision.DivisionId => DivisionId.Value;

    string IInDivision.PlaceName => Division!.Name;
}

/// <summary>联名人: one signature under a petition. Who signed is told to nobody but those who check.</summary>
public sealed class PetitionSigner
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Petition> PetitionId { get; init; }

    /// <summary>Its line on the paper, from 1.</summary>
    public required int Number { get; init; }

    public required string Name { get; init; }

    /// <summary>选民号, where the paper gives it; tells two of the same name apart.</summary>
    public int? VoterNumber { get; init; }

    public SignerFinding Finding { get; set; }

    /// <summary>The voter, household or person as which the signature counts.</summary>
    public Guid? SignedAs { get; set; }

    public DateOnly? WithdrawnOn { get; set; }
}
