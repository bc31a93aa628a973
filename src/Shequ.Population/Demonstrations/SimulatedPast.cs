using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>What changed in the last years besides births and deaths: pensions, removals, registrations that followed their people.</summary>
internal sealed class SimulatedPast(PeopleDraft draft, HomeTowns homes)
{
    private const int Recent = 1000;

    internal void Add(Family family, Household household, IReadOnlyList<Resident> people)
    {
        foreach (var resident in people.Where(r => r is { Occupation: "退休", DiedOn: null } && draft.AgeOf(r.BornOn!.Value) is > 54 and < 64))
        {
            Retire(resident);
        }

        if (!family.Renting && family.Members.TrueForAll(m => m.DiedOn is null) && draft.Chance(2))
        {
            Register(household, people);
        }
    }

    /// <summary>All of them moved away on a day.</summary>
    internal void End(Household household, DateOnly day)
    {
        household.EndedOn = day;
        for (var i = draft.Stays.Count - 1; i >= 0 && draft.Stays[i].HouseholdId == household.Id; i--)
        {
            var stay = draft.Stays[i];
            if (stay.End is null)
            {
                (stay.EndedOn, stay.End, stay.EndBasis) = (day, StayEnd.MoveOut, "退租搬离（演示）");
            }
        }
    }

    /// <summary>Behind a door where another lived before, of the same community.</summary>
    internal void MoveWithin(Household household, Door from)
    {
        var day = draft.Today.AddDays(-draft.Between(20, Recent));
        if (household.FromDay < day)
        {
            draft.Past(household, day, "社区内搬迁（演示）", p => p.DwellingId = from.Dwelling.Id);
        }
    }

    private void Retire(Resident resident)
    {
        var day = draft.Today.AddDays(-draft.Between(30, Recent));
        if (resident.FromDay < day)
        {
            var before = draft.Pick(SimulatedLives.Jobs(resident.Education));
            draft.Past(resident, day, "退休证（演示）", p => p.Occupation = before);
        }
    }

    /// <summary>They had come from elsewhere and were registered here later.</summary>
    private void Register(Household household, IReadOnlyList<Resident> people)
    {
        var (day, home) = (draft.Today.AddDays(-draft.Between(30, Recent)), homes.Somewhere(draft));
        if (household.FromDay >= day)
        {
            return;
        }

        draft.Past(household, day, "户口迁入（演示）", p => p.Kind = HouseholdKind.RegisteredElsewhere);
        foreach (var resident in people.Where(r => r.RegisteredHere && r.FromDay < day))
        {
            draft.Past(resident, day, "户口迁入（演示）", p => (p.RegisteredHere, p.RegisteredPlace) = (false, home.Name));
        }
    }
}
