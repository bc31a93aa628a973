using System.Globalization;
using Shequ.Kernel.Data;
using Shequ.Organization.Demonstrations;
using Shequ.Organization.Divisions;
using Shequ.Organization.People;
using Shequ.Population.Households;
using Shequ.Population.Places;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>Collects the made-up places, households and people of one community before they are written.</summary>
internal sealed class PeopleDraft(Division community, int seed, DateOnly today, DateTimeOffset now)
{
    internal const string Source = SeedDemonstration.Source;

    // The code and the seed alone decide, so that the same community always gets the same people.
    internal Random Random { get; } = new((int)(((long.Parse(community.Code, CultureInfo.InvariantCulture) * 7) + (seed * 1_000_003L)) & int.MaxValue));

    internal Division Community => community;

    internal DateOnly Today => today;

    internal DateTimeOffset Now => now;

    internal List<Estate> Estates { get; } = [];

    internal List<ResidentialBuilding> Buildings { get; } = [];

    internal List<Entrance> Entrances { get; } = [];

    internal List<Dwelling> Dwellings { get; } = [];

    internal List<AreaAssignment> Areas { get; } = [];

    internal List<Household> Households { get; } = [];

    internal List<HouseholdPast> HouseholdPasts { get; } = [];

    internal List<Resident> Residents { get; } = [];

    internal List<ResidentPast> ResidentPasts { get; } = [];

    internal List<Stay> Stays { get; } = [];

    internal Id<T> NewId<T>() => Id<T>.New(now);

    internal bool Chance(double percent) => Random.NextDouble() * 100 < percent;

    internal int Between(int least, int most) => Random.Next(least, Math.Max(least, most) + 1);

    internal T Pick<T>(IReadOnlyList<T> values) => values[Random.Next(values.Count)];

    /// <summary>One of several, each as likely as its weight says.</summary>
    internal T Weighed<T>(IReadOnlyList<(T Value, int Weight)> values)
    {
        var place = Random.Next(values.Sum(v => v.Weight));
        foreach (var (value, weight) in values)
        {
            place -= weight;
            if (place < 0)
            {
                return value;
            }
        }

        return values[^1].Value;
    }

    /// <summary>A day some days ago, not before another day.</summary>
    internal DateOnly Ago(int least, int most, DateOnly earliest)
    {
        var day = today.AddDays(-Between(least, most));
        return day < earliest ? earliest : day;
    }

    /// <summary>The day of birth of somebody who is so old today.</summary>
    internal DateOnly BornAt(int age) => today.AddYears(-age).AddDays(-Random.Next(365));

    internal int AgeOf(DateOnly born) => Ages.On(born, today);

    /// <summary>Says that something else was true of a household until a day.</summary>
    internal void Past(Household household, DateOnly until, string basis, Action<HouseholdPast> then)
    {
        var past = new HouseholdPast
        {
            DivisionId = household.DivisionId, Id = NewId<HouseholdPast>(), HouseholdId = household.Id, Kind = household.Kind, DwellingId = household.DwellingId,
            RepresentativeId = household.RepresentativeId, FromDay = household.FromDay, UntilDay = until, Basis = basis, RecordedAt = now, RecordedBy = Source,
        };
        then(past);
        household.FromDay = until;
        HouseholdPasts.Add(past);
    }

    /// <summary>Says that something else was true of a resident until a day.</summary>
    internal void Past(Resident resident, DateOnly until, string basis, Action<ResidentPast> then)
    {
        var past = new ResidentPast
        {
            DivisionId = resident.DivisionId, Id = NewId<ResidentPast>(), ResidentId = resident.Id, Name = resident.Name, Sex = resident.Sex, BornOn = resident.BornOn,
            DocumentKind = resident.DocumentKind, DocumentSealed = resident.DocumentSealed, DocumentIndex = resident.DocumentIndex, DocumentTail = resident.DocumentTail,
            PhoneSealed = resident.PhoneSealed, PhoneTail = resident.PhoneTail, RegisteredHere = resident.RegisteredHere, RegisteredPlace = resident.RegisteredPlace,
            ResidentSince = resident.ResidentSince, Ethnicity = resident.Ethnicity, PartyMember = resident.PartyMember, Education = resident.Education,
            Occupation = resident.Occupation, Workplace = resident.Workplace, DeprivedOfPoliticalRights = resident.DeprivedOfPoliticalRights,
            FromDay = resident.FromDay, UntilDay = until, Basis = basis, RecordedAt = now, RecordedBy = Source,
        };
        then(past);
        resident.FromDay = until;
        ResidentPasts.Add(past);
    }
}
