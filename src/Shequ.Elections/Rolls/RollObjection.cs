using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Elections.Rolls;

/// <summary>What an objection to the published roll says.</summary>
public enum ObjectionKind : short
{
    /// <summary>应列未列: somebody who should stand on it does not.</summary>
    Missing,

    /// <summary>不应列而列: somebody stands on it who should not.</summary>
    NotEntitled,

    /// <summary>内容有误: a name or a class is wrong.</summary>
    Wrong,
}

/// <summary>名单异议: what somebody says against the published roll, and what was decided. The grounds are never published.</summary>
public sealed class RollObjection
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<RollObjection> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>第几件 of this election.</summary>
    public required int Number { get; init; }

    public required ObjectionKind Kind { get; init; }

    /// <summary>Who came.</summary>
    public required string Objector { get; init; }

    /// <summary>Whom on the roll it is about.</summary>
    public Id<Voter>? VoterId { get; init; }

    /// <summary>Whom in the register of residents it is about, where somebody is missing.</summary>
    public Id<Resident>? ResidentId { get; init; }

    public required string Grounds { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>最迟处理日; null where no norm in force gives one.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Why it was taken although the time was over.</summary>
    public string? LateReason { get; init; }

    /// <summary>成立; null while it waits.</summary>
    public bool? Upheld { get; set; }

    public DateOnly? DecidedOn { get; set; }

    public string? Decision { get; set; }

    public string? DecidedBy { get; set; }

    public required string RecordedBy { get; init; }

    public int Version { get; set; }
}
