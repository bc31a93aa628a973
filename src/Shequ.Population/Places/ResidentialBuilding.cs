using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;

namespace Shequ.Population.Places;

/// <summary>楼栋: a building in which people live, of an estate or by itself on a street.</summary>
public sealed class ResidentialBuilding
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<ResidentialBuilding> Id { get; init; }

    /// <summary>None for a building that belongs to no estate.</summary>
    public Id<Estate>? EstateId { get; init; }

    /// <summary>As it stands on the plate, e.g. 3幢, or 汉口西路12号 where there is no estate.</summary>
    public required string Name { get; set; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which it no longer exists.</summary>
    public DateOnly? EndedOn { get; set; }

    public int Version { get; set; }
}

/// <summary>单元: an entrance of a building. A building without any has one with an empty name.</summary>
public sealed class Entrance
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Entrance> Id { get; init; }

    public required Id<ResidentialBuilding> BuildingId { get; init; }

    /// <summary>E.g. 2单元; empty where the building has one entrance.</summary>
    public required string Name { get; set; }
}

/// <summary>住房: what lies behind one door. Stays when its households move.</summary>
public sealed class Dwelling
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Dwelling> Id { get; init; }

    public required Id<Entrance> EntranceId { get; init; }

    /// <summary>The number on the door, e.g. 501.</summary>
    public required string Number { get; set; }

    /// <summary>The whole address within the community, e.g. 阳光花园3幢2单元501.</summary>
    public required string Door { get; set; }

    /// <summary>The address as it is searched: what stands in front, its initials and the numbers, e.g. 阳光花园 yghy 3-2-501.</summary>
    public required string DoorKey { get; set; }

    /// <summary>The first day on which it no longer exists.</summary>
    public DateOnly? EndedOn { get; set; }
}
