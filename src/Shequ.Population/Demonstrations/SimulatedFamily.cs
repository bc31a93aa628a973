using Shequ.Organization.People;
using Shequ.Population.Households;

namespace Shequ.Population.Demonstrations;

/// <summary>Somebody of a made-up household before their file is made.</summary>
internal sealed class Member
{
    internal required Sex Sex { get; init; }

    internal required DateOnly BornOn { get; set; }

    internal required string Surname { get; init; }

    internal required HouseholdRelation Relation { get; set; }

    /// <summary>Who already stands in the register of people.</summary>
    internal Person? Person { get; init; }

    /// <summary>Registered here but living elsewhere.</summary>
    internal bool Away { get; set; }

    /// <summary>Came to live with those who are registered here.</summary>
    internal bool Guest { get; set; }

    internal DateOnly? DiedOn { get; set; }

    internal string? IdCard { get; set; }
}

/// <summary>What kind of household it is.</summary>
internal enum FamilyForm
{
    Single,
    OldSingle,
    YoungCouple,
    EmptyNest,
    OldCouple,
    CoupleWithChild,
    CoupleWithGrownChild,
    SingleParent,
    CoupleWithTwo,
    ThreeGenerations,
    GrandparentsWithGrandchild,
    Shared,
    Dormitory,
}

/// <summary>A made-up household: whom it has, the one who represents it first.</summary>
internal sealed record Family(FamilyForm Form, bool Renting, List<Member> Members)
{
    internal HouseholdKind Kind => Form == FamilyForm.Dormitory ? HouseholdKind.Collective : Renting ? HouseholdKind.RegisteredElsewhere : HouseholdKind.RegisteredHere;
}
