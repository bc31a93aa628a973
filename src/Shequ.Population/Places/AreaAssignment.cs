using Shequ.Kernel.Data;
using Shequ.Organization.Bodies;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>What an entrance is assigned to.</summary>
public enum AreaKind : short
{
    /// <summary>居民小组.</summary>
    Group,

    /// <summary>网格.</summary>
    Grid,

    /// <summary>楼栋长责任区.</summary>
    BuildingHead,
}

/// <summary>区域划分: that an entrance belongs to a residents' group, a grid or the area of a building head, from a day to a day.</summary>
public sealed class AreaAssignment
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<AreaAssignment> Id { get; init; }

    public required Id<Entrance> EntranceId { get; init; }

    public required AreaKind Kind { get; init; }

    /// <summary>The group, the grid, or the building (unit) whose head looks after it.</summary>
    public required Id<Body> BodyId { get; init; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? EndedOn { get; set; }

    public required string RecordedBy { get; init; }
}
