using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Reading;

/// <summary>Which of the present and the past facts hold on a day; before the first day known, the oldest.</summary>
internal static class FactsOnDay
{
    internal static ResidentFacts Of(Resident now, IEnumerable<ResidentPast> past, DateOnly day) =>
        now.FromDay <= day ? now : past.Where(p => p.UntilDay > p.FromDay).OrderByDescending(p => p.FromDay)
            .Cast<ResidentFacts>().Prepend(now).Aggregate((found, next) => found.FromDay <= day ? found : next);

    internal static HouseholdFacts Of(Household now, IEnumerable<HouseholdPast> past, DateOnly day) =>
        now.FromDay <= day ? now : past.Where(p => p.UntilDay > p.FromDay).OrderByDescending(p => p.FromDay)
            .Cast<HouseholdFacts>().Prepend(now).Aggregate((found, next) => found.FromDay <= day ? found : next);
}
