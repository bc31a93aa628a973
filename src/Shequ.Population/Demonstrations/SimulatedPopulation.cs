using Shequ.Organization.Divisions.Search;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>模拟人口: fills the dwellings of a community with made-up households, those of its post-holders first.</summary>
internal sealed class SimulatedPopulation
{
    private const double AllAwayPercent = 3.5;
    private readonly PeopleDraft draft;
    private readonly CommunityFrame frame;
    private readonly SimulatedFamilies families;
    private readonly SimulatedHouseholds households;
    private readonly SimulatedPast past;
    private readonly List<Door> free;

    private SimulatedPopulation(PeopleDraft draft, CommunityFrame frame, SealedFacts sealing, HomeTowns homes, PinyinInitials pinyin)
    {
        (this.draft, this.frame, families) = (draft, frame, new(draft));
        households = new(draft, new(draft, frame.Ordinal), sealing, homes, pinyin);
        past = new(draft, homes);
        var doors = new SimulatedPlaces(draft, frame, pinyin).Add();
        draft.Dwellings.AddRange(doors.Select(d => d.Dwelling));
        free = [.. doors];
        draft.Random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(free));
    }

    internal static void Fill(PeopleDraft draft, CommunityFrame frame, SealedFacts sealing, HomeTowns homes, PinyinInitials pinyin)
    {
        var population = new SimulatedPopulation(draft, frame, sealing, homes, pinyin);
        population.PlaceKnown();
        population.PlaceOthers();
        population.AddFormer();
    }

    /// <summary>Post-holders live where they were chosen: in their building, or else among their group.</summary>
    private void PlaceKnown()
    {
        foreach (var known in frame.Known.TakeWhile(_ => free.Count > 0))
        {
            var at = known.Building is { } building ? free.FindLastIndex(d => d.Building == building)
                : known.Group is { } group ? free.FindLastIndex(d => d.Group == group) : free.Count - 1;
            var door = Take(at < 0 ? free.Count - 1 : at);
            households.Add(families.Around(known.People), door);
            foreach (var person in known.People)
            {
                (person.Dwelling, person.HasResidentFile) = (door.Dwelling.Door, true);
            }
        }
    }

    private void PlaceOthers()
    {
        while (draft.Households.Count < frame.Households && free.Count > 0)
        {
            var family = families.Any();
            var away = !family.Renting && draft.Chance(AllAwayPercent);
            var (household, people) = households.Add(family, Take(free.Count - 1), away: away);
            past.Add(family, household, people);
            if (!away && free.Count > 0 && draft.Chance(1))
            {
                past.MoveWithin(household, Take(free.Count - 1));
            }
        }
    }

    /// <summary>Behind some of the doors that are empty now somebody lived until lately.</summary>
    private void AddFormer()
    {
        foreach (var door in free.Take(free.Count / 3))
        {
            var left = draft.Today.AddDays(-draft.Between(20, 1000));
            if (draft.Chance(25))
            {
                var (extinct, _) = households.Add(families.Extinct(left), door);
                extinct.EndedOn = left;
                continue;
            }

            var (household, _) = households.Add(families.Former(left), door, left.AddDays(-draft.Between(90, 1200)));
            past.End(household, left);
        }
    }

    private Door Take(int place)
    {
        var door = free[place];
        free.RemoveAt(place);
        return door;
    }
}
