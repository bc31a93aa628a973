using Shequ.Kernel.Acts;
using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Reading;

/// <summary>居民档案: what is kept of a resident, on a day; numbers are masked.</summary>
/// <param name="Facts">As they held on the day; sealed numbers stay sealed.</param>
/// <param name="MergedInto">The file into which this one went.</param>
public sealed record ResidentFile(
    Division Community, DateOnly On, bool Today, Permission By, Id<Resident> Id, int Version, ResidentFacts Facts, string? Document, string? Phone, int? Age, DateOnly? DiedOn,
    Id<Person>? Person, Id<Resident>? MergedInto, IReadOnlyList<HomeOfResident> Homes, IReadOnlyList<HistoryLine> History)
{
    public string Name => Facts.Name;

    /// <summary>The household to which they belong on the day.</summary>
    public HomeOfResident? Home => Homes.FirstOrDefault(h => h.Current);
}

/// <summary>住过的户: a household to which a resident belongs or belonged.</summary>
public sealed record HomeOfResident(
    Id<Household> Household, string Door, HouseholdRelation Relation, bool LivesHere, DateOnly From, DateOnly? Until, StayBegin Begin, StayEnd? End, string Basis, bool Current);
