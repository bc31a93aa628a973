using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Elections.Plans;

/// <summary>选举步骤办理: one step of the plan that was done, with its day and the paper that shows it.</summary>
public sealed class ElectionStep
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Election> ElectionId { get; init; }

    /// <summary>The step's name in the plan, e.g. candidate_meeting.</summary>
    public required string Step { get; init; }

    public required DateOnly DoneOn { get; set; }

    public required string Evidence { get; set; }

    public required string RecordedBy { get; set; }
}
