using Shequ.Organization.People;
using Shequ.Population.Households;

namespace Shequ.Population.Demonstrations;

/// <summary>Makes up households as a Chinese city has them: about two and a half people each, ageing, a third of them from elsewhere.</summary>
internal sealed class SimulatedFamilies(PeopleDraft draft)
{
    private readonly SimulatedKin kin = new(draft);

    private static readonly (FamilyForm, int)[] Forms =
    [
        (FamilyForm.Single, 195), (FamilyForm.OldSingle, 110), (FamilyForm.YoungCouple, 65), (FamilyForm.EmptyNest, 95), (FamilyForm.OldCouple, 65),
        (FamilyForm.CoupleWithChild, 165), (FamilyForm.CoupleWithGrownChild, 75), (FamilyForm.SingleParent, 35), (FamilyForm.CoupleWithTwo, 95),
        (FamilyForm.ThreeGenerations, 150), (FamilyForm.GrandparentsWithGrandchild, 20), (FamilyForm.Shared, 24), (FamilyForm.Dormitory, 5),
    ];

    internal Family Any() => Make(draft.Weighed(Forms), null);

    /// <summary>A household around people who are known already: one, or two who share a dwelling.</summary>
    internal Family Around(IReadOnlyList<Person> people)
    {
        var head = kin.Known(people[0], HouseholdRelation.Self);
        if (people.Count == 1)
        {
            return Make(FormOf(draft.AgeOf(head.BornOn)), head) with { Renting = false };
        }

        var others = people.Skip(1).Select(p => kin.Known(p, HouseholdRelation.OtherRelative)).ToList();
        foreach (var other in others)
        {
            var older = (head.BornOn.DayNumber - other.BornOn.DayNumber) / 365;
            other.Relation = older > 17 ? HouseholdRelation.Parent : older < -17 ? HouseholdRelation.Child
                : other.Sex != head.Sex && !others.Any(o => o.Relation == HouseholdRelation.Spouse) ? HouseholdRelation.Spouse : HouseholdRelation.Sibling;
        }

        return new(FamilyForm.EmptyNest, Renting: false, [head, .. others]);
    }

    /// <summary>Somebody old who lived alone and died.</summary>
    internal Family Extinct(DateOnly died)
    {
        var alone = One(kin.Head(72, 92), renting: 0);
        alone.Members[0].DiedOn = died;
        return alone with { Form = FamilyForm.OldSingle };
    }

    /// <summary>Renters who left on a day.</summary>
    internal Family Former(DateOnly left)
    {
        var family = Make(draft.Weighed([(FamilyForm.Single, 5), (FamilyForm.YoungCouple, 3), (FamilyForm.CoupleWithChild, 3)]), null);
        return family with { Renting = true, Members = [.. family.Members.Where(m => m.BornOn.AddDays(30) < left)] };
    }

    private FamilyForm FormOf(int age) => age switch
    {
        < 27 => FamilyForm.Single,
        < 47 => draft.Weighed([(FamilyForm.CoupleWithChild, 5), (FamilyForm.CoupleWithTwo, 2), (FamilyForm.ThreeGenerations, 2), (FamilyForm.Single, 1)]),
        < 60 => draft.Weighed([(FamilyForm.CoupleWithGrownChild, 3), (FamilyForm.EmptyNest, 2), (FamilyForm.ThreeGenerations, 1)]),
        _ => draft.Weighed([(FamilyForm.OldCouple, 5), (FamilyForm.OldSingle, 2)]),
    };

    private Family Make(FamilyForm form, Member? head)
    {
        var made = form switch
        {
            FamilyForm.Single => One(head ?? (draft.Chance(62) ? kin.Head(21, 38) : kin.Head(26, 58)), renting: 60),
            FamilyForm.OldSingle => Bereaved(One(head ?? kin.Head(61, 92, draft.Chance(68) ? Sex.Female : Sex.Male), renting: 3), 18),
            FamilyForm.YoungCouple => Couple(head ?? kin.Head(24, 35), renting: 55),
            FamilyForm.EmptyNest => Couple(head ?? kin.Head(48, 68), renting: 12),
            FamilyForm.OldCouple => Couple(head ?? kin.Head(66, 88), renting: 3),
            FamilyForm.CoupleWithChild => WithChildren(head ?? kin.Head(27, 49), 1, renting: 38),
            FamilyForm.CoupleWithGrownChild => WithChildren(head ?? kin.Head(48, 62), 1, renting: 15),
            FamilyForm.CoupleWithTwo => WithChildren(head ?? kin.Head(31, 47), 2, renting: 38),
            FamilyForm.SingleParent => SingleParent(),
            FamilyForm.ThreeGenerations => ThreeGenerations(head),
            FamilyForm.GrandparentsWithGrandchild => Grandparents(),
            FamilyForm.Shared => Unrelated(draft.Between(2, 4), 21, 36),
            _ => Unrelated(draft.Between(4, 8), 19, 52),
        };
        return made with { Form = form };
    }

    private Family One(Member head, int renting) => new(default, draft.Chance(renting), [head]);

    /// <summary>Some lost their spouse in the last years, who mostly had represented the household.</summary>
    private Family Bereaved(Family family, int percent)
    {
        var left = family.Members[0];
        if (!family.Renting && draft.Chance(percent))
        {
            var spouse = kin.SpouseOf(left);
            (spouse.DiedOn, spouse.Guest) = (draft.Today.AddDays(-draft.Between(15, 1100)), false);
            spouse.Relation = draft.Chance(75) ? HouseholdRelation.Self : HouseholdRelation.Spouse;
            family.Members.Add(spouse);
        }

        return family;
    }

    private Family Couple(Member head, int renting) => new(default, draft.Chance(renting), [head, kin.SpouseOf(head)]);

    private Family WithChildren(Member head, int children, int renting)
    {
        var family = Couple(head, renting);
        kin.AddChildren(family.Members, head, family.Members[1], children, HouseholdRelation.Child);
        return family;
    }

    private Family SingleParent()
    {
        var parent = kin.Head(30, 52, draft.Chance(75) ? Sex.Female : Sex.Male);
        var family = new Family(default, draft.Chance(20), [parent]);
        kin.AddChildren(family.Members, kin.SpouseOf(parent), parent, 1, HouseholdRelation.Child);
        return family;
    }

    /// <summary>The old ones represent the household as often as their children do.</summary>
    private Family ThreeGenerations(Member? head)
    {
        var family = WithChildren(head ?? kin.Head(29, 47), draft.Chance(35) ? 2 : 1, renting: 12);
        var parent = family.Members[0];
        var both = draft.Chance(60);
        var mother = kin.ParentOf(parent, Sex.Female);
        var father = kin.ParentOf(parent, Sex.Male);
        var guests = draft.Chance(30);
        Member[] old = both ? [father, mother] : [draft.Chance(70) ? mother : father];
        foreach (var parentOf in old)
        {
            parentOf.Guest = guests;
        }

        return guests || draft.Chance(60)
            ? family with { Members = [.. family.Members, .. old] }
            : family with { Members = [.. old.Select((o, i) => Elder(o, i)), .. family.Members.Select(Younger)] };
    }

    private static Member Elder(Member member, int place)
    {
        member.Relation = place == 0 ? HouseholdRelation.Self : HouseholdRelation.Spouse;
        return member;
    }

    /// <summary>What somebody is to their parents, or to the parents of their spouse.</summary>
    private static Member Younger(Member member)
    {
        member.Relation = member.Relation switch
        {
            HouseholdRelation.Self => HouseholdRelation.Child,
            HouseholdRelation.Spouse => HouseholdRelation.ChildInLaw,
            _ => HouseholdRelation.Grandchild,
        };
        return member;
    }

    private Family Grandparents()
    {
        var family = Couple(kin.Head(54, 72), renting: 5);
        var (one, other) = (family.Members[0], family.Members[1]);
        kin.AddChildren(family.Members, one, other, 1, HouseholdRelation.Child);
        foreach (var child in family.Members.Skip(2).Where(c => draft.AgeOf(c.BornOn) > 22).ToArray())
        {
            // Registered here with their own child, but away for work.
            child.Away = true;
            kin.AddChildren(family.Members, child, kin.SpouseOf(child), 1, HouseholdRelation.Grandchild);
        }

        return family;
    }

    private Family Unrelated(int people, int youngest, int oldest)
    {
        var sex = draft.Chance(50) ? Sex.Male : Sex.Female;
        var members = Enumerable.Range(0, people).Select(_ => kin.Head(youngest, oldest, sex)).ToList();
        foreach (var other in members.Skip(1))
        {
            other.Relation = HouseholdRelation.NoRelative;
        }

        return new(default, Renting: true, members);
    }
}
