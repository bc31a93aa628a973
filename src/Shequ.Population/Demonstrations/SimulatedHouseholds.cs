using Shequ.Organization.Divisions.Search;
using Shequ.Population.Households;
using Shequ.Population.Residents;

namespace Shequ.Population.Demonstrations;

/// <summary>Makes the files of a made-up family and puts it behind a door.</summary>
internal sealed class SimulatedHouseholds(PeopleDraft draft, SimulatedNumbers numbers, SealedFacts sealing, HomeTowns homes, PinyinInitials pinyin)
{
    private const string Registration = "入户登记（演示）";
    private readonly Dictionary<string, string> initials = [];
    private readonly string ownPlace = HomeTowns.PlaceOf(draft.Community.Code);

    /// <param name="away">All of them only are registered here.</param>
    internal (Household Household, IReadOnlyList<Resident> People) Add(Family family, Door door, DateOnly? from = null, bool away = false)
    {
        var (head, home) = (family.Members[0], homes.Somewhere(draft));
        foreach (var member in family.Members)
        {
            Number(member, family.Renting ? home.Place : draft.Chance(75) ? ownPlace : homes.Somewhere(draft).Place);
        }

        var grown = family.Members.Where(m => m.Relation is HouseholdRelation.Self or HouseholdRelation.NoRelative).Max(m => m.BornOn).AddYears(18);
        var earliest = grown > door.BuiltOn ? grown : door.BuiltOn;
        var died = family.Members.Max(m => m.DiedOn);
        var since = from ?? draft.Ago(
            died is null ? 20 : 1500, family.Renting ? 2600 : 11_000, earliest < draft.Today ? earliest : draft.Today);
        var people = family.Members.Select(m => FileOf(m, family.Renting || m.Guest, m.Guest && !family.Renting ? homes.Somewhere(draft) : home, since)).ToArray();
        var household = new Household
        {
            DivisionId = draft.Community.Id, Id = draft.NewId<Household>(), Kind = family.Kind, DwellingId = door.Dwelling.Id, RepresentativeId = people[0].Id,
            FromDay = since, FoundedOn = since, RecordedAt = draft.Now, RecordedBy = PeopleDraft.Source, Demonstration = true,
        };
        Succeed(household, family, people);
        draft.Households.Add(household);
        draft.Residents.AddRange(people);
        for (var i = 0; i < people.Length; i++)
        {
            Stay(household, people[i], family.Members[i], away);
        }

        return (household, people);
    }

    /// <summary>Who represented the household and died was followed by the one who does now.</summary>
    private void Succeed(Household household, Family family, Resident[] people)
    {
        var former = family.Members.FindIndex(m => m is { DiedOn: not null, Relation: HouseholdRelation.Self });
        if (former > 0)
        {
            draft.Past(household, family.Members[former].DiedOn!.Value, "户主去世（演示）", p => p.RepresentativeId = people[former].Id);
        }
    }

    private void Stay(Household household, Resident resident, Member member, bool away)
    {
        var born = resident.BornOn > household.FoundedOn;
        draft.Stays.Add(new()
        {
            DivisionId = draft.Community.Id, Id = draft.NewId<Stay>(), ResidentId = resident.Id, HouseholdId = household.Id, Relation = member.Relation,
            LivesHere = !away && !member.Away, FromDay = resident.ResidentSince, Begin = born ? StayBegin.Birth : StayBegin.FirstRegistration,
            EndedOn = member.DiedOn, End = member.DiedOn is null ? null : StayEnd.Death, EndBasis = member.DiedOn is null ? null : "死亡证明（演示）",
            Basis = born ? "出生医学证明（演示）" : Registration, RecordedAt = draft.Now, RecordedBy = PeopleDraft.Source,
        });
    }

    /// <summary>Whoever has no file yet gets the day of birth that a free number has.</summary>
    private void Number(Member member, string place)
    {
        var number = numbers.Next(place, member.BornOn, member.Sex, member.Person is not null);
        (member.BornOn, member.IdCard) = (number.BornOn, number.Text);
    }

    private Resident FileOf(Member member, bool elsewhere, HomeTown home, DateOnly since)
    {
        var foreigner = member.Person is null && elsewhere && draft.Chance(0.3);
        var uighur = member.Person is null && !foreigner && elsewhere && draft.Chance(0.2);
        var name = member.Person?.Name ?? (foreigner ? ResidentNames.ForeignName(draft) : uighur ? ResidentNames.UighurName(draft)
            : member.Surname + ResidentNames.Given(draft, member.Sex, member.BornOn.Year));
        var resident = new Resident
        {
            DivisionId = draft.Community.Id, Id = draft.NewId<Resident>(), Name = name, Initials = InitialsOf(name), Sex = member.Sex, BornOn = member.BornOn,
            RegisteredHere = !elsewhere, RegisteredPlace = elsewhere && !foreigner ? home.Name : null, ResidentSince = Latest(since, member.BornOn),
            FromDay = Latest(since, member.BornOn), DiedOn = member.DiedOn, PersonId = member.Person?.Id, PartyMember = member.Person?.PartyMember ?? false,
            RecordedAt = draft.Now, RecordedBy = PeopleDraft.Source, Demonstration = true,
        };
        SimulatedLives.Fill(draft, resident);
        resident.PartyMember = member.Person?.PartyMember ?? (resident.PartyMember && !foreigner);
        resident.Ethnicity = foreigner ? null : uighur ? "维吾尔族" : resident.Ethnicity;
        Seal(resident, member, foreigner);
        return resident;
    }

    private void Seal(Resident resident, Member member, bool foreigner)
    {
        var age = draft.AgeOf(member.BornOn);
        var none = !foreigner && draft.Chance(age < 1 ? 40 : 0.4);
        sealing.SetDocument(
            resident, foreigner ? DocumentKind.Passport : none ? DocumentKind.None : DocumentKind.IdCard, foreigner ? numbers.Passport() : none ? null : member.IdCard);
        sealing.SetPhone(resident, draft.Chance(age switch { < 10 => 0, < 16 => 50, < 75 => 97, _ => 70 }) ? numbers.Phone() : null);
    }

    private string InitialsOf(string name) => initials.TryGetValue(name, out var known) ? known : initials[name] = NameInitials.Of(name, pinyin);

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;
}
