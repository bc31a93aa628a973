using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Households;
using Shequ.Population.Places;

namespace Shequ.Population.Reading;

/// <summary>社区的小区和楼栋.</summary>
/// <param name="By">The permission under which they are seen.</param>
public sealed record CommunityPlaces(Division Community, Permission By, IReadOnlyList<EstateSummary> Estates)
{
    public IEnumerable<EntranceSummary> Entrances => Estates.SelectMany(e => e.Buildings).SelectMany(b => b.Entrances);
}

/// <summary>小区概况.</summary>
/// <param name="Id">None for the buildings that belong to no estate.</param>
public sealed record EstateSummary(Id<Estate>? Id, string Name, IReadOnlyList<BuildingSummary> Buildings);

/// <summary>楼栋概况.</summary>
public sealed record BuildingSummary(Id<ResidentialBuilding> Id, Id<Estate>? Estate, string Name, IReadOnlyList<EntranceSummary> Entrances)
{
    public int Doors => Entrances.Sum(e => e.Doors);

    public int Lived => Entrances.Sum(e => e.Lived);
}

/// <summary>单元概况: how many doors it has and behind how many there is a household.</summary>
public sealed record EntranceSummary(Id<Entrance> Id, string Name, int Doors, int Lived, IReadOnlyList<AreaOfDoor> Areas)
{
    public bool Lacks(AreaKind kind) => Areas.All(a => a.Kind != kind);
}

/// <summary>楼栋图: a building entrance by entrance and door by door.</summary>
public sealed record BuildingPlan(Division Community, Permission By, Id<ResidentialBuilding> Id, string? Estate, string Name, IReadOnlyList<EntrancePlan> Entrances)
{
    /// <summary>As it stands in front of every door.</summary>
    public string Address => Estate + Name;
}

/// <summary>单元图.</summary>
public sealed record EntrancePlan(Id<Entrance> Id, string Name, IReadOnlyList<AreaOfDoor> Areas, IReadOnlyList<DoorPlan> Doors)
{
    /// <summary>Floors from the top; a number whose floor cannot be read stands in a row of its own.</summary>
    public IEnumerable<IGrouping<string, DoorPlan>> Floors => Doors.GroupBy(d => d.Floor).OrderByDescending(f => f.Key, DoorOrder.ByNumber);
}

/// <summary>门.</summary>
/// <param name="People">How many live behind it.</param>
public sealed record DoorPlan(Id<Dwelling> Id, string Number, string Door, IReadOnlyList<Id<Household>> Households, int People)
{
    private const int DigitsOfDoor = 2;

    /// <summary>The number without its last two digits: 5 of 501, 12 of 1203.</summary>
    public string Floor => Number.Length > DigitsOfDoor && Number.All(char.IsAsciiDigit) ? Number[..^DigitsOfDoor] : "";
}
