using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Candidates;

/// <summary>提名方式: by whom somebody was proposed.</summary>
public enum NominationRoute : short
{
    /// <summary>社区党组织提名推荐.</summary>
    PartyOrganization,

    /// <summary>选民联合提名推荐.</summary>
    JointVoters,

    /// <summary>居民会议或居民代表会议提名.</summary>
    Assembly,

    /// <summary>自荐.</summary>
    Self,
}

/// <summary>提名推荐: one proposal of a candidate, with the paper that shows it; a candidate may have several.</summary>
public sealed class Nomination
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Nomination> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required Id<Candidate> CandidateId { get; init; }

    public required NominationRoute Route { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>提名文件或联名推荐表.</summary>
    public required string Document { get; init; }

    /// <summary>确认文件: of the party organisation or the street, where a norm asks for it before somebody stands.</summary>
    public string? Confirmation { get; init; }

    /// <summary>The nominators confirmed that the conditions of the post are met.</summary>
    public required bool CriteriaConfirmed { get; init; }

    /// <summary>驻区单位、社会组织选派: need not live in the community.</summary>
    public bool ForUnit { get; init; }

    /// <summary>Voters who signed and stood on the roll, each counted once.</summary>
    public required int Counted { get; init; }

    /// <summary>Why it was accepted although a norm asks for more.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}

/// <summary>联名选民: a voter who signed a nomination; stands once however often they signed.</summary>
public sealed class Nominator
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Nomination> NominationId { get; init; }

    public required Id<Voter> VoterId { get; init; }
}
