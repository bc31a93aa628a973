using Shequ.Elections.Plans;
using Shequ.Elections.Rolls;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Proxies;

/// <summary>委托投票: a voter who is away asked another voter in writing to vote for them.</summary>
public sealed class Proxy
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Proxy> Id { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>委托人.</summary>
    public required Id<Voter> PrincipalId { get; init; }

    /// <summary>受托人.</summary>
    public required Id<Voter> AgentId { get; init; }

    public required DateOnly WrittenOn { get; init; }

    /// <summary>Where the principal is on the day of the vote.</summary>
    public required string Away { get; init; }

    public DateOnly? WithdrawnOn { get; set; }

    public string? WithdrawnReason { get; set; }

    public required string RecordedBy { get; init; }

    public int Version { get; set; }
}
