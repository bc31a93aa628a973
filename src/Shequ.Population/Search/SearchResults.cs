using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Search;

/// <summary>检索结果: the best hits, how many more there are, and what to try where nothing was found.</summary>
/// <param name="More">People and doors that fit too and are not shown.</param>
public sealed record SearchResults(IReadOnlyList<ResidentHit> People, IReadOnlyList<DoorHit> Doors, long More, IReadOnlyList<string> Advice)
{
    public bool IsEmpty => People.Count == 0 && Doors.Count == 0;

    /// <summary>Where all hits lead to one household, that one; Enter opens it.</summary>
    public (Division Community, Id<Household> Household)? Only
    {
        get
        {
            var found = People.Select(p => (p.Community, p.Household)).Concat(Doors.SelectMany(Behind)).DistinctBy(f => f.Household).Take(2).ToArray();
            return More == 0 && found is [var (community, household)] && household is { } id ? (community, id) : null;
        }
    }

    /// <summary>An empty dwelling is a hit too, which no household page shows.</summary>
    private static IEnumerable<(Division Community, Id<Household>? Household)> Behind(DoorHit door) =>
        door.Households.Select(h => (door.Community, (Id<Household>?)h.Household)).DefaultIfEmpty((door.Community, null));
}

/// <summary>找到的居民.</summary>
/// <param name="Phone">Masked, where a typed word fits it.</param>
/// <param name="Document">Masked, where a typed word fits it.</param>
public sealed record ResidentHit(
    Division Community, Id<Resident> Resident, string Name, Sex Sex, int? Age, bool Died, string? Phone, string? Document, string? Door, Id<Household>? Household, bool LivesHere);

/// <summary>找到的住房, with the households behind the door; none where nobody is registered there.</summary>
public sealed record DoorHit(Division Community, Id<Dwelling> Dwelling, string Door, IReadOnlyList<HouseholdHit> Households);

/// <summary>门后的一户.</summary>
public sealed record HouseholdHit(Id<Household> Household, IReadOnlyList<string> Names);
