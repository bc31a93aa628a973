using Shequ.Kernel.Data;
using Shequ.Organization.People;
using Shequ.Population.Care;
using Shequ.Population.Privacy;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>Made-up tags of care: old people who live by themselves, and a few of the kinds that streets ask about.</summary>
internal static class SimulatedCare
{
    private const int AloneFrom = 70;
    private const int FrailFrom = 80;
    private const int SchoolUntil = 14;

    /// <summary>How many of a hundred grown-up people are of a kind.</summary>
    private static readonly (string Kind, double Percent)[] Kinds =
        [("disabled", 1.5), ("low_income", 0.6), ("hardship_family", 0.4), ("serious_illness", 0.3), ("veteran", 0.8), ("released_person", 0.05)];

    internal static IEnumerable<CareTag> Of(PeopleDraft draft, SealedNotes notes)
    {
        var living = draft.Stays.Where(s => s is { EndedOn: null, LivesHere: true }).ToLookup(s => s.HouseholdId, s => s.ResidentId);
        var alone = living.Where(h => h.Count() == 1).Select(h => h.First()).ToHashSet();
        var here = living.SelectMany(h => h).ToHashSet();
        foreach (var resident in draft.Residents.Where(r => r.BornOn is not null && here.Contains(r.Id)))
        {
            foreach (var kind in KindsOf(draft, resident, alone.Contains(resident.Id)))
            {
                yield return Tag(draft, resident, kind, notes);
            }
        }
    }

    private static IEnumerable<string> KindsOf(PeopleDraft draft, Resident resident, bool alone)
    {
        var age = Ages.On(resident.BornOn!.Value, draft.Today);
        if (alone && age >= AloneFrom)
        {
            yield return "elderly_alone";
        }

        if (age >= FrailFrom && draft.Chance(6))
        {
            yield return "frail_elder";
        }

        if (age < SchoolUntil)
        {
            if (draft.Chance(1))
            {
                yield return "left_behind_child";
            }

            yield break;
        }

        foreach (var (kind, percent) in Kinds)
        {
            if (draft.Chance(percent) && (kind != "veteran" || resident.Sex == Sex.Male))
            {
                yield return kind;
            }
        }
    }

    private static CareTag Tag(PeopleDraft draft, Resident resident, string kind, SealedNotes notes)
    {
        var from = draft.Ago(30, 900, resident.BornOn!.Value);
        return new()
        {
            DivisionId = resident.DivisionId, Id = draft.NewId<CareTag>(), ResidentId = resident.Id, Kind = kind, FromDay = from,
            ReviewOn = draft.Today.AddDays(draft.Between(-10, 350)), ReasonSealed = notes.SealCare("入户走访时了解（演示）"), SetBy = PeopleDraft.Source,
            RecordedAt = draft.Now,
        };
    }
}
