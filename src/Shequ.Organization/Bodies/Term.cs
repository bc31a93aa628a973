using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Organization.Bodies;

/// <summary>届: one term of an elected body, from the day of its election. What follows the committee ends with it.</summary>
public sealed class Term
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Body> BodyId { get; init; }

    public required DateOnly StartsOn { get; init; }

    /// <summary>The first day after the term.</summary>
    public required DateOnly EndsOn { get; set; }

    /// <summary>The report of the election that began it.</summary>
    public required string Document { get; init; }

    /// <summary>Whether all voters or one representative of each household elected it (直接选举).</summary>
    public required bool Direct { get; init; }
}
