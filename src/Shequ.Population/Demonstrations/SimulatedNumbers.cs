using System.Globalization;
using Shequ.Organization.People;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>
/// Made-up numbers that no human being has. A card carries the code of the county in which somebody was first registered; these
/// carry the code of a whole city (3201 00), with which nobody is registered, and are valid by GB 11643 otherwise. Telephones begin
/// with 154, which no operator was ever given.
/// </summary>
/// <param name="ordinal">The place of the community among those of its city: neighbours share no number.</param>
internal sealed class SimulatedNumbers(PeopleDraft draft, int ordinal)
{
    private const int PerSex = 500;
    private int passports;
    private readonly HashSet<(string Place, int Day, int Sequence)> taken = [];

    /// <summary>A number of somebody born on that day or, where that day is wanted only roughly, soon after.</summary>
    internal IdNumber Next(string place, DateOnly born, Sex sex, bool exactly)
    {
        for (var attempt = 0; ; attempt++)
        {
            var day = exactly || born.AddDays(attempt) > draft.Today ? born : born.AddDays(attempt);
            var number = (ordinal + (day == born ? attempt * (PerSex / 2) : 0) + (attempt / 2)) % PerSex;
            var sequence = (number * 2) + (sex == Sex.Male ? 1 : 0);
            if (taken.Add((place, day.DayNumber, sequence)))
            {
                var digits = string.Create(CultureInfo.InvariantCulture, $"{place}{day:yyyyMMdd}{sequence:000}");
                return new(digits + IdNumber.CheckOf(digits), day, sex);
            }
        }
    }

    internal string Phone() => string.Create(CultureInfo.InvariantCulture, $"154{draft.Random.Next(100_000_000):00000000}");

    internal string Passport() => string.Create(CultureInfo.InvariantCulture, $"DEMO{ordinal % 10_000:0000}{++passports:0000}");
}
