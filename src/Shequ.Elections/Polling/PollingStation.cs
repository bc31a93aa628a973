using Shequ.Elections.Plans;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;

namespace Shequ.Elections.Polling;

/// <summary>投票站: where voters get their ballots.</summary>
public sealed class PollingStation
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<PollingStation> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public required int Number { get; init; }

    public required string Name { get; set; }

    public required string Place { get; set; }

    /// <summary>When it is open, as the notice says it: 8:00—17:00.</summary>
    public required string Hours { get; set; }

    /// <summary>秘密写票处.</summary>
    public bool SecretBooth { get; set; }

    public int Version { get; set; }
}

/// <summary>票箱. A mobile one is emptied into a station's box before counting, because few papers would betray who cast them.</summary>
public sealed class BallotBox
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<BallotBox> Id { get; init; }

    public required Id<PollingStation> StationId { get; init; }

    public required string Name { get; set; }

    /// <summary>流动票箱.</summary>
    public required bool Mobile { get; init; }

    /// <summary>Why a mobile box is needed, and for whom in general: 行动不便的选民.</summary>
    public string? Reason { get; set; }
}

/// <summary>选举工作岗位.</summary>
public enum OfficerRole : short
{
    /// <summary>验证发票.</summary>
    Registrar,

    /// <summary>监票.</summary>
    Scrutineer,

    /// <summary>唱票.</summary>
    Caller,

    /// <summary>计票.</summary>
    Tallier,

    /// <summary>代书.</summary>
    Scribe,

    /// <summary>护送流动票箱.</summary>
    BoxKeeper,
}

/// <summary>选举工作人员: who does what on the day; never a candidate or a near relative of one.</summary>
public sealed class PollingOfficer
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<PollingOfficer> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    public Id<PollingStation>? StationId { get; set; }

    public required Id<Person> PersonId { get; init; }

    public required string Name { get; init; }

    /// <summary>Null for a reserve who has no role yet.</summary>
    public OfficerRole? Role { get; set; }

    /// <summary>候补: takes over from an officer who must leave, in this order.</summary>
    public int? ReserveOrder { get; set; }

    public DateOnly? LeftOn { get; set; }

    public string? LeftReason { get; set; }

    public int Version { get; set; }
}
