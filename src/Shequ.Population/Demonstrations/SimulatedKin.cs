using Shequ.Organization.People;
using Shequ.Population.Households;

namespace Shequ.Population.Demonstrations;

/// <summary>Makes up the members of a household by age, and their relatives at ages that fit.</summary>
internal sealed class SimulatedKin(PeopleDraft draft)
{
    internal Member Head(int youngest, int oldest, Sex? sex = null) => new()
    {
        Sex = sex ?? (draft.Chance(62) ? Sex.Male : Sex.Female), BornOn = draft.BornAt(draft.Between(youngest, oldest)),
        Surname = ResidentNames.Surname(draft), Relation = HouseholdRelation.Self,
    };

    internal Member Known(Person person, HouseholdRelation relation) => new()
    {
        Sex = person.Sex, BornOn = person.BornOn ?? draft.BornAt(draft.Between(58, 70)), Surname = ResidentNames.SurnameOf(person.Name), Relation = relation, Person = person,
    };

    internal Member SpouseOf(Member one)
    {
        var husbandOlder = draft.Between(-700, 2300);
        var born = one.BornOn.AddDays(one.Sex == Sex.Male ? husbandOlder : -husbandOlder);
        var youngest = draft.Today.AddYears(-21);
        return new()
        {
            Sex = one.Sex == Sex.Male ? Sex.Female : Sex.Male, BornOn = born > youngest ? youngest : born, Surname = ResidentNames.Surname(draft),
            Relation = HouseholdRelation.Spouse, Guest = draft.Chance(5),
        };
    }

    internal Member ParentOf(Member child, Sex sex) => new()
    {
        Sex = sex, BornOn = child.BornOn.AddDays(-draft.Between(22 * 366, 33 * 365)), Relation = HouseholdRelation.Parent,
        Surname = sex == Sex.Male ? child.Surname : ResidentNames.Surname(draft),
    };

    internal void AddChildren(List<Member> members, Member one, Member other, int count, HouseholdRelation relation)
    {
        var (mother, father) = one.Sex == Sex.Female ? (one, other) : (other, one);
        var born = mother.BornOn.AddDays(draft.Between(22 * 366, 32 * 365));
        var surname = draft.Chance(94) ? father.Surname : mother.Surname;
        for (var i = 0; i < count && born <= draft.Today; i++, born = born.AddDays(draft.Between(500, 2400)))
        {
            members.Add(new()
            {
                Sex = draft.Chance(52.5) ? Sex.Male : Sex.Female, BornOn = born, Surname = surname, Relation = relation,
                Away = draft.AgeOf(born) is > 18 and < 23 && draft.Chance(45),
            });
        }
    }
}
