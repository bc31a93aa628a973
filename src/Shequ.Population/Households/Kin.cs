using static Shequ.Population.Households.HouseholdRelation;

namespace Shequ.Population.Households;

/// <summary>What members are to another representative, as far as it follows from what they were to the one before.</summary>
public static class Kin
{
    /// <summary>By what the new representative is to the old one and what a member is to the old one.</summary>
    private static readonly Dictionary<(HouseholdRelation New, HouseholdRelation Member), HouseholdRelation> Known = new()
    {
        [(Spouse, Child)] = Child, [(Spouse, Grandchild)] = Grandchild, [(Spouse, ChildInLaw)] = ChildInLaw, [(Spouse, Parent)] = ParentInLaw, [(Spouse, ParentInLaw)] = Parent,
        [(Child, Spouse)] = Parent, [(Child, Child)] = Sibling, [(Child, Parent)] = Grandparent,
        [(Parent, Parent)] = Spouse, [(Parent, Sibling)] = Child, [(Parent, Spouse)] = ChildInLaw, [(Parent, Child)] = Grandchild,
        [(Sibling, Sibling)] = Sibling, [(Sibling, Parent)] = Parent, [(Sibling, Grandparent)] = Grandparent,
        [(Grandchild, Spouse)] = Grandparent, [(ChildInLaw, Spouse)] = ParentInLaw, [(ParentInLaw, Spouse)] = Child,
    };

    /// <summary>Null where it does not follow, e.g. whether another child's spouse is one's own.</summary>
    public static HouseholdRelation? SeenFrom(HouseholdRelation representative, HouseholdRelation member) => (representative, member) switch
    {
        (Self, _) => member,
        (_, Self) => Opposite(representative),
        (NoRelative, _) or (_, NoRelative) => NoRelative,
        _ => Known.TryGetValue((representative, member), out var known) ? known : null,
    };

    private static HouseholdRelation Opposite(HouseholdRelation relation) => relation switch
    {
        Child => Parent,
        Parent => Child,
        ChildInLaw => ParentInLaw,
        ParentInLaw => ChildInLaw,
        Grandchild => Grandparent,
        Grandparent => Grandchild,
        _ => relation,
    };
}
