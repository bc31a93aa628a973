using Shequ.Kernel.Data;
using Shequ.Organization.Divisions;
using Shequ.Population.Residents;

namespace Shequ.Population.Households;

/// <summary>How somebody came into a household.</summary>
public enum StayBegin : short
{
    /// <summary>首次登记: was there before anybody wrote it down.</summary>
    FirstRegistration,

    /// <summary>出生.</summary>
    Birth,

    /// <summary>迁入.</summary>
    MoveIn,

    /// <summary>分户.</summary>
    Split,

    /// <summary>并户.</summary>
    Merge,

    /// <summary>情况变更: was in the household before, as something else to its representative or living elsewhere.</summary>
    Change,
}

/// <summary>How somebody left a household.</summary>
public enum StayEnd : short
{
    /// <summary>迁出.</summary>
    MoveOut,

    /// <summary>死亡.</summary>
    Death,

    /// <summary>分户.</summary>
    Split,

    /// <summary>并户.</summary>
    Merge,

    /// <summary>登记有误: was never there.</summary>
    Mistake,

    /// <summary>情况变更: goes on in the same household, as something else to its representative or living elsewhere.</summary>
    Change,
}

/// <summary>与户主关系.</summary>
public enum HouseholdRelation : short
{
    /// <summary>本人.</summary>
    Self,

    /// <summary>配偶.</summary>
    Spouse,

    /// <summary>子女.</summary>
    Child,

    /// <summary>儿媳、女婿.</summary>
    ChildInLaw,

    /// <summary>孙辈.</summary>
    Grandchild,

    /// <summary>父母.</summary>
    Parent,

    /// <summary>岳父母、公婆.</summary>
    ParentInLaw,

    /// <summary>祖辈.</summary>
    Grandparent,

    /// <summary>兄弟姐妹.</summary>
    Sibling,

    /// <summary>其他亲属.</summary>
    OtherRelative,

    /// <summary>非亲属: tenants, colleagues of a dormitory.</summary>
    NoRelative,
}

/// <summary>住户成员: that somebody belongs to a household, from a day to a day. Who lived here on a day follows from these.</summary>
public sealed class Stay
{
    public required Id<Division> DivisionId { get; init; }

    public required Id<Stay> Id { get; init; }

    public required Id<Resident> ResidentId { get; init; }

    public required Id<Household> HouseholdId { get; init; }

    public required HouseholdRelation Relation { get; set; }

    /// <summary>Lives behind this door; otherwise only registered here (户在人不在).</summary>
    public required bool LivesHere { get; set; }

    public required DateOnly FromDay { get; init; }

    /// <summary>The first day on which it no longer holds.</summary>
    public DateOnly? EndedOn { get; set; }

    public required StayBegin Begin { get; init; }

    public StayEnd? End { get; set; }

    /// <summary>The paper or statement on which it rests.</summary>
    public required string Basis { get; init; }

    public string? EndBasis { get; set; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    public int Version { get; set; }
}
