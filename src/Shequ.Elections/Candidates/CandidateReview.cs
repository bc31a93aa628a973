using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Candidates;

/// <summary>不得作为候选人的情形, or why somebody may not stand.</summary>
public enum EligibilityGround : short
{
    /// <summary>被开除党籍.</summary>
    Expelled,

    /// <summary>因犯罪受过刑事处罚.</summary>
    Punished,

    /// <summary>利用黑恶势力从事非法活动.</summary>
    Gangs,

    /// <summary>组织或参加非法宗教活动、邪教活动.</summary>
    Cults,

    /// <summary>选举日不满规定年龄.</summary>
    TooYoung,

    /// <summary>依法被剥夺政治权利.</summary>
    Deprived,

    /// <summary>没有登记为选民.</summary>
    NotRegistered,

    /// <summary>没有得到党组织（街道）确认.</summary>
    NotConfirmed,
}

/// <summary>核查: what one office answered about one ground.</summary>
/// <param name="Office">Which office checked, e.g. 派出所.</param>
/// <param name="Found">It is so: the ground applies.</param>
public sealed record EligibilityCheck(EligibilityGround Ground, string Office, DateOnly Day, string Document, bool Found);

/// <summary>资格审查: what was checked of a candidate and decided; a later review does not change an earlier one.</summary>
public sealed class CandidateReview
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<CandidateReview> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required Id<Candidate> CandidateId { get; init; }

    public required DateOnly Day { get; init; }

    public required bool Accepted { get; init; }

    /// <summary>本人声明: the signed paper in which they say that no ground applies.</summary>
    public string? Declaration { get; init; }

    public required IReadOnlyList<EligibilityCheck> Checks { get; init; }

    /// <summary>Why they were rejected; null where accepted.</summary>
    public EligibilityGround? Ground { get; init; }

    /// <summary>The article of the ground, as it was cited that day.</summary>
    public string? Citation { get; init; }

    /// <summary>The decision in words.</summary>
    public string? Explanation { get; init; }

    /// <summary>确认文件, where a norm asks for one.</summary>
    public string? Confirmation { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }
}
